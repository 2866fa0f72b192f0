import { setTimeout as wait } from "node:timers/promises";
import type { Client } from "../../renderer/bridge/client.ts";
import { type DraftWriter, makeDraftWriter } from "../../renderer/bridge/draft-writer.ts";
import type { Edit, NoteSection } from "../../shared/domain/draft.ts";
import { type ConsultId, lineId } from "../../shared/domain/ids.ts";
import { account } from "../desk/support/practice-desk.ts";
import { type Book, press } from "./book.ts";
import { addFile } from "./files.ts";
import type { Dice } from "./chance.ts";
import { marksOf } from "./marks.ts";
import { words } from "./words.ts";
import type { World } from "./world.ts";

/** A doctor at one window of one desk process, who writes in several consults by turns. */
export type Doctor = {
  /** Opens, claims, writes, keeps, signs: until the desk is gone or it is told to stop. */
  readonly work: (until: () => boolean) => Promise<void>;
};

const mostOpen = 4;
const sections = ["complaint", "history", "examination", "diagnosis", "advice", "followUp"] as const;

type Hands = {
  readonly client: Client;
  readonly draws: Dice;
  readonly book: Book;
  readonly writers: Map<ConsultId, DraftWriter>;
  /** Marks of what was typed here, by whom it was given. */
  readonly typed: Map<DraftWriter, string[]>;
  /** Signed, or such as a rule or the request's own gaps hold: others are written instead. */
  readonly leftAlone: Set<string>;
};

export function atWork(
  client: Client,
  draws: Dice,
  { book, leftAlone }: Pick<World, "book" | "leftAlone">,
): Doctor {
  const hands: Hands = { client, draws, book, writers: new Map(), typed: new Map(), leftAlone };
  return {
    work: async (until) => {
      // A clock that jumps hours ahead locks the desk: whoever sits there types the PIN.
      client.onEvent((event) => {
        if (event.kind === "session-changed") void client.call("session.unlock", { pin: account.pin });
      });
      while (!until() && client.connection() !== "lost") await act(hands);
      for (const id of hands.writers.keys()) putDown(hands, id);
    },
  };
}

/** What this window holds no more must have been called saved. */
function putDown({ writers, typed, book }: Hands, consultId: ConsultId): void {
  const writer = writers.get(consultId);
  if (!writer) return;
  const held = new Set(marksOf(writer.state().unsaved));
  for (const mark of typed.get(writer) ?? [])
    if (!held.has(mark) && !book.savedMarks.has(mark)) book.dropped.push(mark);
  writer.end();
  writers.delete(consultId);
}

function write({ typed }: Hands, writer: DraftWriter, edits: readonly Edit[]): void {
  typed.set(writer, [...(typed.get(writer) ?? []), ...marksOf(edits)]);
  writer.write(edits);
}

async function act(hands: Hands): Promise<void> {
  const { draws, writers } = hands;
  const choice = draws.below(100);
  if (writers.size === 0 || (choice < 4 && writers.size < mostOpen)) return openNext(hands);
  const id = draws.pick([...writers.keys()]);
  const writer = writers.get(id);
  if (!writer) return;
  // Signed in another window: what was typed here meanwhile is refused, and stays on this screen.
  if (writer.state().trouble?.kind === "not-allowed") putDown(hands, id);
  else if (choice < 82) {
    write(hands, writer, [letters(hands, writer)]);
    await wait(draws.below(14));
  } else if (choice < 87) writer.write([line(draws)]);
  else if (choice < 89) await addFile(hands.client, hands.book, id);
  else if (choice < 96) {
    await saved(hands, writer);
    await hands.client.call("draft.checkpoint", { consultId: id, reason: "field-left" });
  } else if (choice < 98) void hands.client.call("consult.claim", { consultId: id });
  else await sign(hands, id, writer);
}

async function openNext({ client, draws, writers, leftAlone }: Hands): Promise<void> {
  const queue = await client.call("queue.list", {});
  if (!queue.ok) return wait(20);
  const free = queue.value.rows.filter(
    ({ consultId, readyOffline }) =>
      readyOffline !== "coming" && !writers.has(consultId) && !leftAlone.has(consultId),
  );
  // What was begun comes first, so that it is written on over many deaths, and then signed.
  const mine = free.filter((row) => row.mine);
  if (free.length === 0) return wait(20);
  const { consultId } = draws.pick(mine.length > 0 ? mine : free);
  const opened = await client.call("consult.open", { consultId });
  if (!opened.ok) return;
  if (opened.value.issue.state !== "not-signed") return void leftAlone.add(consultId);
  // The screen lets nobody write before the claim is at least meant, and kept.
  if (!opened.value.ticket.mine) {
    const claimed = await client.call("consult.claim", { consultId });
    if (!claimed.ok || !claimed.value.mine) return;
  }
  writers.set(
    consultId,
    makeDraftWriter(client, consultId, opened.value, () => true),
  );
}

function letters({ draws, book }: Hands, writer: DraftWriter): Edit {
  const section = draws.pick<NoteSection>(sections);
  const length = writer.state().draft.sections[section].length;
  // Mostly at the end, as one types; sometimes a correction in the middle.
  if (draws.below(8) > 0 || length < 4)
    return { kind: "splice", section, at: length, remove: 0, insert: press(book, draws.pick(words)) };
  const at = draws.below(length);
  return {
    kind: "splice",
    section,
    at,
    remove: draws.below(Math.min(3, length - at)),
    insert: press(book, draws.pick(words)),
  };
}

function line(draws: Dice): Edit {
  return {
    kind: "put-line",
    line: {
      id: lineId.parse(`line-${draws.below(2)}`),
      medicineId: "paracetamol-500mg-tablet",
      doseAmount: 1,
      frequency: "three-times-daily",
      meal: "after-food",
      durationDays: 1 + draws.below(5),
    },
  };
}

/** Waits, not for ever, until the desk has called everything saved. */
async function saved({ client }: Hands, writer: DraftWriter): Promise<void> {
  for (let tries = 0; tries < 100 && writer.state().unsaved.length > 0; tries += 1) {
    if (client.connection() === "lost") return;
    await wait(5);
  }
}

async function sign(hands: Hands, consultId: ConsultId, writer: DraftWriter): Promise<void> {
  const { client, leftAlone } = hands;
  const empty = sections.filter((section) => !/\p{L}/u.test(writer.state().draft.sections[section]));
  if (empty.length > 0)
    write(
      hands,
      writer,
      empty.map((section): Edit => {
        const insert = press(hands.book, "ठीक / fine. ");
        return { kind: "splice", section, at: 0, remove: 0, insert };
      }),
    );
  await saved(hands, writer);
  const review = await client.call("consult.review", { consultId });
  if (!review.ok) return;
  const { draftSeq } = review.value;
  const input = { consultId, draftSeq, pin: account.pin, confirmedPatient: true } as const;
  const signed = await client.call("consult.sign", input);
  const held = !signed.ok && (signed.error.kind === "stopped-by-rule" || signed.error.kind === "incomplete");
  if (!signed.ok && !held) return;
  leftAlone.add(consultId);
  putDown(hands, consultId);
}
