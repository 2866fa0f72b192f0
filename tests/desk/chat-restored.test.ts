import { randomBytes, randomUUID } from "node:crypto";
import { cpSync, rmSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import type { Desk } from "../../electron/desk/desk.ts";
import { callReportsCommand } from "../../hub/admin/call-reports-command.ts";
import { storeOf } from "../../hub/server/store-of.ts";
import type { RunningHub } from "../../hub/server.ts";
import type { ConsultId } from "../../shared/domain/ids.ts";
import { eachInClinic } from "./support/each-in-clinic.ts";
import { account, ask, openPatient, type PracticeClinic, until } from "./support/practice-desk.ts";

const patient = "Vidya Namuna Devi";
let clinic: PracticeClinic;
let hub: RunningHub;
let desk: Desk;
let consultId: ConsultId;
eachInClinic(async (opened) => {
  clinic = opened;
  hub = await clinic.hubUp();
  desk = await clinic.openDesk();
  await ask(desk, "session.signIn", account);
  consultId = await openPatient(desk, patient);
  await ask(desk, "consult.claim", { consultId });
});

const store = () => storeOf(hub.hub.fhir.port, { role: "system" });
const say = (text: string, id = randomUUID()) => ask(desk, "chat.send", { consultId, id, text });
const allSent = () =>
  until(
    () => ask(desk, "sync.now", {}),
    ({ line, unsent }) => line === "online" && unsent.length === 0,
    "all is at the hub",
  );
const wordsAtHub = async () =>
  (await store().search("Communication", {})).flatMap(({ payload = [] }) => payload[0]?.contentString ?? []);

it("what was said, spoken and reported since the backup is at a restored hub again, once, and what it still has is not doubled", async () => {
  await say("before the backup");
  await allSent();
  const [folder, backup] = [path.join(clinic.folder, "hub"), path.join(clinic.folder, "backup")];
  await clinic.hubDown();
  cpSync(folder, backup, { recursive: true });
  hub = await clinic.hubUp();
  await allSent();
  await say("after the backup");
  const [voiceId, sound] = [randomUUID(), randomBytes(150_000).toString("base64")];
  const spoken = { consultId, id: voiceId, durationMs: 1_200, contentType: "audio/webm" as const };
  await ask(desk, "chat.sendVoice", { ...spoken, content: sound });
  const { taskId } = await ask(desk, "call.about", { consultId });
  const report = {
    id: randomUUID(),
    callId: randomUUID(),
    kind: "abuse",
    text: "Shouted.",
    block: false,
  } as const;
  await ask(desk, "call.report", { taskId, ...report });
  await allSent();
  expect(await wordsAtHub()).toHaveLength(3);

  await clinic.hubDown();
  rmSync(folder, { recursive: true });
  cpSync(backup, folder, { recursive: true });
  hub = await clinic.hubUp();
  expect(await wordsAtHub()).toEqual(["before the backup"]);
  await until(
    () => ask(desk, "sync.now", {}),
    () => clinic.logged.some((line) => line.startsWith("hub-rewound")),
    "the desk knows that the hub comes from a backup",
  );
  await allSent();
  const words = await wordsAtHub();
  expect(words).toHaveLength(3);
  expect(words.filter((one) => one === "before the backup")).toHaveLength(1);
  expect(words).toContain("after the backup");
  // The sound came along, under the name that the message bears now.
  const { lines } = await ask(desk, "chat.list", { consultId });
  const voice = lines.find(({ message }) => message.id === voiceId)?.message.voice;
  const binary = await store().read("Binary", voice?.binaryId ?? "");
  expect(binary?.data).toBe(sound);
  expect((await ask(desk, "chat.voice", { consultId, id: voiceId })).base64).toBe(sound);
  const listed = await callReportsCommand(hub.hub, [], {});
  expect(listed.ok && listed.value.split("Shouted.")).toHaveLength(2);
}, 240_000);
