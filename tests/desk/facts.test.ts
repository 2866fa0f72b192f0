import { expect, it } from "vitest";
import type { Desk } from "../../electron/desk/desk.ts";
import { storeOf } from "../../hub/server/store-of.ts";
import type { RunningHub } from "../../hub/server.ts";
import type { ConsultId } from "../../shared/domain/ids.ts";
import { lineId } from "../../shared/domain/ids.ts";
import { detailsOf } from "../../shared/fhir/patient-details.ts";
import { auditKinds } from "./support/audit-kinds.ts";
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
const atHub = async () => {
  const [found] = await store().search("Patient", { name: "Vidya" });
  return found ?? expect.fail("no patient at the hub");
};
const opened = () => ask(desk, "consult.open", { consultId });
const sent = () =>
  until(
    async () => {
      await ask(desk, "sync.now", {});
      return opened();
    },
    ({ unsentFacts }) => unsentFacts.length === 0,
    "what was told has reached the hub",
  );

it("an allergy told without line stops the prescription at once, survives, and reaches the hub once", async () => {
  await clinic.hubDown();
  await ask(desk, "draft.edit", {
    consultId,
    firstSeq: 1,
    edits: [
      {
        kind: "put-line",
        line: {
          id: lineId.parse("line-1"),
          medicineId: "amoxicillin-500mg-capsule",
          doseAmount: 1,
          frequency: "three-times-daily",
          meal: "after-food",
          durationDays: 5,
        },
      },
    ],
  });
  const stops = async () =>
    (await ask(desk, "prescription.check", { consultId })).findings.filter(
      ({ severity }) => severity === "stop",
    );
  const before = (await stops()).length;
  await ask(desk, "patient.tell", {
    consultId,
    change: { kind: "allergy", allergy: { substance: "Amoxicillin", reaction: "swollen lips" } },
  });
  expect((await stops()).length).toBeGreaterThan(before);
  const view = await opened();
  expect(view.unsentFacts).toMatchObject([{ kind: "allergy", parked: false }]);
  expect(JSON.stringify(view.patient.allergies)).toContain("swollen lips");
  hub = await clinic.hubUp();
  await sent();
  await ask(desk, "sync.now", {});
  const reference = `Patient/${(await atHub()).id}`;
  const all = await store().search("AllergyIntolerance", { patient: reference });
  expect(all.filter(({ code }) => code?.text === "Amoxicillin")).toHaveLength(1);
}, 240_000);

it("details that the centre changed in another field meanwhile are merged, and both changes stand", async () => {
  const { details } = await ask(desk, "patient.details", { consultId });
  await clinic.hubDown();
  await ask(desk, "patient.tell", {
    consultId,
    change: { kind: "details", base: details, mine: { ...details, phones: ["98160 11111"] } },
  });
  expect((await opened()).patient.phone).toBe("98160 11111");
  hub = await clinic.hubUp();
  const there = await atHub();
  await store().put({ ...there, address: [{ ...there.address?.[0], city: "Naya Gaon" }] });
  await sent();
  expect(detailsOf(await atHub())).toMatchObject({ village: "Naya Gaon", phones: ["98160 11111"] });
  await desk.close();
  expect(auditKinds(clinic)).toContain("merged-automatically");
}, 240_000);

it("a diagnosis written in the note speaks beside a line put down before it, while writing and at the signature", async () => {
  const check = () => ask(desk, "prescription.check", { consultId });
  await ask(desk, "draft.edit", {
    consultId,
    firstSeq: 1,
    edits: [
      {
        kind: "put-line",
        line: {
          id: lineId.parse("line-1"),
          medicineId: "ibuprofen-400mg-tablet",
          doseAmount: 1,
          frequency: "once-daily",
          meal: "after-food",
          durationDays: 3,
        },
      },
    ],
  });
  const aboutKidneys = async () => (await check()).findings.filter(({ ruleId }) => ruleId === "renal");
  expect(await aboutKidneys()).toEqual([]);
  const text = "Chronic kidney disease";
  await ask(desk, "draft.edit", {
    consultId,
    firstSeq: 2,
    edits: [
      { kind: "splice", section: "diagnosis", at: 0, remove: 0, insert: text },
      { kind: "code-diagnosis", diagnosis: { text, code: "N18.9", certainty: "provisional" } },
    ],
  });
  const words = expect.stringContaining("(by the diagnosis in this note)");
  expect(await aboutKidneys()).toMatchObject([{ rowId: "renal-nsaid", text: { en: words } }]);
  const { report } = await ask(desk, "consult.review", { consultId });
  expect(report.findings).toContainEqual(
    expect.objectContaining({ rowId: "renal-nsaid", text: expect.objectContaining({ en: words }) }),
  );
}, 240_000);
