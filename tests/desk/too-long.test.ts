import { afterAll, beforeAll, expect, it } from "vitest";
import type { Desk } from "../../electron/desk/desk.ts";
import type { ConsultId } from "../../shared/domain/ids.ts";
import {
  account,
  ask,
  noteEdits,
  openClinic,
  openPatient,
  type PracticeClinic,
  reviewed,
  until,
} from "./support/practice-desk.ts";

let clinic: PracticeClinic;
let desk: Desk;
let consultId: ConsultId;
beforeAll(async () => {
  clinic = await openClinic();
  await clinic.hubUp();
  desk = await clinic.openDesk();
  await ask(desk, "session.signIn", account);
  consultId = await openPatient(desk, "Vidya Namuna Devi");
  await ask(desk, "consult.claim", { consultId });
  await ask(desk, "draft.edit", { consultId, firstSeq: 1, edits: noteEdits });
}, 240_000);
afterAll(() => clinic.end());

const save = () => ask(desk, "draft.checkpoint", { consultId, reason: "hand-over" });
const unsent = (good: (kinds: readonly string[]) => boolean) =>
  until(
    async () => (await ask(desk, "sync.now", {})).unsent.map(({ state, why }) => `${state} ${why ?? ""}`),
    good,
    "the draft has gone as far as it can",
  );

it("a section longer than any hub takes is kept, named before signing with what must go, and never offered to the hub", async () => {
  const { draftSeq } = await ask(desk, "consult.open", { consultId });
  const pasted = "a".repeat(1_200_000);
  const edits = [
    { kind: "splice" as const, section: "history" as const, at: 0, remove: 0, insert: pasted },
    { kind: "splice" as const, section: "advice" as const, at: 0, remove: 0, insert: "and typed on " },
  ];
  await ask(desk, "draft.edit", { consultId, firstSeq: draftSeq + 1, edits });
  await save();
  expect(await unsent((kinds) => kinds.length === 1 && kinds[0] !== "waiting ")).toEqual(["parked too-long"]);
  const review = await ask(desk, "consult.review", { consultId });
  expect(review).toMatchObject({ canSign: false, missing: ["too-long"], tooLong: { section: "history" } });
  expect(await desk.dispatch("consult.sign", await reviewed(desk, consultId))).toMatchObject({
    ok: false,
    error: { kind: "incomplete" },
  });
  const { draft } = await ask(desk, "consult.open", { consultId });
  expect(draft.sections.history).toBe(pasted);
  expect(draft.sections.advice).toMatch(/^and typed on /);
  const remove = review.tooLong?.by ?? expect.fail("no length");
  const shorter = { kind: "splice" as const, section: "history" as const, at: 0, remove, insert: "" };
  await ask(desk, "draft.edit", { consultId, firstSeq: draftSeq + 3, edits: [shorter] });
  await save();
  expect(await unsent((kinds) => kinds.length === 0)).toEqual([]);
  expect((await ask(desk, "consult.review", { consultId })).missing).toEqual([]);
}, 240_000);
