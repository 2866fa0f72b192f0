import type { CallName, Input, Output } from "../../shared/contract/calls.ts";
import type { Client } from "../../renderer/bridge/client.ts";
import type { Failure } from "../../shared/result/failure.ts";
import type { Result } from "../../shared/result/result.ts";
import { acknowledged, nothingWritten, refused, sent, type Written } from "./ledger.ts";
import { markAt, marksOf } from "./marks.ts";

/** A picture that a doctor adds at the desk. */
export type AddedFile = {
  /** As base64: what the record says of the content. */
  readonly sha1: string;
  /** In hex: what the content at the hub must be. */
  readonly sha256: string;
  /** The desk has called it kept. */
  isKept: boolean;
};

/** All that was sent and acknowledged on this world's sockets. */
export type Book = {
  readonly written: Map<string, Written>;
  /** Commits that the desk called saved: batches of letters, checkpoints, signatures. */
  saves: number;
  /** Bugs that the desk told of. */
  readonly internal: string[];
  presses: number;
  /** Marks of the presses of keys that the desk has called saved. */
  readonly savedMarks: Set<string>;
  /** Presses of keys that a window took for saved, and that the desk has never called so. */
  readonly dropped: string[];
  /** Pictures that were added at the desk. */
  readonly files: AddedFile[];
};

export const openBook = (): Book => ({
  written: new Map(),
  saves: 0,
  internal: [],
  presses: 0,
  savedMarks: new Set(),
  dropped: [],
  files: [],
});

/** What one press of a key writes: a letter that stands nowhere else. */
export function press(book: Book, text: string): string {
  book.presses += 1;
  return `${text}${markAt(book.presses)}`;
}

export function change(book: Book, consultId: string, how: (written: Written) => Written): void {
  book.written.set(consultId, how(book.written.get(consultId) ?? nothingWritten));
}

export function noteSent<N extends CallName>(book: Book, name: N, input: unknown): void {
  if (name !== "draft.edit") return;
  const batch = input as Input<"draft.edit">; // it went out under this name
  change(book, batch.consultId, (written) => sent(written, batch));
}

/** `input` is the very one that was noted as sent. */
export function noteAnswer(book: Book, name: string, input: unknown, answer: Result<unknown, Failure>): void {
  if (!answer.ok) return noteFailure(book, name, input, answer.error);
  const { consultId } = input as { readonly consultId: string }; // of the three names below
  switch (name) {
    case "draft.edit": {
      const { durableSeq } = answer.value as Output<"draft.edit">;
      const batch = input as Input<"draft.edit">;
      book.saves += 1;
      const own = batch.edits.slice(0, Math.max(0, durableSeq - batch.firstSeq + 1));
      for (const mark of marksOf(own)) book.savedMarks.add(mark);
      return change(book, consultId, (written) => acknowledged(written, batch, durableSeq));
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

function noteFailure(book: Book, name: string, input: unknown, { kind, message }: Failure): void {
  if (kind === "internal") book.internal.push(`${name}: ${message}`);
  // Of a desk that died nobody knows what it did before.
  if (name !== "draft.edit" || kind === "desk-unreachable" || kind === "internal") return;
  const batch = input as Input<"draft.edit">;
  change(book, batch.consultId, (written) => refused(written, batch));
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
