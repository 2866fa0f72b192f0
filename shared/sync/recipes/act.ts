import type { Resource, Task } from "@medplum/fhirtypes";
import { type ActName, type ConsultAct, consultAct, stateAfter } from "../../domain/consult-act.ts";
import { type ConsultState, isPaperOut } from "../../domain/consult-state.ts";
import { leaseState } from "../../domain/consult-machine.ts";
import { endedEncounter, endsEncounter } from "../../fhir/end-encounter.ts";
import { readTicket, type Ticket } from "../../fhir/read-ticket.ts";
import { ofType } from "../../fhir/reading.ts";
import { extension } from "../../fhir/systems.ts";
import { extrasOf } from "../../fhir/ticket-extras.ts";
import { voidedPapers } from "../../fhir/void-papers.ts";
import { actBundle } from "../../fhir/write-act.ts";
import type { Item } from "../item.ts";
import type { HubAsk } from "../stepping.ts";
import { fresh, isUnseen, lookAtTicket, ticketIn } from "./claim.ts";
import { isSignedSince } from "./recalled.ts";
import type { About, Recipe } from "./recipe.ts";
import { fromCopy, isFromCopy, movedOn, signedSince } from "./words.ts";

/** One act of the doctor as one guarded transaction; its trace on the ticket tells a lost answer from a lost race. */
export const act: Recipe = {
  load: (item) => ({ load: "ticket", consultId: item.consultId ?? "" }),
  make: (item, loaded, read, about) => {
    const stored = ticketIn(loaded);
    if (!stored) return { made: "park", why: "not-found" };
    if (isUnseen(stored)) return { made: "look" };
    const task = JSON.parse(stored.json) as Task; // as the hub wrote it
    // Of an older copy of this file: what it still has to do is done, and would be done twice.
    if (bears(task, item)) return { made: "look" };
    const ticket = readTicket(task, undefined);
    const wanted = actOf(item);
    const to = nextState(wanted, ticket, about);
    if (to === undefined) return { made: "look" };
    // As the hub holds it now: the desk's copy may be older than the centre's.
    const asks = alongsideOf(wanted, to, ticket);
    if (asks.length > 0 && read === undefined) return { made: "read-first", asks };
    if (wanted.act === "recall" && isSignedSince(item, read ?? [])) return { made: "park", why: signedSince };
    const bundle = actBundle(task, ticket.state, wanted, {
      id: item.id,
      at: item.createdAt,
      by: about.me,
      to,
      uuids: about.uuid,
      alongside: [...voidedIn(wanted, read ?? []), ...endedIn(read ?? [], to, item.createdAt)],
    });
    return { made: "bytes", bytes: JSON.stringify(bundle) };
  },
  request: (_item, bytes) => ({ method: "POST", path: "/fhir", body: bytes }),
  taken: () => [],
  look: (_item, loaded) => lookAtTicket(loaded),
  judge: (item, _loaded, found, about) => {
    const [task] = ofType(found, "Task");
    if (!task) return { verdict: "park", why: "not-found" };
    if (bears(task, item)) return { verdict: "done" };
    const ticket = readTicket(task, undefined);
    if (isOvertaken(actOf(item), ticket, about)) return { verdict: "superseded" };
    // Possible once more says nothing of a wish: the patient may have been claimed anew since.
    if (nextState(actOf(item), ticket, about) !== undefined)
      return isFromCopy(item) ? { verdict: "park", why: fromCopy } : { verdict: "anew" };
    return { verdict: "park", why: movedOn(ticket) };
  },
};

const bears = (task: Task, item: Item): boolean =>
  extrasOf(task, extension.acted).some(({ id }) => id === item.id);

const actOf = (item: Item): ConsultAct => consultAct.parse(JSON.parse(item.subject));

function nextState({ act: name }: ConsultAct, ticket: Ticket, { me, hubNowMs }: About) {
  const owner = ticket.ownerReference;
  const mine = owner === me.reference;
  const leaseRunning = leaseState(ticket.leaseUntil, new Date(hubNowMs).toISOString()) === "running";
  return stateAfter(name, { state: ticket.state, mine, foreign: owner !== undefined && !mine, leaseRunning });
}

const ofTheTalk: ReadonlySet<ActName> = new Set<ActName>(["begin", "interrupt", "resume"]);

/** The sealed paper came first, as it does where nobody is signed in: how the talk went says nothing any more. */
function isOvertaken({ act: name }: ConsultAct, { state, ownerReference }: Ticket, { me }: About): boolean {
  return ofTheTalk.has(name) && ownerReference === me.reference && (state === "signed" || isPaperOut(state));
}

/** All paper of a consult that is called back; the encounter of one that ends. */
function alongsideOf(wanted: ConsultAct, to: ConsultState, ticket: Ticket): readonly HubAsk[] {
  if (wanted.act === "recall") return papersOf(ticket);
  if (!endsEncounter(to) || ticket.encounterId === undefined) return [];
  return [{ method: "GET", path: `/fhir/Encounter?_id=${ticket.encounterId}`, headers: fresh }];
}

function endedIn(read: readonly Resource[], to: ConsultState, at: string): readonly Resource[] {
  const ended = endedEncounter(ofType(read, "Encounter")[0], to, at);
  return ended === undefined ? [] : [ended];
}

const papersOf = ({ encounterId }: Ticket): readonly HubAsk[] =>
  ["Composition", "MedicationRequest"].map((type) => ({
    method: "GET",
    path: `/fhir/${type}?encounter=Encounter/${encounterId}&_count=200`,
    headers: fresh,
  }));

function voidedIn(wanted: ConsultAct, papers: readonly Resource[]): readonly Resource[] {
  return wanted.act === "recall" ? voidedPapers(papers, wanted.kind, wanted.reason) : [];
}
