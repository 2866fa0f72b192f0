import { cpSync, rmSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { storeOf } from "../../hub/server/store-of.ts";
import { hubPaths } from "../../shared/contract/hub-api.ts";
import { type CuttingLine, openCuttingLine } from "./support/cutting-line.ts";
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
let line: CuttingLine;
/** How many more greetings, and whether sealed items, get through. */
const lets = { greetings: Infinity, deliveries: true };
beforeEach(async () => {
  Object.assign(lets, { greetings: Infinity, deliveries: true });
  clinic = await openClinic();
  line = await openCuttingLine((await clinic.hubUp()).url, {
    carriesFile: ({ url = "" }) => url.startsWith(hubPaths.info) || url.startsWith(hubPaths.deliver),
    when: (_nth, at) => {
      if (at.startsWith(hubPaths.deliver)) return !lets.deliveries;
      lets.greetings -= 1;
      return lets.greetings < 0;
    },
  });
});
afterEach(async (context) => {
  if (context.task.result?.state === "fail") console.error(clinic.logged.join("\n"));
  await clinic.end();
  await line.close();
});

const hubFolder = () => path.join(clinic.folder, "hub");
const backupFolder = () => path.join(clinic.folder, "backup");

it("a hub that comes from a backup is sent what it lost after one greeting; until it answers, the paper is issued", async () => {
  const desk = await clinic.openDesk("desk", line.url);
  await ask(desk, "session.signIn", account);
  const consultId = await openPatient(desk, "Vidya Namuna Devi");
  await clinic.hubDown();
  cpSync(hubFolder(), backupFolder(), { recursive: true });
  await clinic.hubUp();
  await until(
    () => ask(desk, "sync.now", {}),
    ({ line: how }) => how === "online",
    "the desk knows this start of the hub",
  );
  const issueNow = async () => (await ask(desk, "consult.open", { consultId })).issue.state;
  await ask(desk, "consult.claim", { consultId });
  await ask(desk, "draft.edit", { consultId, firstSeq: 1, edits: noteEdits });
  await ask(desk, "consult.sign", await reviewed(desk, consultId));
  await until(issueNow, (state) => state === "issued", "the hub's receipt is here");
  await until(
    () => ask(desk, "sync.now", {}),
    ({ unsent }) => unsent.length === 0,
    "all has arrived",
  );

  Object.assign(lets, { greetings: 0, deliveries: false });
  await clinic.hubDown();
  rmSync(hubFolder(), { recursive: true });
  cpSync(backupFolder(), hubFolder(), { recursive: true });
  const { hub } = await clinic.hubUp();
  lets.greetings = 1;
  const round = desk.dispatch("sync.now", {});
  await until(
    () => ask(desk, "sync.state", {}),
    ({ unsent }) => unsent.some(({ kind }) => kind === "signed"),
    "the desk looks for what it had signed",
  );
  const meanwhile = await ask(desk, "consult.open", { consultId });
  expect(meanwhile.issue.state).toBe("issued");
  // What the hub may have lost is not amended or recalled before it has answered.
  expect(meanwhile.ticket.acts).toEqual([]);

  lets.deliveries = true;
  await until(
    () => ask(desk, "sync.state", {}),
    ({ unsent }) => !unsent.some(({ kind }) => kind === "signed"),
    "the hub has answered",
  );
  await round;
  expect(lets.greetings).toBeLessThanOrEqual(0);
  expect(await issueNow()).toBe("issued");
  const store = storeOf(hub.fhir.port, { role: "system" });
  expect(await store.search("Composition", { type: "440545006" })).toHaveLength(1);
}, 240_000);

it("a hub from before this PC's first sign-in learns its key anew, and takes the day's paper once more", async () => {
  await clinic.hubDown();
  cpSync(hubFolder(), backupFolder(), { recursive: true });
  await clinic.hubUp();
  const desk = await clinic.openDesk("desk");
  await ask(desk, "session.signIn", account);
  const consultId = await openPatient(desk, "Vidya Namuna Devi");
  const issueNow = async () => (await ask(desk, "consult.open", { consultId })).issue.state;
  await ask(desk, "consult.claim", { consultId });
  await ask(desk, "draft.edit", { consultId, firstSeq: 1, edits: noteEdits });
  await ask(desk, "consult.sign", await reviewed(desk, consultId));
  await until(issueNow, (state) => state === "issued", "the hub's receipt is here");

  await clinic.hubDown();
  rmSync(hubFolder(), { recursive: true });
  cpSync(backupFolder(), hubFolder(), { recursive: true });
  const { hub } = await clinic.hubUp();
  const store = storeOf(hub.fhir.port, { role: "system" });
  await until(
    async () => {
      await ask(desk, "sync.now", {});
      return store.search("Composition", { type: "440545006" });
    },
    (papers) => papers.length === 1,
    "the restored hub has the paper",
  );
  await until(
    () => ask(desk, "sync.now", {}),
    ({ unsent }) => unsent.length === 0,
    "nothing waits and nothing is refused",
  );
  expect(await issueNow()).toBe("issued");
}, 240_000);
