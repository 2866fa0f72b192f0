/**
 * Content coding of bodies that desks and hubs of ours send each other: raw deflate against `dictionary1`. The hub
 * names it in the `accept-encoding` of its answers (RFC 7694); to any other server a desk sends what that one names.
 */
export const ownCoding = "x-paramarsh-1";
