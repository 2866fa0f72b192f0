import { type Book, change } from "./book.ts";
import type { CentreBook } from "./centre.ts";
import { goOnFrom, judge } from "./ledger.ts";
import type { DeskFile, FoundConsult } from "./look-at-desk.ts";
import type { HubFile } from "./look-at-hub.ts";
import type { Written } from "./ledger.ts";
import { marksIn } from "./marks.ts";

/** One thing that is not as it was promised. */
export type Finding = { readonly kind: "lost" | "doubled" | "wrong"; readonly what: string };

const lost = (what: string): Finding => ({ kind: "lost", what });
const doubled = (what: string): Finding => ({ kind: "doubled", what });
const wrong = (what: string): Finding => ({ kind: "wrong", what });

/** Exactly one is right; none is lost, more are doubled. */
function once(count: number, what: string): readonly Finding[] {
  if (count === 1) return [];
  return [count === 0 ? lost(`${what}: none`) : doubled(`${what}: ${count}`)];
}

/** What the sockets heard against what the desk's file holds, when everything was to be delivered. */
export const judgeDesk = (book: Book, desk: DeskFile): readonly Finding[] => [
  ...judgeLetters(book, desk),
  ...(desk.auditWhole ? [] : [wrong("the desk's audit chain is broken")]),
  ...desk.undelivered.map((what) => wrong(`not delivered: ${what}`)),
];

/** What must hold at any moment. */
export function judgeLetters(book: Book, desk: DeskFile): readonly Finding[] {
  const byId = new Map(desk.consults.map((one) => [one.consultId, one]));
  const signed = new Set(desk.signed.map(({ consultId }) => consultId));
  return [
    ...(desk.integrity === "ok" ? [] : [wrong(`the desk's file: ${desk.integrity}`)]),
    ...book.internal.splice(0).map((what) => wrong(`a bug inside the desk: ${what}`)),
    ...book.dropped
      .splice(0)
      .map((mark) => lost(`a window took ${mark} for saved, and the desk never called it so`)),
    ...repeated(desk.consults.flatMap(({ draft }) => marksIn(Object.values(draft.sections).join("")))).map(
      (mark) => doubled(`one press of a key stands twice: ${mark}`),
    ),
    ...[...book.written].flatMap(([id, written]) => judgeConsult(id, written, byId.get(id), signed.has(id))),
  ];
}

const repeated = (marks: readonly string[]): readonly string[] =>
  marks.toSorted().filter((mark, at, sorted) => mark === sorted[at - 1]);

function judgeConsult(
  id: string,
  written: Written,
  found: FoundConsult | undefined,
  isSigned: boolean,
): readonly Finding[] {
  if (!found)
    return written.base.seq + written.saved.size > 0 ? [lost(`consult ${id}: nothing of it is there`)] : [];
  const text = judge(written, found);
  return [
    ...Array.from({ length: text.lost }, () => lost(`consult ${id}: ${text.why}`)),
    ...Array.from({ length: text.doubled }, () => doubled(`consult ${id}: ${text.why}`)),
    ...(found.revision < written.revision ? [lost(`consult ${id}: checkpoint ${written.revision}`)] : []),
    ...(written.signed && !isSigned ? [lost(`consult ${id}: its signature`)] : []),
  ];
}

/** What the desk's file holds against what stands at the hub. */
export function judgeHub(desk: DeskFile, hub: HubFile, doctor: string): readonly Finding[] {
  const signed = new Map(desk.signed.map((one) => [one.consultId, one]));
  return [
    ...(hub.integrity === "ok" ? [] : [wrong(`the hub's file: ${hub.integrity}`)]),
    ...hub.repeatedDrafts.map((what) => doubled(`a checkpoint was taken twice: ${what}`)),
    ...desk.consults.flatMap((one) => {
      const item = signed.get(one.consultId);
      return item ? judgeSigned(one, item, hub) : judgeDraft(one, hub, doctor);
    }),
  ];
}

function judgeSigned(
  { consultId, encounterId = "", taskId }: FoundConsult,
  item: DeskFile["signed"][number],
  hub: HubFile,
): readonly Finding[] {
  const notes = hub.finalNotes(encounterId);
  const [note] = notes;
  const receipts = hub.receipts(item.itemId);
  const where = `consult ${consultId}, signed`;
  return [
    ...once(notes.length, `${where}: its note at the hub`),
    ...once(hub.papers(encounterId), `${where}: its prescription at the hub`),
    ...once(receipts.length, `${where}: its receipt at the hub`),
    ...(note && note.itemId !== item.itemId ? [wrong(`${where}: the hub's note is another's`)] : []),
    ...(note && hub.versionsOf("Composition", note.id) !== 1
      ? [doubled(`${where}: its note was changed`)]
      : []),
    ...(item.receipt === null ? [lost(`${where}: the receipt is not on the desk`)] : []),
    ...(hub.stateOf(taskId) === "issued" ? [] : [wrong(`${where}: the ticket is ${hub.stateOf(taskId)}`)]),
  ];
}

function judgeDraft(one: FoundConsult, hub: HubFile, doctor: string): readonly Finding[] {
  const { consultId, encounterId = "", kept, claimed, taskId } = one;
  const drafts = hub.drafts(encounterId);
  const where = `consult ${consultId}, not signed`;
  return [
    ...(kept === undefined ? [] : once(drafts.length, `${where}: its checkpoint at the hub`)),
    ...(drafts.length === 1 && drafts[0] !== kept ? [lost(`${where}: the hub has an older checkpoint`)] : []),
    ...hub.finalNotes(encounterId).map(() => doubled(`${where}: the hub has a signed note of it`)),
    ...(claimed && hub.ownerOf(taskId) !== doctor ? [lost(`${where}: its claim`)] : []),
  ];
}

/** Of a picture that the desk called kept: its document once, and its bytes as they were. */
export function judgeFiles({ files }: Book, hub: HubFile): readonly Finding[] {
  return files.flatMap(({ sha1, sha256, isKept }) => {
    const contents = hub.contentsOf(sha1);
    if (!isKept && contents.length === 0) return [];
    return [
      ...once(contents.length, `the doctor's picture ${sha256}: its document at the hub`),
      ...contents
        .filter((id) => hub.sha256Of(id) !== sha256)
        .map(() => lost(`the doctor's picture ${sha256}: its bytes at the hub`)),
    ];
  });
}

export function judgeCentre(book: CentreBook, hub: HubFile): readonly Finding[] {
  return [
    ...[...book.requests].flatMap((id) => once(hub.born("Task", id), `the centre's request ${id}`)),
    ...[...book.pictures].flatMap((id) =>
      once(hub.born("DocumentReference", id), `the centre's picture ${id}`),
    ),
    ...[...book.originals].flatMap(([sha256, binaryId]) =>
      hub.sha256Of(binaryId) === sha256 ? [] : [lost(`the original ${sha256}`)],
    ),
  ];
}

/** From here on, what is on the disk counts: what was in flight at the death is there or not. */
export function settleBook(book: Book, desk: DeskFile): void {
  for (const found of desk.consults) change(book, found.consultId, (written) => goOnFrom(written, found));
  // Of an opening that wrote nothing, nothing is left.
  for (const [id, written] of book.written)
    if (!desk.consults.some(({ consultId }) => consultId === id))
      book.written.set(id, goOnFrom(written, written.base));
}
