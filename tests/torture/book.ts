import type { CallName, Input, Output } from "../../shared/contract/calls.ts";
import type { Client } from "../../renderer/bridge/client.ts";
import type { Failure } from "../../shared/result/failure.ts";
import type { Result } from "../../shared/result/result.ts";
import { acknowledged, nothingWritten, sent, type Written } from "./ledger.ts";

/** All that was sent and acknowledged on this world's sockets. */
export type Book = {
  readonly written: Map<string, Written>;
  /** Commits that the desk called saved: batches of letters, checkpoints, signatures. */
  saves: number;
  /** Bugs that the desk told of. */
  readonly internal: string[];
};

export const openBook = (): Book => ({ written: new Map(), saves: 0, internal: [] });

export function change(book: Book, consultId: string, how: (written: Written) => Written): void {
  book.written.set(consultId, how(book.written.get(consultId) ?? nothingWritten));
}

export function noteSent<N extends CallName>(book: Book, name: N, input: unknown): void {
  if (name !== "draft.edit") return;
  const { consultId, firstSeq, edits } = input as Input<"draft.edit">; // it went out under this name
  change(book, consultId, (written) => sent(written, firstSeq, edits));
}

export function noteAnswer(book: Book, name: string, input: unknown, answer: Result<unknown, Failure>): void {
  if (!answer.ok) {
    if (answer.error.kind === "internal") book.internal.push(`${name}: ${answer.error.message}`);
    return;
  }
  const { consultId } = input as { readonly consultId: string }; // of the three names below
  switch (name) {
    case "draft.edit": {
      const { durableSeq } = answer.value as Output<"draft.edit">;
      book.saves += 1;
      return change(book, consultId, (written) => acknowledged(written, durableSeq));
    }
    case "draft.checkpoint": {
      const { revision } = answer.value as Output<"draft.checkpoint">;
      book.saves += 1;
      return change(book, consultId, (written) => ({
        ...written,
        revision: Math.max(written.revision, revision),
      }));
    }
    case "consult.sign":
      book.saves += 1;
      return change(book, consultId, (written) => ({ ...written, signed: true }));
    default:
  }
}

/** The same client, with a witness beside it. */
export function witnessed(client: Client, book: Book): Client {
  return {
    ...client,
    async call(name, input) {
      noteSent(book, name, input);
      const answer = await client.call(name, input);
      noteAnswer(book, name, input, answer);
      return answer;
    },
  };
}
