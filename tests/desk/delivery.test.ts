import { readdir, rm, truncate } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { storeOf } from "../../hub/server/store-of.ts";
import { eachInClinic } from "./support/each-in-clinic.ts";
import {
  account,
  ask,
  noteEdits,
  openPatient,
  type PracticeClinic,
  reviewed,
  until,
} from "./support/practice-desk.ts";

const patient = "Vidya Namuna Devi";
let clinic: PracticeClinic;
eachInClinic(async (opened) => {
  clinic = opened;
  await clinic.hubUp();
});

it("a consult signed on line is issued", async () => {
  const desk = await clinic.openDesk();
  await ask(desk, "session.signIn", account);
  const consultId = await openPatient(desk, patient);
  await ask(desk, "consult.claim", { consultId });
  await ask(desk, "draft.edit", { consultId, firstSeq: 1, edits: noteEdits });
  await ask(desk, "consult.sign", await reviewed(desk, consultId));
  const view = await until(
    () => ask(desk, "consult.open", { consultId }),
    ({ issue }) => issue.state !== "signed-not-issued",
    "the hub's receipt is here",
  );
  expect(view.issue).toMatchObject({ state: "issued" });
}, 60_000);

it("what was signed without line is issued once, with nobody signed in", async () => {
  const desk = await clinic.openDesk();
  await ask(desk, "session.signIn", account);
  const consultId = await openPatient(desk, patient);
  await ask(desk, "consult.claim", { consultId });
  await clinic.hubDown();
  await ask(desk, "draft.edit", { consultId, firstSeq: 1, edits: noteEdits });
  await ask(desk, "consult.sign", await reviewed(desk, consultId));
  const { unsent } = await ask(desk, "session.signOut", {});
  expect(unsent).toBeGreaterThan(0);
  const hub = await clinic.hubUp();
  await until(
    () => ask(desk, "desk.state", {}),
    ({ sealedWaiting }) => sealedWaiting === 0,
    "the envelope got its receipt",
  );
  const store = storeOf(hub.hub.fhir.port, { role: "system" });
  const papers = await store.search("Composition", { type: "440545006" });
  expect(papers).toHaveLength(1);
  await ask(desk, "session.signIn", account);
  // The hub was started anew: what it took meanwhile is looked for once more.
  const view = await until(
    () => ask(desk, "consult.open", { consultId }),
    ({ issue }) => issue.state !== "signed-not-issued",
    "the receipt is here",
  );
  expect(view.issue).toMatchObject({ state: "issued" });
}, 120_000);

it("a kill between the signature and its envelope loses nothing: the next sign-in puts it back", async () => {
  const desk = await clinic.openDesk();
  await ask(desk, "session.signIn", account);
  const consultId = await openPatient(desk, patient);
  await ask(desk, "consult.claim", { consultId });
  await clinic.hubDown();
  await ask(desk, "draft.edit", { consultId, firstSeq: 1, edits: noteEdits });
  await ask(desk, "consult.sign", await reviewed(desk, consultId));
  await desk.close();
  // As the disk would look if the process had ended right after the commit.
  await rm(path.join(clinic.folder, "desk", "sealed"), { recursive: true });
  const again = await clinic.openDesk();
  expect((await ask(again, "desk.state", {})).sealedWaiting).toBe(0);
  await ask(again, "session.signIn", account);
  expect((await ask(again, "desk.state", {})).sealedWaiting).toBe(1);
  await clinic.hubUp();
  const view = await until(
    () => ask(again, "consult.open", { consultId }),
    ({ issue }) => issue.state !== "signed-not-issued",
    "the hub's receipt is here",
  );
  expect(view.issue).toMatchObject({ state: "issued" });
}, 60_000);

it("an envelope that the disk spoilt is written anew from the doctor's own file, and is issued", async () => {
  const desk = await clinic.openDesk();
  await ask(desk, "session.signIn", account);
  const consultId = await openPatient(desk, patient);
  await ask(desk, "consult.claim", { consultId });
  await clinic.hubDown();
  await ask(desk, "draft.edit", { consultId, firstSeq: 1, edits: noteEdits });
  await ask(desk, "consult.sign", await reviewed(desk, consultId));
  const sealed = path.join(clinic.folder, "desk", "sealed");
  for (const name of await readdir(sealed)) await truncate(path.join(sealed, name), 40);
  expect((await ask(desk, "desk.state", {})).sealedWaiting).toBe(0);
  await clinic.hubUp();
  const view = await until(
    () => ask(desk, "sync.now", {}).then(() => ask(desk, "consult.open", { consultId })),
    ({ issue }) => issue.state !== "signed-not-issued",
    "the hub's receipt is here",
  );
  expect(view.issue).toMatchObject({ state: "issued" });
}, 60_000);
