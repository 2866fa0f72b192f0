import type { Composition, Task } from "@medplum/fhirtypes";
import { nameText, patientNames } from "../../shared/fhir/patient-name.ts";
import { readTicket, type Ticket } from "../../shared/fhir/read-ticket.ts";
import { concept, paperContentType, system } from "../../shared/fhir/systems.ts";
import { type PaperModel, paperModel } from "../../shared/paper/paper-model.ts";
import type { Store } from "../server/store.ts";

export type CentreConsult = {
  readonly ticket: Ticket;
  readonly patientName: string;
  readonly prescriptions: readonly { readonly id: string; readonly issuedAt: string }[];
};

const most = 100;

/** The centre's consults, newest first; `store` is the health worker's own, so the access rules choose. */
export async function centreConsults(store: Store): Promise<readonly CentreConsult[]> {
  const code = `${concept.teleConsult.system}|${concept.teleConsult.code}`;
  const tasks = await store.search("Task", { code, _sort: "-_lastUpdated" }, most);
  const consults = await Promise.all(tasks.map((task) => centreConsult(store, task)));
  return consults.toSorted((a, b) => Date.parse(b.ticket.requestedAt) - Date.parse(a.ticket.requestedAt));
}

async function centreConsult(store: Store, task: Task): Promise<CentreConsult> {
  const first = readTicket(task, undefined);
  const encounter = first.encounterId ? await store.read("Encounter", first.encounterId) : undefined;
  const patientId = first.patientReference?.replace("Patient/", "");
  const patient = patientId ? await store.read("Patient", patientId) : undefined;
  const names = patient ? patientNames(patient) : undefined;
  const written =
    first.encounterId && task.status === "completed"
      ? await store.search("Composition", { encounter: `Encounter/${first.encounterId}` })
      : [];
  return {
    ticket: readTicket(task, encounter),
    patientName: names?.nameDevanagari ?? names?.name ?? nameText(undefined),
    prescriptions: written.filter(isIssuedPrescription).flatMap((one) => {
      const issuedAt = one.meta?.lastUpdated;
      return one.id && issuedAt ? [{ id: one.id, issuedAt }] : [];
    }),
  };
}

/** The paper of a prescription of this centre, with the hub's time of issue; undefined for anything else. */
export async function issuedPaper(
  store: Store,
  compositionId: string,
): Promise<{ readonly model: PaperModel; readonly issuedAt: string } | undefined> {
  const composition = await store.read("Composition", compositionId);
  const issuedAt = composition?.meta?.lastUpdated;
  if (!composition || !issuedAt || !isIssuedPrescription(composition)) return undefined;
  const references = (composition.section ?? []).flatMap(({ entry }) => entry ?? []);
  const binaryId = references
    .flatMap(({ reference }) => /^Binary\/([^/]+)/.exec(reference ?? "")?.[1] ?? [])
    .at(0);
  const binary = binaryId ? await store.read("Binary", binaryId) : undefined;
  if (binary?.contentType !== paperContentType || binary.data === undefined) return undefined;
  const text = Buffer.from(binary.data, "base64").toString("utf8");
  return { model: paperModel.parse(JSON.parse(text)), issuedAt };
}

/** Only final paper reaches a centre: preliminary compositions are the author's own. */
function isIssuedPrescription(one: Composition): boolean {
  const codes = one.type.coding ?? [];
  return (
    (one.status === "final" || one.status === "amended") &&
    codes.some(({ system: of, code }) => of === system.snomed && code === concept.prescription.code)
  );
}
