import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { callReportsCommand } from "../../hub/admin/call-reports-command.ts";
import type { Desk } from "../../electron/desk/desk.ts";
import { type ConsultId, consultId as asConsultId } from "../../shared/domain/ids.ts";
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

const callId = "0b54c9a8-0f6f-4f3e-9a59-1f9a53b3c6a1";
const otherCallId = "5a0e2b43-5b7b-4b58-8f0e-3d3f1d6d8c11";
const phoneCallId = "8e5a0c1d-9f3b-4a77-b0c6-2f6f1d3c9e55";
const partId = "3c1a7f5e-2d44-4b0e-9a53-6a1c9d1b7e21";
const messageId = "a3b1f0de-71b5-4a25-b7f8-0f4d3f9e2c77";
const voiceId = "f2a7c7d4-0c34-4b6a-8a0e-55d1d9c6f0b3";
const sound = randomBytes(150_000).toString("base64");
const begun = "2026-11-25T10:00:00.000Z";
const minuteLater = "2026-11-25T10:01:00.000Z";

let clinic: PracticeClinic;
let desk: Desk;
let consultId: ConsultId;
let other: ConsultId;
beforeAll(async () => {
  clinic = await openClinic();
  await clinic.hubUp();
  desk = await clinic.openDesk();
  await ask(desk, "session.signIn", account);
  consultId = await openPatient(desk, "Vidya Namuna Devi");
  await ask(desk, "consult.claim", { consultId });
  const { rows } = await ask(desk, "queue.list", {});
  other = asConsultId.parse(rows.find((row) => row.consultId !== consultId)?.consultId);
  await ask(desk, "draft.edit", { consultId, firstSeq: 1, edits: noteEdits });
}, 240_000);
afterAll(() => clinic.end());

const sign = async (thoughInCallWithAnother?: true) =>
  desk.dispatch("consult.sign", {
    ...(await reviewed(desk, consultId)),
    ...(thoughInCallWithAnother ? { thoughInCallWithAnother } : {}),
  });

it("a consult without a call is written; each call adds to how it ran", async () => {
  expect((await ask(desk, "call.about", { consultId })).mode).toBe("written");
  const ranIn = [{ mode: "audio" as const, from: begun, until: minuteLater }];
  await ask(desk, "call.note", { consultId, callId, partId, ranIn, videoSeenMs: 0 });
  const about = await ask(desk, "call.about", { consultId });
  expect(about).toMatchObject({ mode: "audio", calls: 1, lengthsMs: { audio: 60_000, video: 0 } });
});

it("is a video consult by the picture and the doctor's own word together", async () => {
  const ranIn = [{ mode: "video" as const, from: begun, until: minuteLater }];
  await ask(desk, "call.note", { consultId, callId: otherCallId, partId, ranIn, videoSeenMs: 50_000 });
  expect((await ask(desk, "call.about", { consultId })).mode).toBe("audio");
  await ask(desk, "call.sawWell", { consultId, sawWell: true });
  expect((await ask(desk, "call.about", { consultId })).mode).toBe("video");
});

it("a call in which another patient sat there says nothing about this one", async () => {
  await ask(desk, "call.patient", { consultId, callId: otherCallId, answer: "not-this-patient" });
  expect(await ask(desk, "call.about", { consultId })).toMatchObject({ mode: "audio", calls: 1 });
  await ask(desk, "call.patient", { consultId, callId: otherCallId, answer: "confirmed" });
  const about = await ask(desk, "call.about", { consultId });
  expect(about).toMatchObject({ mode: "video", answers: { [otherCallId]: "confirmed" } });
  expect(about.patientConfirmedAt).toBeDefined();
});

it("what is typed or spoken without line is kept, and goes out once when the line is back", async () => {
  await clinic.hubDown();
  await until(
    () => ask(desk, "live.state", {}),
    ({ connected }) => !connected,
    "the live channel is gone",
  );
  await ask(desk, "chat.send", { consultId, id: messageId, text: "पानी ज़्यादा पिएँ" });
  await ask(desk, "chat.send", { consultId, id: messageId, text: "पानी ज़्यादा पिएँ" });
  expect((await ask(desk, "chat.list", { consultId })).lines).toMatchObject([{ reach: "here", mine: true }]);
  expect((await ask(desk, "sync.state", {})).unsent.map(({ kind }) => kind)).toContain("chat");
  const spoken = { consultId, id: voiceId, durationMs: 1_200, contentType: "audio/webm" as const };
  for (const _twice of [1, 2]) await ask(desk, "chat.sendVoice", { ...spoken, content: sound });
  const up = { say: "join" as const, pageId: callId, taskId: "t" };
  expect(await desk.dispatch("live.say", { up })).toMatchObject({
    ok: false,
    error: { kind: "hub-unreachable" },
  });
  await clinic.hubUp();
  await until(
    () => ask(desk, "chat.list", { consultId }),
    ({ lines }) => lines.every(({ reach }) => reach === "hub"),
    "the messages are at the hub",
  );
  const { lines } = await ask(desk, "chat.list", { consultId });
  expect(lines.map(({ message }) => message.id)).toEqual([messageId, voiceId]);
  // The hub has the sound by a name of its own, in several pieces, and it is played here as it was.
  expect(lines[1]?.message.voice?.binaryId).toBeDefined();
  expect((await ask(desk, "chat.voice", { consultId, id: voiceId })).base64).toBe(sound);
}, 240_000);

