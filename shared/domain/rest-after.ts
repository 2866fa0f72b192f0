/**
 * What stands beyond a text that was sent: letters written on meanwhile. Where somebody changed the sent part it is all
 * of it: twice is better than not at all.
 */
export const restAfter = (sent: string, now: string): string =>
  now.startsWith(sent) ? now.slice(sent.length).trimStart() : now;
