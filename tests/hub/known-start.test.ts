import { cp, rm } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { askHub } from "../../electron/desk/hub/hub-request.ts";
import { signInAtHub } from "../../electron/desk/hub/hub-session.ts";
import type { RunningHub } from "../../hub/server.ts";
import { storeOf } from "../../hub/server/store-of.ts";
import { hubInfo, hubPaths, hubStartHeader } from "../../shared/contract/hub-api.ts";
import { claimedTask } from "../../shared/fhir/write-claim.ts";
import { account, openClinic, type PracticeClinic, until } from "../desk/support/practice-desk.ts";

let clinic: PracticeClinic;
let hub: RunningHub;
beforeAll(async () => {
  clinic = await openClinic();
  hub = await clinic.hubUp();
}, 240_000);
afterAll(() => clinic.end());

const store = () => storeOf(hub.hub.fhir.port, { role: "system" });
async function presentStart(): Promise<string> {
  const answer = await askHub(hub.url, { path: hubPaths.info });
  return (
    (answer.ok ? hubInfo.parse(answer.value.json).starts?.at(-1)?.id : undefined) ?? expect.fail("no start")
  );
}
async function restoredFrom(backup: string): Promise<void> {
  await clinic.hubDown();
  const folder = path.join(clinic.folder, "hub");
  await rm(folder, { recursive: true });
  await cp(backup, folder, { recursive: true });
  hub = await clinic.hubUp();
}

it("between a restore and the greeting no write passes, though its version number was given out twice", async () => {
  const signedIn = await signInAtHub(hub.url, { ...account, deskId: "desk-1" });
  if (!signedIn.ok || !signedIn.value.doctor) throw new Error("nobody signed in");
  const { accessToken: token, doctor } = signedIn.value;
  const [waiting] = await store().search("Task", { status: "requested" }, 1);
  const id = waiting?.id ?? expect.fail("nobody waits");
  const backup = path.join(clinic.folder, "backup");
  await clinic.hubDown();
  await cp(path.join(clinic.folder, "hub"), backup, { recursive: true });
  hub = await clinic.hubUp();
  const greeted = await presentStart();
  const write = async (start: string) => {
    const task = (await store().read("Task", id)) ?? expect.fail("it is gone");
    const claim = { practitionerReference: `Practitioner/${doctor.id}`, claimId: "c1", display: doctor.name };
    const body = claimedTask(task, claim);
    const headers = { "if-match": `W/"${task.meta?.versionId}"`, [hubStartHeader]: start };
    const put = { method: "PUT" as const, path: `/fhir/Task/${id}`, body, token, headers };
    // A connection of the hub before may still be in the pool: then nothing was sent.
    const { value } = await until(
      () =>
        askHub(hub.url, put).then((answer) =>
          answer.ok ? answer : { ok: false as const, value: undefined },
        ),
      ({ ok }) => ok,
      "the hub answers",
    );
    return value?.status;
  };
  await restoredFrom(backup);
  expect(await write(greeted)).toBe(428);
  expect((await store().read("Task", id))?.owner).toBeUndefined();
  expect(await write(await presentStart())).toBe(200);
  expect((await store().read("Task", id))?.owner?.reference).toBe(`Practitioner/${doctor.id}`);
}, 240_000);
