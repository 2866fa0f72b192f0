import type { Patient } from "@medplum/fhirtypes";
import { z } from "zod";
import type { Handlers } from "../../../shared/contract/dispatch.ts";
import { directoryAnswer, hubPaths } from "../../../shared/contract/hub-api.ts";
import { ageAt } from "../../../shared/domain/age.ts";
import { modeOf } from "../../../shared/domain/consult-mode.ts";
import { patientId } from "../../../shared/domain/ids.ts";
import { settledDraft } from "../../../shared/domain/settled-draft.ts";
import { patientNames } from "../../../shared/fhir/patient-name.ts";
import { contentUrl, documentsOf } from "../../../shared/fhir/read-reports.ts";
import { composePaper } from "../../../shared/paper/compose-paper.ts";
import { type PaperModel, paperModel } from "../../../shared/paper/paper-model.ts";
import { prescriptionHtml } from "../../../shared/paper/prescription-html.ts";
import { sbarHtml } from "../../../shared/paper/sbar-html.ts";
import { type Failure, failure } from "../../../shared/result/failure.ts";
import { type Result, err, ok } from "../../../shared/result/result.ts";
import { checkPrescription } from "../../../shared/rules/check.ts";
import { bodyBy } from "../hub/hub-request.ts";
import type { StoredResource } from "../db/stores/resources.ts";
import type { Current } from "../session/current.ts";
import { fetchAttachment } from "../sync/fetch-attachment.ts";
import { wantedOf } from "../sync/wanted-attachments.ts";
import { pullPatient } from "../sync/pull-patient.ts";
import { chartOf, consultViewOf } from "../views/consult.ts";
import { linesOnPaper } from "../views/stock.ts";
import { howItRan } from "../views/how-it-ran.ts";
import { issueOnPaper } from "../views/issue-on-paper.ts";
import { readRecord, resourceOf } from "../views/record.ts";
import { visitFactsOf } from "../views/visit-facts.ts";
import { whenRoom } from "../when-room.ts";
import { type HandlerParts, consultOf, hubNow, signedIn } from "./handler-parts.ts";
import { laterVersion } from "./later-version.ts";

type Names =
  | "paper.html"
  | "paper.pdf"
  | "sbar.html"
  | "report.content"
  | "report.smallCopy"
  | "patient.photo"
  | "patient.search"
  | "patient.open";
type Content = { readonly contentType: string; readonly base64: string };

export function documentHandlers(parts: HandlerParts): Pick<Handlers, Names> {
  return {
    "paper.html": async ({ consultId }) => {
      const html = await paperHtml(parts, consultId);
      return html.ok ? ok({ html: html.value }) : html;
    },
    "sbar.html": async ({ consultId, act }) => {
      const found = await consultOf(parts, consultId, "printing the handover page");
      if (!found.ok) return found;
      const { current, stored } = found.value;
      const model = await draftPaper(parts, current, stored, "printing the handover page");
      return model.ok ? ok({ html: sbarHtml(model.value, act, await parts.fonts()) }) : model;
    },
    "paper.pdf": async ({ consultId }) => {
      const html = await paperHtml(parts, consultId);
      if (!html.ok) return html;
      const { print } = parts.options;
      if (!print)
        return err(
          failure("not-allowed", "making a PDF", "This desk runs without a browser that could print."),
        );
      return ok({ base64: Buffer.from(await print(html.value)).toString("base64") });
    },
    "report.content": async ({ documentId }) => {
      const current = signedIn(parts, "opening a report");
      return current.ok ? reportContent(current.value, documentId, parts.clock) : current;
    },
    "report.smallCopy": async ({ documentId }) => {
      const current = signedIn(parts, "opening a report's small copy");
      if (!current.ok) return current;
      const content = await smallCopyOf(current.value, documentId);
      return ok(content ? { content } : {});
    },
    "patient.photo": async ({ patientId: id }) => {
      const current = signedIn(parts, "showing a photograph");
      if (!current.ok) return current;
      const stored = await current.value.db.resourceByLocalId(id);
      const photo = stored?.type === "Patient" ? resourceOf<Patient>(stored).photo?.[0] : undefined;
      if (photo?.data === undefined)
        return err(failure("not-found", "showing a photograph", "There is none."));
      return ok({ contentType: photo.contentType ?? "image/jpeg", base64: photo.data });
    },
    "patient.search": async ({ text }) => {
      const current = signedIn(parts, "looking for a patient");
      return current.ok ? ok(await searchPatients(current.value, text, parts.clock())) : current;
    },
    "patient.open": async ({ patientId: id, reason }) => {
      const current = signedIn(parts, "opening a chart");
      return current.ok ? openChart(current.value, id, reason, parts.clock()) : current;
    },
  };
}

