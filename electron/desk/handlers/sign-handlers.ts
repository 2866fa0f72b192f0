import { randomUUID } from "node:crypto";
import type { Handlers } from "../../../shared/contract/dispatch.ts";
import type { ConsultView, ReviewView } from "../../../shared/contract/consult-view.ts";
import { patientNames } from "../../../shared/fhir/patient-name.ts";
import { signedBundle } from "../../../shared/fhir/write-signed.ts";
import { type HowItRan, modeOf, throughOf } from "../../../shared/domain/consult-mode.ts";
import { settledDraft } from "../../../shared/domain/settled-draft.ts";
import { composePaper } from "../../../shared/paper/compose-paper.ts";
import type { Knowledge } from "../../../shared/knowledge/knowledge.ts";
import { canonicalJson } from "../../../shared/paper/paper-model.ts";
import { type Failure, failure } from "../../../shared/result/failure.ts";
import { err, ok } from "../../../shared/result/result.ts";
import { holds } from "../../../shared/rules/answered.ts";
import { checkPrescription } from "../../../shared/rules/check.ts";
import { overriddenIn } from "../../../shared/rules/override-rates.ts";
import { missingForSigning, signingBarrier } from "../../../shared/rules/review.ts";
import { tooLong } from "../../../shared/rules/too-long.ts";
import type { StoredResource } from "../db/stores/resources.ts";
import { signPaper } from "../keys/sign-paper.ts";
import { signaturePicture } from "../keys/signature-picture.ts";
import { sealItem, signingKeyOf } from "../keys/signing-key.ts";
import { laterVersion } from "./later-version.ts";
import type { Current } from "../session/current.ts";
import { storageFailure } from "../db/storage-failure.ts";
import { consultViewOf, issueOf } from "../views/consult.ts";
import { unsentActs } from "../views/held.ts";
import { howItRan } from "../views/how-it-ran.ts";
import { linesOnPaper } from "../views/stock.ts";
import { countUse } from "../views/uses.ts";
import { ticketAround } from "../views/queue.ts";
import { visitFactsOf } from "../views/visit-facts.ts";
import { type HandlerParts, consultOf, hubNow } from "./handler-parts.ts";
import { readOutNow } from "./phone-handlers.ts";
import { provePin } from "./lock-handlers.ts";

const attempted = "signing";

/** What stands between the doctor and the signature. */
function reviewOf(view: ConsultView, ran: HowItRan, now: Date, knowledge: Knowledge) {
  const draft = settledDraft(view.draft);
  const missing = missingForSigning({
    draft,
    consentGiven: view.consent.given,
    barrier: signingBarrier(view),
  });
  const report = checkPrescription({
    patient: view.patient,
    note: draft,
    lines: view.draft.lines,
    medicines: view.medicines,
    visit: visitFactsOf(view, ran, "signing"),
    now: now.toISOString(),
    knowledge,
  });
  const stopped = report.findings.some((finding) => holds(finding, view.draft.lines));
  return { missing, report, stopped };
}

export function signHandlers(parts: HandlerParts): Pick<Handlers, "consult.review" | "consult.sign"> {
  return {
    "consult.review": async ({ consultId }) => {
      const found = await viewOf(parts, consultId);
      if (!found.ok) return found;
      const { current, view } = found.value;
      const ran = await howItRan(current.db, consultId);
      const { missing, report, stopped } = reviewOf(
        view,
        ran,
        hubNow(parts, current),
        current.knowledge.of(consultId),
      );
      const other = await otherInCall(parts, current, consultId);
      const long = tooLong(view.draft);
      return ok({
        consultId,
        draftSeq: view.draftSeq,
        missing,
        ...(long === undefined ? {} : { tooLong: long }),
        report,
        lineWords: view.lineWords,
        canSign: missing.length === 0 && !stopped && view.issue.state === "not-signed",
        ...(other === undefined ? {} : { otherInCall: other }),
        online: current.sync.state().line === "online",
      });
    },
    "consult.sign": async ({ consultId, draftSeq, pin: given, thoughInCallWithAnother }) => {
      const found = await viewOf(parts, consultId);
      if (!found.ok) return found;
      const { current, stored, view } = found.value;
      const { db } = current;
      if (view.issue.state !== "not-signed") return ok(view.issue);
      if (view.draftSeq !== draftSeq) return err(changedSinceReview());
      const other = await otherInCall(parts, current, consultId);
      if (other && thoughInCallWithAnother !== true) return err(signsAnother(other));
      const proven = await provePin(current, given, attempted);
      if (!proven.ok) return proven;
      const ran = await howItRan(db, consultId);
      const { missing, report, stopped } = reviewOf(
        view,
        ran,
        hubNow(parts, current),
        current.knowledge.of(consultId),
      );
      if (missing.length > 0)
        return err(failure("incomplete", attempted, "Something mandatory is missing.", { missing }));
      if (stopped)
        return err(failure("stopped-by-rule", attempted, "A safety rule holds this prescription."));
      const overridden = overriddenIn(report);
      const heeded = (await db.alertsOf(consultId)).filter((alert) => !overridden.includes(alert));
      const signedReport = heeded.length === 0 ? report : { ...report, heeded };
      const item = await makeItem(parts, current, stored, view, signedReport, ran);
      if (!item.ok) return item;
      if ((await db.commitSigned({ ...item.value, draftSeq, overridden })) === "changed")
        return err(changedSinceReview());
      putEnvelope(parts, item.value.envelope);
      const knowledge = current.knowledge.of(consultId);
      current.knowledge.close(consultId);
      // Only what is offered first the next time: a signature does not wait for it, nor fail with it.
      void countUse(db, view.draft, knowledge, item.value.signedAt).catch(() => undefined);
      parts.events.emit({ kind: "consult-changed", consultId });
      parts.events.emit({ kind: "sync-changed" });
      // A claim made without line goes first where it can; the envelope stands without it too.
      void current.sync
        .push()
        .catch(() => undefined)
        .then(() => parts.sender.now());
      return ok(issueOf(await db.signedOf(consultId)));
    },
  };
}

