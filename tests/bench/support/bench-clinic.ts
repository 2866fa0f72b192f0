import { randomUUID } from "node:crypto";
import type { Bundle, Resource, Task } from "@medplum/fhirtypes";
import type { DatabaseWorker } from "../../../electron/desk/db/database-worker.ts";
import { checkpointRows } from "./checkpoint-rows.ts";
import { makeEvents } from "../../../electron/desk/events.ts";
import { type HubSession, openHubSession, signInAtHub } from "../../../electron/desk/hub/hub-session.ts";
import { type Synchroniser, startSynchroniser } from "../../../electron/desk/sync/synchroniser.ts";
import { fillPractice } from "../../../hub/admin/fill-practice.ts";
import { practiceDoctors, practicePassphrase } from "../../../hub/practice/people.ts";
import { openFhirService } from "../../../hub/fhir/fhir-service.ts";
import { fhirListener } from "../../../hub/server/fhir-listener.ts";
import type { OpenFhir } from "../../../hub/server/fhir-port.ts";
import { storeOf } from "../../../hub/server/store-of.ts";
import { type RunningHub, startHub } from "../../../hub/server.ts";
import { draftJsonIn } from "../../../shared/fhir/write-checkpoint.ts";
import type { ConsultStep, Held } from "../fixture/line-work.ts";
import { type Ground, deskWorker, encryptedFile } from "./desk-files.ts";

const [practiceDoctor] = practiceDoctors;
if (!practiceDoctor) throw new Error("There is no practice doctor.");
export const doctor = practiceDoctor;

/** What is in the store already was written yesterday: a desk asks again for what is younger than some minutes. */
const age = { ms: 86_400_000 };

/** As the hub opens its store, but by a clock that goes back. */
const openFhir: OpenFhir = async ({ file, onBug, authenticate }) => {
  const clock = () => new Date(Date.now() - age.ms);
  const service = openFhirService({ file, clock, onBug: (problem) => onBug("fhir", problem) });
  const { meta, newest, close } = service;
  return { port: service, listener: fhirListener(service, authenticate), meta, newest, close };
};

/** The real hub with the fixture in it. */
export async function openBenchHub(ground: Ground, resources: readonly Resource[]): Promise<RunningHub> {
  const running = await startHub({
    dataFolder: ground.file("hub"),
    port: 0,
    host: "127.0.0.1",
    practice: true,
    version: "bench",
    openFhir,
    onBug: (where, bug) => {
      // Half a request is what a cut leaves.
      if (!(bug instanceof Error && bug.message === "aborted")) console.error(`hub: ${where}`, bug);
      return "bench";
    },
    seed: (opened) => fillPractice(opened, new Date()),
  });
  await putAll(running, resources);
  age.ms = 0;
  return running;
}

export async function putAll({ hub }: RunningHub, resources: readonly Resource[]): Promise<void> {
  const store = storeOf(hub.fhir.port, { role: "system" });
  for (let at = 0; at < resources.length; at += 40) {
    const entry = resources.slice(at, at + 40).map((resource) => ({
      resource,
      request: { method: "PUT" as const, url: `${resource.resourceType}/${resource.id}` },
    }));
    await store.transaction({ resourceType: "Bundle", type: "transaction", entry });
  }
}

/** Each held consult's drafts as the hub received them, oldest first. */
export async function draftsAtHub({ hub }: RunningHub, { encounter }: Held): Promise<readonly string[]> {
  const store = storeOf(hub.fhir.port, { role: "system" });
  const found = await store.search("Composition", { encounter, status: "preliminary" });
  if (found.length !== 1) throw new Error(`The hub holds ${found.length} drafts of one consult.`);
  const path = `Composition/${found[0]?.id}/_history`;
  const json = { accept: "application/fhir+json" };
  const asked = { method: "GET", url: `${path}?_count=200`, path, headers: json };
  const { body } = await hub.fhir.port.handle(asked, { role: "system" });
  const history = JSON.parse(body.toString("utf8")) as Bundle; // the hub's own
  return (history.entry ?? [])
    .flatMap(({ resource }) => (resource?.resourceType === "Composition" ? resource : []))
    .map((one) => draftJsonIn(one) ?? "")
    .toReversed();
}

export type Asked = { readonly asks: number; readonly most: number };

/** The desk's own database thread, hub session and sync driver, at the hub's address as it is given. */
export type BenchDesk = {
  readonly worker: DatabaseWorker;
  /** A new start of the driver, as after a sign-in. */
  readonly start: () => Synchroniser;
  readonly whenIdle: (isSo: () => Promise<boolean>) => Promise<void>;
  /** Writes for each step a revision and its outbox row, as offline work leaves them. */
  readonly write: (steps: readonly ConsultStep[]) => Promise<void>;
  readonly asked: () => Asked;
  readonly close: () => Promise<void>;
};

export async function openBenchDesk(ground: Ground, hubUrl: string): Promise<BenchDesk> {
  const file = ground.file("desk.db");
  const credentials = { username: doctor.username, passphrase: practicePassphrase, deskId: randomUUID() };
  const tokens = await signInAtHub(hubUrl, credentials);
  if (!tokens.ok || !tokens.value.doctor) throw new Error("The bench's doctor could not sign in.");
  const me = tokens.value.doctor;
  const events = makeEvents();
  const { hub, asked } = counted(openHubSession(hubUrl, credentials, tokens.value, () => undefined));
  const held = { worker: await deskWorker(file) };
  return {
    get worker() {
      return held.worker;
    },
    start: () =>
      startSynchroniser({
        hubUrl,
        hub,
        db: held.worker.db,
        doctor: me,
        events,
        log: () => undefined,
        clock: () => new Date(),
        onHubInfo: async () => undefined,
        // Nothing is fetched ahead: pictures of the practice patients are not what is measured.
        room: { isThere: () => Promise.resolve(false), mostAttachmentBytes: 0 },
      }),
    whenIdle: async (isSo) => {
      while (!(await isSo()))
        await new Promise<void>((done) => {
          const off = events.on(() => (off(), done()));
          setTimeout(() => (off(), done()), 1_000);
        });
    },
    write: async (steps) => {
      await held.worker.end();
      const db = encryptedFile(file);
      checkpointRows(db, steps);
      db.close();
      held.worker = await deskWorker(file);
    },
    asked,
    close: async () => {
      hub.end();
      await held.worker.end();
    },
  };
}

/** How many steps went to the hub, and how many at a time. */
function counted(hub: HubSession): { readonly hub: HubSession; readonly asked: () => Asked } {
  const count = { asks: 0, now: 0, most: 0 };
  return {
    hub: {
      ...hub,
      ask: async (ask) => {
        if (ask.method !== "POST") return hub.ask(ask);
        count.asks += 1;
        count.now += 1;
        count.most = Math.max(count.most, count.now);
        return hub.ask(ask).finally(() => (count.now -= 1));
      },
    },
    asked: () => ({ asks: count.asks, most: count.most }),
  };
}

/** Whether this PC holds each of these as they were changed. */
export async function holds(worker: DatabaseWorker, changed: readonly Task[]): Promise<boolean> {
  const rows = await worker.db.resourcesOfType("Task");
  const known = new Map(rows.map(({ serverId, json }) => [serverId, (JSON.parse(json) as Task).description]));
  return changed.every(({ id, description }) => known.get(id ?? "") === description);
}
