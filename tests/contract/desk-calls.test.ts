import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Desk } from "../../electron/desk/desk.ts";
import { noCallFigures } from "../../shared/call/call-figures.ts";
import { type CallName, type Input, calls } from "../../shared/contract/calls.ts";
import { type ConsultId, documentId } from "../../shared/domain/ids.ts";
import {
  account,
  ask,
  noteEdits,
  openClinic,
  openPatient,
  type PracticeClinic,
  reviewed,
  until,
} from "../desk/support/practice-desk.ts";

const someId = "0b54c9a8-0f6f-4f3e-9a59-1f9a53b3c6a1";
const voiceId = "7d1c1f9e-5a4e-4a0c-8f63-0e9a2b7c4d18";
const brokenId = "8d1c1f9e-5a4e-4a0c-8f63-0e9a2b7c4d18";
let clinic: PracticeClinic;
let desk: Desk;
let consultId: ConsultId;
beforeAll(async () => {
  clinic = await openClinic();
  await clinic.hubUp();
  desk = await clinic.openDesk();
  await ask(desk, "session.signIn", account);
  consultId = await openPatient(desk, "Vidya Namuna Devi");
}, 60_000);
afterAll(() => clinic.end());

const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);
const picture = {
  fileId: "4f6c3a1e-0d0a-4c56-9a53-6a4b1f3f9c11",
  contentType: "image/jpeg",
  size: jpeg.length,
} as const;

const onePixel =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=";

