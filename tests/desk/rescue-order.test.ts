import { randomBytes, randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { storeOf } from "../../hub/server/store-of.ts";
import { extension } from "../../shared/fhir/systems.ts";
import { extrasOf } from "../../shared/fhir/ticket-extras.ts";
import { makeRescue, takeRescue } from "./support/carry-rescue.ts";
import { eachInClinic } from "./support/each-in-clinic.ts";
import { chooseScan, scanOf } from "./support/own-file.ts";
import { account, ask, openPatient, type PracticeClinic, until } from "./support/practice-desk.ts";

const patient = "Hari Kalpit";
let clinic: PracticeClinic;
eachInClinic(async (opened) => {
  clinic = opened;
  await clinic.hubUp();
});

it("what was attached before the consult was handed back reaches the hub before the hand-back, though its bytes come last", async () => {
  const first = await clinic.openDesk("first");
  await ask(first, "session.signIn", account);
  const consultId = await openPatient(first, patient);
  await ask(first, "consult.claim", { consultId });
  await until(
    () => ask(first, "sync.now", {}),
    ({ unsent }) => unsent.length === 0,
    "the claim is taken",
  );
  await clinic.hubDown();
  const scan = scanOf(700_000);
  const file = await chooseScan(first, consultId, scan, "Scan of the old papers");
  await ask(first, "file.attach", { ...file, about: "Scan of the old papers" });
  await ask(first, "consult.act", { consultId, act: { act: "hand-back", reason: "end of my shift" } });
  const made = await makeRescue(first);
  await first.close();

  // Hours later, at a desk that has had its line all the time.
  const { hub } = await clinic.hubUp();
  const lateClock = () => new Date(Date.now() + 2 * 3_600_000);
  const other = await clinic.openDesk("other", undefined, lateClock);
  await ask(other, "session.signIn", account);
  await openPatient(other, patient);
  const store = storeOf(hub.fhir.port, { role: "system" });
  const [there] = await store.search("Patient", { name: "Hari" });
  const acted = async () => {
    const tasks = await store.search("Task", { patient: `Patient/${there?.id}` });
    return tasks.flatMap((task) => extrasOf(task, extension.acted).map(({ act }) => act));
  };
  const { packageId, parts } = await ask(other, "rescue.take", { text: made.text, code: made.code ?? "" });
  await ask(other, "sync.now", {});
  expect(await acted()).not.toContain("hand-back");
  const { unsent } = await ask(other, "sync.state", {});
  expect(unsent.map(({ kind, state }) => `${kind} ${state}`).toSorted()).toEqual([
    "act waiting",
    "binary waiting",
    "document waiting",
  ]);
  for (const [index, part] of made.sealed.slice(0, parts).entries())
    await ask(other, "rescue.takePart", { packageId, index, part });
  await until(
    () => ask(other, "sync.now", {}),
    (view) => view.unsent.length === 0,
    "all of it is at the hub",
  );
  expect(await acted()).toContain("hand-back");
  const documents = await store.search("DocumentReference", {});
  expect(documents.filter(({ description }) => description === "Scan of the old papers")).toHaveLength(1);
}, 240_000);

it("an unsent voice note arrives from the other desk with its sound, and in its order", async () => {
  const first = await clinic.openDesk("first");
  await ask(first, "session.signIn", account);
  const consultId = await openPatient(first, patient);
  await ask(first, "consult.claim", { consultId });
  await until(
    () => ask(first, "sync.now", {}),
    ({ unsent }) => unsent.length === 0,
    "the claim is taken",
  );
  await clinic.hubDown();
  const [id, sound] = [randomUUID(), randomBytes(150_000).toString("base64")];
  const spoken = { consultId, id, durationMs: 1_200, contentType: "audio/webm" as const, content: sound };
  await ask(first, "chat.sendVoice", spoken);
  await ask(first, "chat.send", { consultId, id: randomUUID(), text: "Said after it" });
  expect(await ask(first, "rescue.preview", {})).toMatchObject({ work: 2, files: 1, patients: 1 });
  const made = await makeRescue(first);
  await first.close();

  const { hub } = await clinic.hubUp();
  const store = storeOf(hub.fhir.port, { role: "system" });
  const other = await clinic.openDesk("other");
  await ask(other, "session.signIn", account);
  const there = await openPatient(other, patient);
  const { packageId, parts } = await ask(other, "rescue.take", { text: made.text, code: made.code ?? "" });
  await ask(other, "sync.now", {});
  expect(parts).toBe(1);
  const waiting = (await ask(other, "sync.state", {})).unsent;
  expect(waiting.map(({ kind, state }) => `${kind} ${state}`)).toEqual(["chat waiting", "chat waiting"]);
  await ask(other, "rescue.takePart", { packageId, index: 0, part: made.sealed[0] ?? "" });
  await until(
    () => ask(other, "sync.now", {}),
    ({ unsent }) => unsent.length === 0,
    "both are at the hub",
  );
  const { lines } = await ask(other, "chat.list", { consultId: there });
  expect(lines.map(({ message }) => message.text.includes("Said after"))).toEqual([false, true]);
  const binary = await store.read("Binary", lines[0]?.message.voice?.binaryId ?? "");
  expect(binary?.data).toBe(sound);
  expect((await ask(other, "chat.voice", { consultId: there, id })).base64).toBe(sound);
  expect(await takeRescue(other, made)).toMatchObject({ items: 0, files: 0 });
}, 240_000);
