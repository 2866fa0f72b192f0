import type { HubReply } from "./stepping.ts";

/**
 * A file on its way to the hub, in pieces from where the hub says that it has it.
 *
 *   look ──▶ piece ──202, 409──▶ piece … ──201──▶ over
 *              └─400, 405 at the beginning──▶ whole ──▶ over
 *
 * Anything that stands in the way ends it: the next attempt goes on from what has arrived, so that a cut costs at most
 * one piece.
 */
export type FileOnItsWay = {
  readonly next:
    /** How much has arrived. */
    | { readonly do: "look" }
    | { readonly do: "piece"; readonly start: number }
    /** To a server that knows no pieces. */
    | { readonly do: "whole" }
    | { readonly do: "over"; readonly reply: HubReply };
  /** What the hub had when it was looked at. */
  readonly hadBefore: number;
  readonly sentAnew: boolean;
};

/** `offset` is where the hub says that the next piece begins. */
export type FileAnswer = { readonly reply: HubReply; readonly offset: number };

export const fileBegun: FileOnItsWay = { next: { do: "look" }, hadBefore: 0, sentAnew: false };

export function fileAnswered(file: FileOnItsWay, { reply, offset }: FileAnswer): FileOnItsWay {
  const { next } = file;
  const over = (last: HubReply): FileOnItsWay => ({ ...file, next: { do: "over", reply: last } });
  const { status } = reply;
  switch (next.do) {
    case "look": {
      if (isNoAnswer(reply)) return over(reply);
      const start = status === 200 ? offset : 0;
      return { ...file, hadBefore: start, next: { do: "piece", start } };
    }
    case "piece": {
      if (isNoAnswer(reply)) return over({ ...reply, hasProgressed: next.start > file.hadBefore });
      const knowsNoPieces = status === 400 || status === 405;
      if (next.start === 0 && knowsNoPieces) return { ...file, next: { do: "whole" } };
      // Other bytes than those that were promised arrived: from the beginning, once.
      const isDamaged = status === 422 && !file.sentAnew;
      if (isDamaged) return { ...file, sentAnew: true, next: { do: "piece", start: 0 } };
      return status === 202 || status === 409
        ? { ...file, next: { do: "piece", start: offset } }
        : over(reply);
    }
    case "whole":
      return over(reply);
    case "over":
      return file;
  }
}

/** Nothing came, or the hub asks to wait: whatever it may have taken shows at the next look. */
const isNoAnswer = ({ status, failure }: HubReply): boolean => status === undefined || failure !== undefined;
