import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Task } from "@medplum/fhirtypes";
import { io, type Socket } from "socket.io-client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { fillPractice } from "../../hub/admin/fill-practice.ts";
import { readEmergencyContact, writeEmergencyContact } from "../../hub/live/emergency-contact.ts";
import { practiceDoctors } from "../../hub/practice/people.ts";
import { openFhir } from "../../hub/server/open-fhir.ts";
import { storeOf } from "../../hub/server/store-of.ts";
import { type RunningHub, startHub } from "../../hub/server.ts";
import { hubPaths, tokenAnswer } from "../../shared/contract/hub-api.ts";
import { type Down, down } from "../../shared/contract/live.ts";
import { nobodyNamed } from "../../shared/domain/escalation.ts";
import { practitionerId } from "../../shared/domain/ids.ts";
import type { Speciality } from "../../shared/domain/speciality.ts";
import { readTicket } from "../../shared/fhir/read-ticket.ts";
import { extension } from "../../shared/fhir/systems.ts";
import { extrasOf } from "../../shared/fhir/ticket-extras.ts";
import { businessStatus, claimedTask } from "../../shared/fhir/write-claim.ts";

const passphrase = "practice only, no patients";
const start = Date.parse("2026-11-25T06:00:00.000Z");
const minute = 60_000;

type Alarm = Extract<Down, { hear: "alarm" | "alarm-over" }>;
type World = {
  readonly folder: string;
  now: number;
  hub: RunningHub;
  readonly bugs: unknown[];
  readonly sockets: Socket[];
};
let world: World;

const open = (folder: string, bugs: unknown[], clock: () => Date) =>
  startHub({
    dataFolder: folder,
    port: 0,
    host: "127.0.0.1",
    practice: true,
    version: "test",
    openFhir,
    onBug: (_where, bug) => String(bugs.push(bug)),
    clock,
    seed: (hub) => fillPractice(hub, clock()),
  });

beforeEach(async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "red-alarm-"));
  const bugs: unknown[] = [];
  const clock = () => new Date(world?.folder === folder ? world.now : start);
  world = { folder, now: start, hub: await open(folder, bugs, clock), bugs, sockets: [] };
}, 240_000);

afterEach(async () => {
  for (const socket of world.sockets) socket.disconnect();
  await world.hub.close();
  rmSync(world.folder, { recursive: true });
  expect(world.bugs).toEqual([]);
});

const store = () => storeOf(world.hub.hub.fhir.port, { role: "system" });
const stepsOf = async (taskId: string) => {
  const task = await store().read("Task", taskId);
  return task ? extrasOf(task, extension.escalation) : [];
};
const levelsOf = async (taskId: string) => (await stepsOf(taskId)).map(({ level }) => level);
const until = (check: () => Promise<void> | void) => vi.waitFor(check, { timeout: 20_000, interval: 100 });

/** The chest pain: red from the beginning, of cardiology. */
async function redTicket(): Promise<Task & { readonly id: string }> {
  const tasks = await store().search("Task", { status: "requested" });
  const found = tasks.find((task) => readTicket(task, undefined).reportedFlags.includes("chest-pain"));
  if (!found?.id) return expect.fail("no red ticket in the practice data");
  return { ...found, id: found.id };
}

/** What a doctor's desk hears about alarms. */
async function listen(username: string): Promise<Alarm[]> {
  const answer = await fetch(new URL(hubPaths.token, world.hub.url), {
    method: "POST",
    body: JSON.stringify({ username, passphrase, deskId: username }),
  });
  const { accessToken } = tokenAnswer.parse(await answer.json());
  const heard: Alarm[] = [];
  const socket = io(world.hub.url, {
    path: hubPaths.live,
    transports: ["websocket"],
    auth: { token: accessToken },
  });
  world.sockets.push(socket);
  socket.on("hear", (message: unknown) => {
    const told = down.parse(message);
    if (told.hear === "alarm" || told.hear === "alarm-over") heard.push(told);
  });
  await new Promise<void>((resolve) => socket.once("connect", resolve));
  return heard;
}

async function addPaediatrician(): Promise<void> {
  const first = practiceDoctors[0];
  if (!first) expect.fail("no practice doctor");
  const { nameDevanagari: _unused, ...doctor } = first;
  await world.hub.hub.auth.accounts.add({
    role: "doctor",
    passphrase,
    doctor: {
      ...doctor,
      id: practitionerId.parse("paediatrician"),
      username: "paediatrician",
      name: "Dr Bal Kalpit",
      speciality: "paediatrics",
      covers: ["paediatrics"],
    },
  });
}

const asDoctor = (id: string, specialities: readonly Speciality[]) =>
  storeOf(world.hub.hub.fhir.port, { role: "doctor", practitionerId: id, specialities });

async function claim(id: string, by: string, specialities: readonly Speciality[]): Promise<void> {
  const task = await store().read("Task", id);
  if (!task) return expect.fail("the ticket is gone");
  const taken = { practitionerReference: `Practitioner/${by}`, claimId: `claim-${by}`, display: by };
  await asDoctor(by, specialities).put(claimedTask(task, taken));
}