it("a report about a call is kept without line, stands among what is unsent, and reaches the operator", async () => {
  const unsent = async () =>
    (await ask(desk, "sync.state", {})).unsent.filter(({ kind }) => kind === "report");
  await clinic.hubDown();
  const report = { id: messageId, callId, kind: "abuse", text: "Shouted.", block: false } as const;
  const { taskId } = await ask(desk, "call.about", { consultId });
  await ask(desk, "call.report", { taskId, ...report });
  expect(await unsent()).toMatchObject([{ patientName: "Vidya Namuna Devi", state: "waiting" }]);
  const hub = await clinic.hubUp();
  await until(unsent, (left) => left.length === 0, "the hub has the report");
  const listed = await callReportsCommand(hub.hub, [], {});
  expect(listed.ok && listed.value).toContain("Shouted.");
}, 240_000);

it("on the telephone each medicine is ticked when it was said back, and the centre finds a message of it", async () => {
  const phoneCall = { consultId, callId: phoneCallId, from: begun };
  expect((await ask(desk, "call.about", { consultId })).phone).toMatchObject({
    state: "known",
    of: "centre",
  });
  await ask(desk, "phone.note", { ...phoneCall, state: "begun" });
  const [row] = (await ask(desk, "phone.script", { consultId })).rows;
  if (!row) return expect.fail("a medicine is prescribed");
  const said = { consultId, callId: phoneCallId, lineId: row.lineId, right: true, by: "Rekha" };
  await ask(desk, "phone.readBack", { ...said, words: "PARACETAMOL 650 mg tablet" });
  expect((await ask(desk, "phone.script", { consultId })).rows[0]?.state).toBe("changed");
  await ask(desk, "phone.readBack", { ...said, words: row.words });
  expect((await ask(desk, "phone.script", { consultId })).readOut).toMatchObject({ right: 1, of: 1 });
  await ask(desk, "phone.note", { ...phoneCall, state: "over" });
  const { lines } = await ask(desk, "chat.list", { consultId });
  expect(lines.at(-1)?.message.text).toContain("1 / 1 medicines (Rekha)");
});

it("does not sign a chart while another patient is in the call, unless the doctor says so", async () => {
  await ask(desk, "call.state", { consultId: other });
  const review = await ask(desk, "consult.review", { consultId });
  expect(review.otherInCall?.name).toBeTruthy();
  expect(await sign()).toMatchObject({
    ok: false,
    error: { kind: "other-patient-in-call", holder: review.otherInCall?.name },
  });
  await ask(desk, "call.state", { consultId });
  expect((await ask(desk, "consult.review", { consultId })).otherInCall).toBeUndefined();
});

it("nor the chart of the call itself, once the doctor found somebody else there", async () => {
  await ask(desk, "call.patient", { consultId, callId, answer: "not-this-patient" });
  expect(await sign()).toMatchObject({ ok: false, error: { kind: "other-patient-in-call" } });
  await ask(desk, "call.patient", { consultId, callId, answer: "confirmed" });
});

it("a call ends with its doctor's session: it neither holds the next one nor is begun by nobody", async () => {
  await ask(desk, "call.state", { consultId: other });
  await ask(desk, "session.signOut", {});
  expect(await desk.dispatch("call.state", { consultId: other })).toMatchObject({
    ok: false,
    error: { kind: "not-signed-in" },
  });
  await ask(desk, "session.signIn", account);
  expect((await ask(desk, "consult.review", { consultId })).otherInCall).toBeUndefined();
});

it("signs it where the doctor says so, and the paper names how the consult ran", async () => {
  await ask(desk, "call.state", { consultId: other });
  expect(await sign(true)).toMatchObject({ ok: true });
  const { html } = await ask(desk, "paper.html", { consultId });
  expect(html).toContain("video");
  expect(html).toContain("by telephone");
  expect(html).toContain("1 of 1 medicines said back right by Rekha");
  expect(html).not.toContain("without a call");
  await ask(desk, "call.state", { consultId: null });
});