/** One valid input for each call, in an order in which each can succeed. */
const valid: readonly (readonly [CallName, () => Input<CallName> | Promise<Input<CallName>>])[] = [
  ["desk.state", () => ({})],
  ["settings.write", () => ({ language: "hi" })],
  ["settings.read", () => ({})],
  ["session.active", () => ({})],
  ["session.lock", () => ({})],
  ["session.unlock", () => ({ pin: "2468" })],
  ["session.setPin", () => ({ pin: "2468", passphrase: account.passphrase })],
  ["queue.list", () => ({})],
  ["consult.open", () => ({ consultId })],
  ["consult.claim", () => ({ consultId })],
  ["note.earlier", () => ({ consultId })],
  [
    "sbar.html",
    () => ({
      consultId,
      act: {
        act: "transfer",
        by: "108",
        to: "Civil Hospital",
        sbar: { situation: "s", background: "b", assessment: "a", recommendation: "r" },
      },
    }),
  ],
  ["inbox.list", () => ({})],
  ["inbox.decide", () => ({ id: "decided already", decision: "let-go" })],
  ["consult.act", () => ({ consultId, act: { act: "begin" } })],
  ["patient.details", () => ({ consultId })],
  ["patient.tell", () => ({ consultId, change: { kind: "medicine", medicine: { name: "Thyroxine" } } })],
  [
    "file.keep",
    () => ({ ...picture, consultId, name: "foot.jpg", start: 0, piece: jpeg.toString("base64") }),
  ],
  ["file.say", () => ({ ...picture, consultId, name: "foot.jpg", about: "Swelling of the l" })],
  ["file.chosen", () => ({ consultId })],
  ["file.content", () => ({ consultId, fileId: picture.fileId })],
  ["file.letGo", () => ({ consultId, fileId: someId })],
  ["file.attach", () => ({ ...picture, consultId, about: "Swelling of the left foot" })],
  ["draft.edit", () => ({ consultId, firstSeq: 1, edits: noteEdits })],
  ["draft.checkpoint", () => ({ consultId, reason: "field-left" })],
  ["medicine.suggest", () => ({ text: "pcm" })],
  ["prescription.sets", () => ({ text: "fever" })],
  ["note.suggest", () => ({ section: "diagnosis", text: "htn" })],
  ["phrase.keep", () => ({ name: "nad", text: "Nothing found" })],
  ["medicine.find", () => ({ id: "paracetamol-500mg-tablet" })],
  ["prescription.past", () => ({ consultId })],
  ["prescription.stock", () => ({ consultId, medicineIds: ["paracetamol-500mg-tablet"] })],
  ["prescription.readLine", () => ({ text: "pcm 500 tds 5d pc" })],
  ["prescription.check", () => ({ consultId })],
  ["prescription.overrides", () => ({})],
  ["prescription.words", prescribedLine],
  ["live.state", () => ({})],
  ["live.say", liveSaying],
  ["call.about", () => ({ consultId })],
  ["call.blocked", () => ({ consultId })],
  ["call.state", () => ({ consultId })],
  ["call.visit", () => ({ visiting: false })],
  ["call.note", () => ({ consultId, callId: someId, partId: someId, ranIn: [], videoSeenMs: 0 })],
  ["call.patient", () => ({ consultId, callId: someId, answer: "confirmed" })],
  ["call.sawWell", () => ({ consultId, sawWell: true })],
  ["call.report", () => ({ taskId: "t", callId: someId, id: someId, kind: "other", text: "", block: false })],
  [
    "call.keepReportDraft",
    () => ({ taskId: "t", centre: "Namunakot", callId: someId, id: someId, text: "", block: false }),
  ],
  ["call.reportDrafts", () => ({})],
  ["line.check", () => ({})],
  ["call.figures", () => ({ consultId, callId: someId, partId: someId, figures: noCallFigures, over: true })],
  ["call.mine", () => ({})],
  ["phone.note", () => ({ consultId, callId: someId, from: "2026-01-01T00:00:00.000Z", state: "begun" })],
  ["phone.script", () => ({ consultId })],
  [
    "phone.readBack",
    () => ({ consultId, callId: someId, lineId: "line-1", words: "w", right: true, by: "Rekha" }),
  ],
  ["chat.send", () => ({ consultId, id: someId, text: "नमस्ते" })],
  [
    "chat.sendVoice",
    () => ({ consultId, id: voiceId, durationMs: 900, contentType: "audio/webm", content: "AAAA" }),
  ],
  ["chat.voice", () => ({ consultId, id: voiceId })],
  [
    "chat.speaking",
    () => ({
      ...{ consultId, id: brokenId, nth: 0, durationMs: 900 },
      ...{ contentType: "audio/webm", content: "AAAA" },
    }),
  ],
  ["chat.brokenOff", () => ({ consultId })],
  ["chat.sendBrokenOff", () => ({ consultId, id: brokenId })],
  ["chat.dropSpoken", () => ({ consultId, id: brokenId })],
  ["chat.keepDraft", () => ({ consultId, text: "half a sen" })],
  ["chat.draft", () => ({ consultId })],
  ["act.keepDraft", () => ({ consultId, item: "hand-back", fields: { reason: "end of m" } })],
  ["act.draft", () => ({ consultId, item: "hand-back" })],
  ["chat.list", () => ({ consultId })],
  ["chat.shown", () => ({ consultId, ids: [someId] })],
  ["consult.review", () => ({ consultId })],
  ["paper.html", () => ({ consultId })],
  ["report.content", aReport],
  ["report.smallCopy", aReport],
  ["patient.photo", aPatient],
  ["patient.search", () => ({ text: "नमूना" })],
  ["patient.open", async () => ({ ...(await aPatient()), reason: "a test of the contract" })],
  ["sync.state", () => ({})],
  ["knowledge.state", () => ({})],
  ["sync.now", () => ({})],
  ["rescue.preview", () => ({})],
  ["rescue.make", () => ({})],
  ["rescue.handOver", () => ({})],
  ["rescue.handed", () => ({ handOverId: "0".repeat(32) })],
  ["rescue.fetch", () => ({ code: "1234" })],
  ["backup.state", () => ({})],
  ["restore.reports", () => ({})],
  ["restore.seen", () => ({ at: "2026-01-01T00:00:00.000Z" })],
  ["signature.keep", () => ({ pin: "2468", png: onePixel })],
  ["signature.read", () => ({})],
  ["consult.sign", () => reviewed(desk, consultId)],
  ["slip.html", () => ({ consultId, kind: "attendance" })],
  ["paper.copyOut", () => ({ consultId })],
  ["abdm.documents", issuedConsult],
  ["session.unsent", () => ({})],
  ["session.signOut", () => ({})],
];

