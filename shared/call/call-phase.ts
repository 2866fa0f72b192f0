/**
 * idle → ringing → connecting → connected ⇄ reconnecting → ended
 *
 * `ringing` is both: the desk lets ring, the spoke hears it. A line that drops leads to `reconnecting` for as long as
 * it takes, never to `ended`.
 */
export type CallPhase = "idle" | "ringing" | "connecting" | "connected" | "reconnecting" | "ended";
