import { randomUUID } from "node:crypto";
import type { Handlers } from "../../../shared/contract/dispatch.ts";
import { lengthsOf, modeOf } from "../../../shared/domain/consult-mode.ts";
import { consultId as asConsultId } from "../../../shared/domain/ids.ts";
import { phoneToCallOf } from "../../../shared/fhir/phone-to-call.ts";
import { type Failure, failure } from "../../../shared/result/failure.ts";
import { err, ok, type Result } from "../../../shared/result/result.ts";
import { howItRan } from "../views/how-it-ran.ts";
import { ticketAround } from "../views/queue.ts";
import { type HandlerParts, consultOf, signedIn } from "./handler-parts.ts";

type Names =
  | "live.say"
  | "live.state"
  | "call.about"
  | "call.blocked"
  | "call.state"
  | "call.visit"
  | "call.note"
  | "call.patient"
  | "call.sawWell";

/** A window that dies in a call says no goodbye; without a sign of life this long the call is taken as over. */
const silenceMs = 45_000;

export function callHandlers(parts: HandlerParts): Pick<Handlers, Names> {
  const { clock, events, inCall } = parts;
  const alive: { timer?: NodeJS.Timeout | undefined; visit?: NodeJS.Timeout | undefined } = {};
  const inCallWith = (consultId: string | undefined): void => {
    clearTimeout(alive.timer);
    const before = inCall.consultId;
    inCall.consultId = consultId;
    if (before !== consultId) {
      inCall.otherPatient = false;
      for (const id of [before, consultId])
        if (id !== undefined) events.emit({ kind: "call-changed", consultId: asConsultId.parse(id) });
    }
    if (consultId === undefined) return;
    alive.timer = setTimeout(() => inCallWith(undefined), silenceMs).unref();
  };
  return {
    "live.say": async ({ up }) => {
      const current = signedIn(parts, "speaking to the centre");
      return current.ok ? current.value.sync.live.say(up) : current;
    },
    "live.state": async () => {
      const current = signedIn(parts, "looking at the live channel");
      return current.ok ? ok({ connected: current.value.sync.live.connected() }) : current;
    },
    "call.about": async ({ consultId }) => {
      const found = await consultOf(parts, consultId, "looking at the call");
      if (!found.ok) return found;
      const { current, stored } = found.value;
      return ok(await aboutCall(current, stored));
    },
    "call.blocked": ({ consultId }) => areBlocked(parts, consultId),
    "call.state": async ({ consultId }) => {
      // A call is of the consult's doctor: who signs in next is not held in it.
      const found = consultId === null ? ok(undefined) : await consultOf(parts, consultId, "being in a call");
      if (!found.ok) return found;
      inCallWith(consultId ?? undefined);
      return ok({});
    },
    "call.visit": async ({ visiting }) => {
      clearTimeout(alive.visit);
      inCall.visiting = visiting;
      if (visiting) alive.visit = setTimeout(() => (inCall.visiting = false), silenceMs).unref();
      return ok({});
    },
    "call.note": async ({ consultId, callId, partId, ranIn, videoSeenMs }) => {
      const found = await consultOf(parts, consultId, "keeping how the call ran");
      if (!found.ok) return found;
      await found.value.current.db.noteCall({
        callId,
        partId,
        consultId,
        at: clock().toISOString(),
        ranIn,
        videoSeenMs,
      });
      events.emit({ kind: "call-changed", consultId });
      return ok({});
    },
    "call.patient": async ({ consultId, callId, answer }) => {
      const found = await consultOf(parts, consultId, "keeping who is in the call");
      if (!found.ok) return found;
      await found.value.current.db.answerPatient({ callId, consultId, answer, at: clock().toISOString() });
      if (inCall.consultId === consultId) inCall.otherPatient = answer === "not-this-patient";
      events.emit({ kind: "call-changed", consultId });
      return ok({});
    },
    "call.sawWell": async ({ consultId, sawWell }) => {
      const found = await consultOf(parts, consultId, "keeping how well you saw the patient");
      if (!found.ok) return found;
      const { db } = found.value.current;
      if (await db.signedOf(consultId))
        return err(failure("not-allowed", "keeping how well you saw the patient", "This consult is signed."));
      await db.saySawWell({ consultId, sawWell, at: clock().toISOString() });
      events.emit({ kind: "call-changed", consultId });
      return ok({});
    },
  };
}

async function areBlocked(
  parts: HandlerParts,
  consultId: string,
): Promise<Result<{ readonly blocked: boolean }, Failure>> {
  const found = await consultOf(parts, consultId, "asking whether calls are blocked");
  if (!found.ok) return found;
  const { current, stored } = found.value;
  const up = { say: "may-ring" as const, pageId: randomUUID(), taskId: stored.serverId };
  const told = await current.sync.live.say(up);
  return ok({ blocked: told.ok && !told.value.ok && told.value.why === "blocked" });
}

type Found = Extract<Awaited<ReturnType<typeof consultOf>>, { ok: true }>["value"];

async function aboutCall({ db, sync }: Found["current"], stored: Found["stored"]) {
  const { ticket, location, centre, patient } = await ticketAround(db, stored);
  const ran = await howItRan(db, stored.localId);
  const confirmedAt = ran.calls.findLast(({ patient: who }) => who === "confirmed")?.patientAt;
  return {
    taskId: stored.serverId,
    presence: sync.centres.answering(ticket.centreReference),
    centre: centre?.name ?? location?.name ?? "",
    phone: phoneToCallOf({ location, centre, patient }),
    calls: ran.calls.filter(({ ranIn }) => ranIn.length > 0).length,
    lengthsMs: lengthsOf(ran.ranIn),
    videoSeenMs: ran.videoSeenMs,
    sawWell: ran.sawWell,
    answers: Object.fromEntries(
      (await db.callsOf(stored.localId)).flatMap(({ callId, patient: who }) =>
        who === null ? [] : [[callId, who]],
      ),
    ),
    mode: modeOf(ran),
    ...(confirmedAt == null ? {} : { patientConfirmedAt: confirmedAt }),
    guests: await db.guestsOf(stored.localId),
    unreadChat: (await db.chatOf(stored.localId)).filter(({ mine, read }) => !mine && !read).length,
  };
}
