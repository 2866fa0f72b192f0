import type { KeyObject } from "node:crypto";
import { expect } from "vitest";
import { specialities } from "../../../shared/domain/speciality.ts";
import { readTicket } from "../../../shared/fhir/read-ticket.ts";
import { claimedTask } from "../../../shared/fhir/write-claim.ts";
import { signedBundle } from "../../../shared/fhir/write-signed.ts";
import type { PrescriptionLine } from "../../../shared/domain/medicine.ts";
import { paperLine, sampleDraft, samplePaper } from "../../../shared/paper/paper-sample.ts";
import { delivered, type EdgeHub, firstDoctor, newId, sealed } from "./edge-hub.ts";

/** As a doctor of the practice hub: `registeredDesk` gave the key. */
export const asDoctor = (hub: EdgeHub) =>
  hub.store({ role: "doctor", practitionerId: firstDoctor().id, specialities });

export async function claim(hub: EdgeHub, taskId: string, claimId = "claim-1"): Promise<void> {
  const task = (await hub.store().read("Task", taskId)) ?? expect.fail("no ticket");
  const { id, name } = firstDoctor();
  const by = { practitionerReference: `Practitioner/${id}`, claimId, display: name };
  await asDoctor(hub).put(claimedTask(task, by));
}

/** Claims, signs and delivers the sample prescription, or this one line, for a waiting ticket, sealed as a desk does it. */
export async function issuePaper(
  hub: EdgeHub,
  taskId: string,
  key: KeyObject,
  deskId: string,
  line?: PrescriptionLine,
): Promise<void> {
  const draft = line ? { ...sampleDraft, lines: [line] } : sampleDraft;
  const paper = line ? samplePaper({ draft, lines: [paperLine(line)] }) : samplePaper();
  await claim(hub, taskId);
  const task = (await hub.store().read("Task", taskId)) ?? expect.fail("no ticket");
  const { encounterId = "", patientReference = "" } = readTicket(task, undefined);
  const encounter = (await hub.store().read("Encounter", encounterId)) ?? expect.fail("no encounter");
  const itemId = newId();
  const uuids = [itemId];
  const signedAt = new Date().toISOString();
  const { id: practitionerId, name } = firstDoctor();
  const bundle = signedBundle({
    task,
    encounter,
    patientReference,
    practitionerReference: `Practitioner/${practitionerId}`,
    doctor: { name },
    draft,
    uuids: () => uuids.shift() ?? newId(),
    signedAt,
    paper,
  });
  const item = { itemId, taskId, claimId: "claim-1", signedAt, bundle: JSON.stringify(bundle) };
  const envelope = await sealed(hub.running, { ...item, deskId, practitionerId }, key);
  expect(await delivered(hub, envelope)).toMatchObject({ outcome: "issued" });
}