it("rings at once, goes to the emergency doctor after two minutes and to the phone after five", async () => {
  const { id } = await redTicket();
  const heard = await listen("practice.doctor");
  await until(async () => expect(await levelsOf(id)).toEqual([0]));
  world.now = start + 2 * minute - 1;
  await until(() => expect(heard.some(({ taskId }) => taskId === id)).toBe(true)); // told again after 15 s
  expect(await levelsOf(id)).toEqual([0]);
  world.now = start + 2 * minute;
  await until(async () => expect(await levelsOf(id)).toEqual([0, 1]));
  world.now = start + 5 * minute;
  await until(async () => expect(await levelsOf(id)).toEqual([0, 1, 2]));
  expect((await stepsOf(id)).map(({ who }) => who)).toEqual([
    "cardiology",
    "Dr Suresh Misal",
    "Casualty (practice) 00000 00108",
  ]);
  const since = new Date(start).toISOString();
  await until(() =>
    expect(heard.findLast(({ taskId }) => taskId === id)).toMatchObject({ hear: "alarm", level: 2, since }),
  );
});

it("a claim stops it: the desks hear that it is over, and no step follows", async () => {
  const { id } = await redTicket();
  const heard = await listen("practice.second");
  await until(async () => expect(await levelsOf(id)).toEqual([0]));
  await claim(id, practiceDoctors[0]?.id ?? "", ["cardiology"]);
  await until(() => expect(heard).toContainEqual({ hear: "alarm-over", alarm: "red", taskId: id }));
  world.now = start + 10 * minute;
  const others = await store().search("Task", { status: "requested" });
  const other = others.find((task) => readTicket(task, undefined).reportedFlags.includes("suicidal-intent"));
  await until(async () => expect(await levelsOf(other?.id ?? "")).toEqual([0, 1, 2]));
  expect(await levelsOf(id)).toEqual([0]);
  const task = await store().read("Task", id);
  expect(task && readTicket(task, undefined).state).toBe("claimed");
});

it("goes on after a restart, takes no step twice, and starts anew when it is handed back", async () => {
  const { id } = await redTicket();
  await until(async () => expect(await levelsOf(id)).toEqual([0]));
  await world.hub.close();
  world.now = start + 3 * minute;
  world.hub = await open(world.folder, world.bugs, () => new Date(world.now));
  await until(async () => expect(await levelsOf(id)).toEqual([0, 1]));
  expect((await stepsOf(id))[0]?.at).toBe(new Date(start).toISOString());

  await claim(id, practiceDoctors[0]?.id ?? "", ["cardiology"]);
  const heard = await listen("practice.doctor");
  world.now = start + 20 * minute;
  const { owner: _owner, restriction: _lease, ...held } = (await store().read("Task", id)) ?? expect.fail();
  await asDoctor(practiceDoctors[0]?.id ?? "", ["cardiology"]).put({
    ...held,
    status: "requested",
    businessStatus: businessStatus("waiting"),
  });
  await until(async () =>
    expect(await stepsOf(id)).toEqual([
      { level: 0, at: new Date(start + 20 * minute).toISOString(), who: "cardiology" },
    ]),
  );
  await until(() => expect(heard.findLast(({ taskId }) => taskId === id)).toMatchObject({ level: 0 }));
});

it("rings the emergency doctor of another speciality, who then may read and claim it", async () => {
  const { id } = await redTicket();
  await addPaediatrician();
  const contact = { doctor: { practitionerId: "paediatrician", name: "Dr Bal Kalpit" } };
  await writeEmergencyContact(store(), contact);
  expect(await readEmergencyContact(store())).toEqual(contact);
  const heard = await listen("paediatrician");
  const own = asDoctor("paediatrician", ["paediatrics"]);
  expect(await own.read("Task", id)).toBeUndefined();
  await until(async () => expect(await levelsOf(id)).toEqual([0]));
  world.now = start + 2 * minute;
  await until(() =>
    expect(heard).toContainEqual(expect.objectContaining({ hear: "alarm", taskId: id, level: 1 })),
  );
  expect(await own.read("Task", id)).toMatchObject({ id });
  await claim(id, "paediatrician", ["paediatrics"]);
  await until(() => expect(heard).toContainEqual({ hear: "alarm-over", alarm: "red", taskId: id }));
});

it("says that nobody is named where no phone is", async () => {
  const { id } = await redTicket();
  await writeEmergencyContact(store(), {});
  await until(async () => expect(await levelsOf(id)).toEqual([0]));
  world.now = start + 6 * minute;
  await until(async () => expect(await levelsOf(id)).toEqual([0, 1, 2]));
  expect((await stepsOf(id)).map(({ who }) => who)).toEqual(["cardiology", nobodyNamed, nobodyNamed]);
});

it("a worry told later that makes a request red starts the alarm", async () => {
  const tasks = await store().search("Task", { status: "requested" });
  const quiet = tasks.find((task) => readTicket(task, undefined).reportedFlags.length === 0);
  if (!quiet?.id) return expect.fail("no quiet ticket");
  const { id } = quiet;
  const other = await redTicket();
  await until(async () => expect(await levelsOf(other.id)).toEqual([0]));
  await store().put({
    ...quiet,
    extension: [...(quiet.extension ?? []), { url: extension.reportedFlag, valueCode: "worried" }],
  });
  await until(async () => expect(await levelsOf(id)).toEqual([0]));
});