/** The signed model verbatim once signed; before that, and while it is amended, the draft's, marked as such. */
async function paperHtml(parts: HandlerParts, consultId: string): Promise<Result<string, Failure>> {
  const found = await consultOf(parts, consultId, "showing the paper");
  if (!found.ok) return found;
  const { current, stored } = found.value;
  const signed = await current.db.signedOf(consultId);
  const opened = await current.db.amendmentOf(consultId);
  if (signed && opened?.replaces !== signed.itemId) {
    const issue = await issueOnPaper(current.db, stored, signed);
    return ok(prescriptionHtml(paperModel.parse(JSON.parse(signed.paper)), issue, await parts.fonts()));
  }
  const model = await draftPaper(parts, current, stored, "showing the paper");
  if (!model.ok) return model;
  return ok(prescriptionHtml(model.value, { state: "draft" }, await parts.fonts()));
}

/** Everything that would be printed now, by the draft on this PC. */
async function draftPaper(
  parts: HandlerParts,
  current: Current,
  stored: StoredResource,
  attempted: string,
): Promise<Result<PaperModel, Failure>> {
  const { db, session, hubInfo } = current;
  const now = hubNow(parts, current);
  const knowledge = current.knowledge.of(stored.localId);
  const view = await consultViewOf(db, stored, session.doctor, now, knowledge);
  if (!view) return err(failure("not-found", attempted, "The patient is not on this PC yet."));
  const later = await laterVersion(db, view);
  const ran = await howItRan(db, stored.localId);
  const model = composePaper({
    view,
    draft: settledDraft(view.draft),
    doctor: session.doctor,
    ...(await linesOnPaper(db, stored, view.draft, knowledge)),
    report: checkPrescription({
      patient: view.patient,
      note: settledDraft(view.draft),
      lines: view.draft.lines,
      medicines: view.medicines,
      visit: visitFactsOf(view, ran, "signing"),
      now: now.toISOString(),
      knowledge,
    }),
    mode: modeOf(ran),
    practice: hubInfo.practice,
    writtenAt: now.toISOString(),
    id: stored.localId,
    ...(later ? { amends: later.onPaper } : {}),
  });
  return ok(model);
}

/** From this PC, else from the hub; a document's id is its resource's, with a suffix for a further page. */
async function reportContent(
  { db, hub }: Current,
  documentId: string,
  now: () => Date,
): Promise<Result<Content, Failure>> {
  const attempted = "opening a report";
  const stored = await db.resourceByLocalId(documentId.replace(/\.\d+$/, ""));
  const reference = stored ? patientOf(stored.json) : await db.patientOfOpenFile(documentId);
  if (reference === undefined) return err(failure("not-found", attempted, "This report is not on this PC."));
  const { resources, idOf } = await readRecord(db, reference);
  const attachment = documentsOf(resources, idOf).find(({ id }) => id === documentId)?.attachment;
  if (!attachment) return err(failure("not-found", attempted, "This report has no content."));
  const contentType = attachment.contentType ?? "application/octet-stream";
  if (attachment.data !== undefined) return ok({ contentType, base64: attachment.data });
  const url = contentUrl(attachment);
  if ((await db.comingOf(url))?.whole !== true) {
    const pulled = await fetchAttachment({ hub, db, now }, wantedOf(attachment, reference));
    if (!pulled.ok) return pulled;
  }
  const kept = await db.readAttachment(url);
  if (!kept) return err(failure("not-found", attempted, "This report has no content."));
  await whenRoom(db.noteAttachmentUse(url, now().toISOString()));
  return ok({ contentType, base64: Buffer.from(kept.bytes).toString("base64") });
}