/** The wrong chart is signed most easily while the right patient speaks. */
async function otherInCall(
  { inCall }: HandlerParts,
  { db }: Current,
  consultId: string,
): Promise<ReviewView["otherInCall"]> {
  // In a colleague's call: whoever sits there, it is not this patient.
  if (inCall.visiting === true) return {};
  if (inCall.consultId === undefined) return undefined;
  if (inCall.consultId === consultId) return inCall.otherPatient === true ? {} : undefined;
  const stored = await db.resourceByLocalId(inCall.consultId);
  const patient = stored && (await ticketAround(db, stored)).patient;
  return patient === undefined ? {} : { name: patientNames(patient).name };
}

/** Typed in another window, or come from another PC: no review has listed it. */
const changedSinceReview = (): Failure =>
  failure(
    "changed-meanwhile",
    attempted,
    "This consult has changed since it was reviewed. Review it once more.",
  );

const signsAnother = (other: NonNullable<ReviewView["otherInCall"]>): Failure =>
  failure(
    "other-patient-in-call",
    attempted,
    "Another patient is in the call.",
    other.name === undefined ? {} : { holder: other.name },
  );

/**
 * The signature stands in the doctor's file; where the disk has no room for the envelope now, every later round
 * tries again (`unspooled.ts`).
 */
function putEnvelope({ spool, options }: HandlerParts, envelope: string): void {
  try {
    spool.put(JSON.parse(envelope));
  } catch (problem) {
    const trouble = storageFailure(problem);
    if (!trouble) throw problem;
    options.log("envelope-waits", { kind: trouble.kind });
  }
}

async function viewOf(parts: HandlerParts, consultId: string) {
  const found = await consultOf(parts, consultId, attempted);
  if (!found.ok) return found;
  const { current, stored } = found.value;
  const knowledge = current.knowledge.of(consultId);
  const now = hubNow(parts, current);
  const view = await consultViewOf(current.db, stored, current.session.doctor, now, knowledge);
  return view
    ? ok({ current, stored, view })
    : err(failure("not-found", attempted, "The patient is not on this PC yet."));
}

/** Everything that the signature brings into being, in exact bytes. */
async function makeItem(
  parts: HandlerParts,
  current: Current,
  stored: StoredResource,
  view: ConsultView,
  report: ReturnType<typeof checkPrescription>,
  ran: HowItRan,
) {
  const { db, session, hubInfo } = current;
  const { doctor } = session;
  const { task, encounter, ticket } = await ticketAround(db, stored);
  if (!encounter || ticket.patientReference === undefined) {
    return err(failure("not-found", attempted, "This consult has not arrived on this PC completely."));
  }
  const own = ticket.ownerReference === `Practitioner/${doctor.id}` ? ticket.claimId : undefined;
  const outbox = await db.openOutbox();
  const intent = outbox.find(({ kind, consultId }) => kind === "claim" && consultId === stored.localId);
  const claimId = own ?? intent?.id;
  if (claimId === undefined) return err(failure("not-claimed", attempted, "Claim the consult first."));
  const signedAt = hubNow(parts, current).toISOString();
  const drawn: string[] = [];
  const later = await laterVersion(db, view);
  const { said } = await readOutNow(db, stored.localId, view);
  const paper = composePaper({
    view,
    draft: settledDraft(view.draft),
    doctor,
    ...(await linesOnPaper(db, stored, view.draft, current.knowledge.of(stored.localId))),
    report,
    mode: modeOf(ran),
    through: throughOf(ran.ranIn),
    ...(said === undefined ? {} : { readOut: said }),
    practice: hubInfo.practice,
    writtenAt: signedAt,
    deskClockAt: parts.clock().toISOString(),
    id: stored.localId,
    signature: await signaturePicture(db),
    ...(later ? { amends: later.onPaper } : {}),
  });
  const key = await signingKeyOf(db);
  const bundle = JSON.stringify(
    signedBundle({
      task,
      encounter,
      patientReference: ticket.patientReference,
      practitionerReference: `Practitioner/${doctor.id}`,
      doctor,
      draft: settledDraft(view.draft),
      uuids: () => {
        const uuid = randomUUID();
        drawn.push(uuid);
        return uuid;
      },
      signedAt,
      paper,
      code: signPaper(paper, key),
      ranIn: ran.ranIn,
      guests: await db.guestsOf(stored.localId),
      ownActs: unsentActs(outbox, stored.localId, doctor),
      ...(later ? { amends: later.papers } : {}),
    }),
  );
  const itemId = drawn[0] ?? randomUUID();
  const { deskId } = parts.folders;
  const sealed = await sealItem(
    { itemId, deskId, practitionerId: doctor.id, taskId: stored.serverId, claimId, signedAt, bundle },
    key.privateDer,
    hubInfo,
  );
  return ok({
    itemId,
    consultId: stored.localId,
    claimId,
    signedAt,
    bundle,
    paper: canonicalJson(paper),
    envelope: JSON.stringify(sealed),
  });
}