/** The documents are made of what the hub has issued and sent back. */
async function issuedConsult(): Promise<Input<"abdm.documents">> {
  await until(
    () => desk.dispatch("abdm.documents", { consultId }),
    (answer) => answer.ok && calls["abdm.documents"].output.parse(answer.value).problems.length === 0,
    "the hub has issued it, and our own check finds nothing",
  );
  return { consultId };
}

/** The hub may not know what is said; that it acknowledges is what this call answers. */
async function liveSaying(): Promise<Input<"live.say">> {
  await until(
    () => ask(desk, "live.state", {}),
    ({ connected }) => connected,
    "the live channel is there",
  );
  const { taskId } = await ask(desk, "call.about", { consultId });
  return { up: { say: "join", pageId: someId, taskId } };
}

function prescribedLine(): Input<"prescription.words"> {
  const edit = noteEdits.find((one) => one.kind === "put-line");
  if (edit?.kind !== "put-line") throw new Error("the sample note has no medicine");
  return { line: edit.line };
}

async function aReport(): Promise<Input<"report.content">> {
  const { reports } = await ask(desk, "consult.open", { consultId });
  return { documentId: reports[0]?.id ?? documentId.parse("none") };
}

async function aPatient(): Promise<Input<"patient.photo">> {
  return { patientId: (await ask(desk, "consult.open", { consultId })).patient.id };
}

describe("each call of the contract", () => {
  it("is covered here, but for signing in and printing", () => {
    const covered = new Set<string>(valid.map(([name]) => name));
    const left = Object.keys(calls).filter((name) => !covered.has(name));
    expect(left.toSorted()).toEqual([
      // Only where there are two versions: tests/desk/conflict.test.ts.
      "conflict.decide",
      "conflict.show",
      "paper.pdf",
      "rescue.makePart", // these three, with a file of another desk: tests/desk/rescue.test.ts
      "rescue.take",
      "rescue.takePart",
      "session.askRecovery", // these three: tests/desk/recovery.test.ts
      "session.changePassphrase",
      "session.recover",
      "session.restore", // a damaged file: tests/desk/restore.test.ts
      "session.signIn",
      // Only what waits for a person: tests/desk/parked.test.ts.
      "sync.makeAgain",
      "sync.setAside",
    ]);
  });

  it.each(valid)("%s answers a valid input with an output of its schema", async (name, input) => {
    const answer = await desk.dispatch(name, await input());
    expect(answer).toMatchObject({ ok: true });
    expect(calls[name].output.safeParse(answer.ok && answer.value).success).toBe(true);
  });

  it.each(Object.keys(calls))("%s refuses an input of another shape", async (name) => {
    const answer = await desk.dispatch(name, "not an object");
    expect(answer).toMatchObject({ ok: false, error: { kind: "invalid-input" } });
  });

  it.each(["consult.burn", "constructor", "__proto__", "toString", ""])(
    "refuses the unknown name %j",
    async (name) => {
      expect(await desk.dispatch(name, {})).toMatchObject({ ok: false, error: { kind: "unknown-call" } });
    },
  );

  it("says that nobody is signed in, where a call needs a doctor", async () => {
    expect(await desk.dispatch("queue.list", {})).toMatchObject({
      ok: false,
      error: { kind: "not-signed-in" },
    });
  });

  it("says without a browser that it cannot print", async () => {
    await ask(desk, "session.signIn", account);
    expect(await desk.dispatch("paper.pdf", { consultId })).toMatchObject({
      ok: false,
      error: { kind: "not-allowed" },
    });
  });
});
