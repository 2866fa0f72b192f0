import { afterAll, beforeAll, expect, it } from "vitest";
import type { Desk } from "../../electron/desk/desk.ts";
import {
  account,
  ask,
  noteEdits,
  openClinic,
  type PracticeClinic,
  until,
} from "../desk/support/practice-desk.ts";
import { type Badness, type BadLine, openBadLine } from "./support/bad-line.ts";

/** An expired certificate and others that do not hold: tests/desk/hub-certificate.test.ts. */
const words = noteEdits.filter(({ kind }) => kind === "splice");
let clinic: PracticeClinic;
let line: BadLine;
let desk: Desk;
beforeAll(async () => {
  clinic = await openClinic();
  line = await openBadLine((await clinic.hubUp()).url);
  desk = await clinic.openDesk("desk", line.url);
  await ask(desk, "session.signIn", account);
  await until(
    () => ask(desk, "queue.list", {}),
    ({ rows }) => rows.length >= 7 && rows.every((row) => row.readyOffline !== "coming"),
    "the queue is ready offline",
  );
});
afterAll(async () => {
  await clinic.end();
  await line.close();
});

const rows: readonly (readonly [string, Badness, string | undefined])[] = [
  ["a wrong address, where nothing listens", "closed", undefined],
  ["answers of 200 with HTML", "html", "hub-unfit"],
  ["another product's server", "other-product", "hub-unfit"],
  ["5xx", "broken", undefined],
  ["429 with Retry-After", "busy", "hub-busy"],
  ["a very slow one", "slow", undefined],
  ["half-open: accepts, never answers", "half-open", undefined],
];

it.each(rows)(
  "%s: said for what it is; writing and signing go on; all arrives once",
  async (_name, how, trouble) => {
    const place = rows.findIndex(([, one]) => one === how);
    const queue = await ask(desk, "queue.list", {});
    const waiting = queue.rows.filter(({ state, mine }) => state === "waiting" && !mine);
    const consultId = waiting[place % waiting.length]?.consultId;
    if (consultId === undefined) throw new Error("nobody waits any more");
    await ask(desk, "consult.open", { consultId });
    await ask(desk, "consult.claim", { consultId });

    line.become(how);
    const view = await until(
      () => ask(desk, "sync.now", {}),
      (state) => state.line === "offline",
      "the desk has noticed",
    );
    expect(view.trouble).toBe(trouble);
    expect(view.history.at(-1)).toMatchObject({ line: "offline" });
    await ask(desk, "draft.edit", { consultId, firstSeq: 1, edits: words });
    const signed = await desk.dispatch("consult.sign", {
      consultId,
      pin: account.pin,
      confirmedPatient: true,
    });
    expect(signed).toMatchObject({ ok: true, value: { state: "signed-not-issued" } });

    line.become("good");
    await until(
      () => ask(desk, "sync.now", {}).then(() => ask(desk, "consult.open", { consultId })),
      ({ issue }) => issue.state === "issued",
      "it arrived when the line was good again",
    );
    expect((await ask(desk, "sync.state", {})).trouble).toBeUndefined();
  },
  240_000,
);

it("a hub that asks to wait is not asked again of itself before that", async () => {
  line.become("busy");
  await until(
    () => ask(desk, "sync.now", {}),
    ({ trouble }) => trouble === "hub-busy",
    "the desk was told to wait",
  );
  const before = line.asked();
  await new Promise((resolve) => setTimeout(resolve, 12_000)); // longer than the usual round
  // The live channel's socket knocks by itself; a round would ask at least twice more.
  expect(line.asked() - before).toBeLessThanOrEqual(4);
}, 120_000);
