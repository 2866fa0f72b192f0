import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import type { Desk } from "../../electron/desk/desk.ts";
import { storeOf } from "../../hub/server/store-of.ts";
import type { ConsultId } from "../../shared/domain/ids.ts";
import { makeRescue, takeRescue } from "./support/carry-rescue.ts";
import { deciding } from "./support/deciding.ts";
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

async function sit(name: string): Promise<Desk> {
  const desk = await clinic.openDesk(name);
  await ask(desk, "session.signIn", account);
  return desk;
}

async function signWithoutLine(desk: Desk): Promise<ConsultId> {
  const consultId = await openPatient(desk, patient);
  await ask(desk, "consult.claim", { consultId });
  await until(
    () => ask(desk, "sync.now", {}),
    ({ unsent }) => unsent.length === 0,
    "the claim is taken",
  );
  await clinic.hubDown();
  await ask(desk, "draft.edit", { consultId, firstSeq: 1, edits: noteEdits });
  await ask(desk, "consult.sign", await reviewed(desk, consultId));
  return consultId;
}

/** What was signed is held for it. */
async function hubUpWithAllergy(): Promise<void> {
  const store = storeOf((await clinic.hubUp()).hub.fhir.port, { role: "system" });
  const [there] = await store.search("Patient", { name: "Vidya" });
  const system = "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical";
  await store.create({
    resourceType: "AllergyIntolerance",
    patient: { reference: `Patient/${there?.id}` },
    clinicalStatus: { coding: [{ system, code: "active" }] },
    code: { text: "paracetamol" },
    recordedDate: new Date().toISOString(),
  });
}

const rowOf = (desk: Desk, kind: string) =>
  until(
    async () => {
      await ask(desk, "sync.now", {});
      return (await ask(desk, "inbox.list", {})).rows.find((one) => one.kind === kind);
    },
    (row) => row !== undefined,
    `the inbox says ${kind}`,
  ).then((row) => row ?? expect.fail("no row"));

it("the answer to a paper that was carried to a desk with writing of its own waits there for its author, with its words", async () => {
  const first = await sit("first");
  const other = await sit("other");
  const secondId = await openPatient(other, patient);
  await signWithoutLine(first);
  const own = {
    kind: "splice",
    section: "complaint",
    at: 0,
    remove: 0,
    insert: "Said at the other",
  } as const;
  await ask(other, "draft.edit", { consultId: secondId, firstSeq: 1, edits: [own] });
  const made = await makeRescue(first);
  await first.close();
  await takeRescue(other, made);
  const { unsent } = await ask(other, "sync.state", {});
  expect(unsent.filter(({ kind }) => kind === "signed")).toMatchObject([
    { state: "waiting", consultId: secondId },
  ]);

  await hubUpWithAllergy();
  expect(await rowOf(other, "held")).toMatchObject({ consultId: secondId, carried: true });
  const after = (await ask(other, "sync.state", {})).unsent.find(({ kind }) => kind === "signed");
  expect(after).toMatchObject({ state: "parked", why: "held" });
  const { id } = await rowOf(other, "other-desk-draft");
  const { parts } = await ask(other, "conflict.show", { id });
  expect(parts.find(({ part }) => part === "complaint")).toMatchObject({
    mine: "Said at the other",
    theirs: "Fever and cough for 4 days",
  });
  await ask(other, "conflict.decide", await deciding(other, { id, decision: "keep-both" }));
  const { draft } = await ask(other, "consult.open", { consultId: secondId });
  expect(draft.sections.complaint).toBe("Said at the other\n\nFever and cough for 4 days");
  expect(draft.lines).toHaveLength(1);
}, 240_000);

it("what the hub did not issue is carried though it was answered: counted before, and waiting at the other desk", async () => {
  const first = await sit("first");
  await signWithoutLine(first);
  await first.close();
  await hubUpWithAllergy();
  const again = await sit("first");
  await rowOf(again, "held");
  await clinic.hubDown();
  const held = await ask(again, "rescue.preview", {});
  expect(held).toEqual({ signed: 1, signedOfOthers: 0, work: 0, files: 0, patients: 1 });
  const made = await makeRescue(again);
  await again.close();

  await clinic.hubUp();
  const other = await sit("other");
  expect(await takeRescue(other, made)).toMatchObject({ signed: 0, work: "taken", items: 1 });
  const { consultId, carried } = await rowOf(other, "held");
  expect(carried).toBeUndefined();
  const { draft } = await ask(other, "consult.open", { consultId });
  expect(draft.sections.complaint).toBe("Fever and cough for 4 days");
  await ask(other, "consult.act", { consultId, act: { act: "amend", reason: "allergy told" } });
  const { amending } = await ask(other, "consult.open", { consultId });
  expect(amending).toMatchObject({ version: 2, issued: false });
}, 240_000);

it("what is signed leaves a PC whose other work is more than a package carries, and it says that this stays", async () => {
  const desk = await sit("first");
  const consultId = await signWithoutLine(desk);
  const long = () => randomBytes(74_000).toString("base64");
  for (let item = 0; item < 9; item += 1) {
    const fields = Object.fromEntries(Array.from({ length: 30 }, (_, field) => [`field-${field}`, long()]));
    await ask(desk, "act.keepDraft", { consultId, item: `letter-${item}`, fields });
  }
  const { code, leavesSome, parts, text } = await ask(desk, "rescue.make", {});
  expect({ code, leavesSome, parts }).toEqual({ code: undefined, leavesSome: true, parts: 0 });
  await desk.close();
  await clinic.hubUp();
  const other = await sit("second");
  expect(await ask(other, "rescue.take", { text })).toMatchObject({ signed: 1, work: "none" });
}, 240_000);
