import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Desk } from "../../electron/desk/desk.ts";
import {
  account,
  ask,
  noteEdits,
  openClinic,
  type PracticeClinic,
  reviewed,
  until,
} from "../desk/support/practice-desk.ts";
import { type Badness, type BadLine, openBadLine } from "./support/bad-line.ts";

const words = noteEdits.filter(({ kind }) => kind === "splice");
let clinic: PracticeClinic;
let line: BadLine;
let desk: Desk;
beforeAll(async () => {
  clinic = await openClinic();
  line = await openBadLine((await clinic.hubUp()).url);
  desk = await clinic.openDesk("desk", line.url);
  await ask(desk, "session.signIn", account);
});
afterAll(async () => {
  await clinic.end();
  await line.close();
});

beforeEach(async () => {
  line.become("good");
  await until(
    () => ask(desk, "sync.now", {}),
    (now) => now.line === "online",
    "the line is good",
  );
});

/** Somebody new, whose record is here. */
const somebodyClaimed = async () => {
  const { rows } = await until(
    () => ask(desk, "queue.list", {}),
    (queue) => queue.rows.some(isReady),
    "somebody waits whose record is here",
  );
  const consultId = rows.find(isReady)?.consultId;
  if (consultId === undefined) throw new Error("nobody waits");
  await ask(desk, "consult.open", { consultId });
  await ask(desk, "consult.claim", { consultId });
  return consultId;
};
const isReady = (row: { readonly state: string; readonly readyOffline: string }) =>
  row.state === "waiting" && row.readyOffline !== "coming";

const rows: readonly (readonly [string, Badness, string | undefined])[] = [
  ["a wrong address, where nothing listens", "closed", undefined],
  ["an expired certificate", "expired", "hub-certificate"],
  ["answers of 200 with HTML", "html", "hub-unfit"],
  ["another product's server", "other-product", "hub-unfit"],
  ["5xx", "broken", undefined],
  ["429 with Retry-After", "busy", "hub-busy"],
  ["a very slow one", "slow", undefined],
  ["half-open: accepts, never answers", "half-open", undefined],
];

/** Those to which a request gets through, whatever becomes of it. */
const answers: readonly Badness[] = ["html", "other-product", "broken", "busy", "slow", "half-open"];

it.each(rows)(
  "hub: %s: said for what it is; writing and signing go on; all arrives once the line is good",
  async (_name, how, trouble) => {
    const consultId = await somebodyClaimed();
    line.become(how);
    const view = await until(
      () => ask(desk, "sync.now", {}),
      // A round that was under way meets only the end of the line before.
      (now) =>
        now.line === "offline" && now.trouble === trouble && (line.rounds() > 0 || !answers.includes(how)),
      `the line is told as ${trouble ?? "offline"}`,
    );
    expect(view.history.at(-1)?.trouble).toBe(trouble);
    await ask(desk, "draft.edit", { consultId, firstSeq: 1, edits: words });
    const signed = await ask(desk, "consult.sign", await reviewed(desk, consultId));
    expect(signed.state).toBe("signed-not-issued");

    line.become("good");
    const after = await until(
      () => ask(desk, "sync.now", {}),
      (now) => now.line === "online" && now.unsent.length === 0,
      "all has arrived",
    );
    expect(after.trouble).toBeUndefined();
    expect((await ask(desk, "consult.open", { consultId })).issue.state).toBe("issued");
  },
  240_000,
);

it("hub: 429 with Retry-After: it is not asked again of itself before that", async () => {
  line.become("busy");
  await until(
    () => ask(desk, "sync.now", {}),
    ({ trouble }) => trouble === "hub-busy",
    "the desk was told to wait",
  );
  const before = line.rounds();
  await new Promise((resolve) => setTimeout(resolve, 9_000)); // longer than the longest usual wait
  expect(line.rounds()).toBe(before);
}, 120_000);