/** From this PC alone: asked for while the original is on its way, or cannot come. */
async function smallCopyOf({ db }: Current, documentId: string): Promise<Content | undefined> {
  const stored = await db.resourceByLocalId(documentId);
  const reference = stored && patientOf(stored.json);
  if (reference === undefined) return undefined;
  const { resources, idOf } = await readRecord(db, reference);
  const copy = documentsOf(resources, idOf).find(({ id }) => id === documentId)?.smallCopy;
  if (!copy) return undefined;
  const url = contentUrl(copy);
  const kept = (await db.comingOf(url))?.whole === true ? await db.readAttachment(url) : undefined;
  if (!kept) return undefined;
  return {
    contentType: copy.contentType ?? "image/jpeg",
    base64: Buffer.from(kept.bytes).toString("base64"),
  };
}

const aboutShape = z.looseObject({
  subject: z.object({ reference: z.string() }).optional(),
  patient: z.object({ reference: z.string() }).optional(),
});

function patientOf(json: string): string | undefined {
  const about = aboutShape.safeParse(JSON.parse(json));
  return about.success ? (about.data.subject ?? about.data.patient)?.reference : undefined;
}

async function searchPatients({ db, hub }: Current, text: string, now: Date) {
  const local = (await db.resourcesOfType("Patient")).map((stored) => ({
    stored,
    patient: resourceOf<Patient>(stored),
  }));
  const wanted = text.normalize("NFC").trim().toLowerCase();
  const localIds = new Map(local.map(({ stored }) => [stored.serverId, stored.localId]));
  const answer = await hub.ask({ path: `${hubPaths.directory}?name=${encodeURIComponent(text)}` });
  const listed = answer.ok ? bodyBy(directoryAnswer, answer.value, "looking for a patient") : answer;
  if (listed.ok) {
    const patients = listed.value.map(({ id, name, birthDate, sex, village }) => ({
      patientId: patientId.parse(localIds.get(id) ?? `Patient/${id}`),
      name,
      ...withAge(birthDate, now),
      sex,
      ...(village === undefined ? {} : { village }),
      local: localIds.has(id),
    }));
    return { onHub: true, patients };
  }
  const patients = local
    .filter(({ patient }) =>
      Object.values(patientNames(patient)).some((name) =>
        name.normalize("NFC").toLowerCase().includes(wanted),
      ),
    )
    .map(({ stored, patient }) => ({
      patientId: patientId.parse(stored.localId),
      name: patientNames(patient).name,
      ...withAge(patient.birthDate, now),
      sex: patient.gender ?? "unknown",
      ...(patient.address?.[0]?.city === undefined ? {} : { village: patient.address[0].city }),
      local: true,
    }));
  return { onHub: false, patients };
}

function withAge(birthDate: string | undefined, now: Date) {
  const age = ageAt(birthDate, now.toISOString());
  return age === undefined ? {} : { age };
}

/** Outside the doctor's own consults: the hub writes the reason down before it shows anything. */
async function openChart({ db, hub }: Current, id: string, reason: string, now: Date) {
  const attempted = "opening a chart";
  const stored = await db.resourceByLocalId(id);
  const reference = id.startsWith("Patient/")
    ? id
    : stored?.type === "Patient"
      ? `Patient/${stored.serverId}`
      : undefined;
  if (reference === undefined) return err(failure("not-found", attempted, "This patient is not known here."));
  await db.appendAudit({ at: now.toISOString(), kind: "chart-opened", subject: reference });
  const body = { patientId: reference.replace("Patient/", ""), reason };
  const granted = await hub.ask({ method: "POST", path: hubPaths.access, body });
  const isShown = granted.ok && granted.value.status < 300;
  const pulled = isShown ? await pullPatient({ hub, db }, reference) : granted;
  const patient = await db.resourceByReference(reference);
  // Without line nobody knows whether the hub would show it.
  if (!patient)
    return pulled.ok ? err(failure("not-found", attempted, "The hub does not show this patient.")) : pulled;
  const away = await db.putAwayAt(reference);
  if (away !== undefined)
    return err(failure("put-away", attempted, "The record was put away from this PC.", { since: away }));
  await whenRoom(db.noteChartUse(reference, now.toISOString()));
  const { resources: _record, ...chart } = await chartOf(db, reference, resourceOf<Patient>(patient), now);
  return ok(chart);
}
