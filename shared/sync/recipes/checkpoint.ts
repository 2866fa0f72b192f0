import type { Bundle, BundleEntry, Composition, Task } from "@medplum/fhirtypes";
import { z } from "zod";
import type { Draft } from "../../domain/draft.ts";
import { readTicket } from "../../fhir/read-ticket.ts";
import { ofType } from "../../fhir/reading.ts";
import { system } from "../../fhir/systems.ts";
import { checkpointBundle, draftJsonIn } from "../../fhir/write-checkpoint.ts";
import { saysLittle } from "../answered.ts";
import type { Item } from "../item.ts";
import type { ServerName, TicketRow } from "../keeps.ts";
import { tooLong } from "../../rules/too-long.ts";
import { isLaterVersion } from "../later-version.ts";
import { queryOf } from "../query.ts";
import type { HubAsk } from "../stepping.ts";
import { fresh, isNameAlone } from "./claim.ts";
import type { Recipe } from "./recipe.ts";
import { otherDesk } from "./words.ts";

const subject = z.object({ revision: z.number() });

/**
 * One preliminary Composition for each consult and author, each revision guarded by the version before it. Another PC
 * of the same doctor may have written it meanwhile: then a person decides, and both stay.
 */
export const checkpoint: Recipe = {
  load: (item, forLooking) => ({
    load: "checkpoint",
    consultId: item.consultId ?? "",
    revision: revisionOf(item),
    withDrafts: forLooking,
  }),
  make: (item, loaded, read, { me }) => {
    if (loaded.loaded !== "checkpoint") return { made: "superseded" };
    const { draft, ticket: stored, isSigned, server, savedAt } = loaded;
    if (draft === undefined || isSigned) return { made: "superseded" }; // the signed note says more
    // Nothing else says what it says: it must not pass for delivered.
    if (stored === undefined) return { made: "park", why: "not-found" };
    if (isNameAlone(stored) && read === undefined) return { made: "read-first", asks: [ticketAt(stored)] };
    const task = read === undefined ? (JSON.parse(stored.json) as Task) : ofType(read, "Task")[0]; // as the hub wrote it
    if (!task) return { made: "park", why: "not-found" };
    const ticket = readTicket(task, undefined);
    if (ticket.patientReference === undefined || ticket.encounterId === undefined)
      return { made: "superseded" };
    const written = JSON.parse(draft) as Draft; // written by this program from a parsed draft
    // A hub would refuse it for ever; it stays here, and the next shorter one takes its place.
    if (tooLong(written)) return { made: "park", why: "too-long" };
    const uuid = loaded.uuid ?? birthOf(ticket.encounterId, me.reference);
    const bundle = checkpointBundle({
      uuid,
      ...(server ? { server: { id: server.serverId, versionId: server.versionId } } : {}),
      draft: written,
      savedAt,
      patientReference: ticket.patientReference,
      encounterReference: `Encounter/${ticket.encounterId}`,
      practitionerReference: me.reference,
      authorName: me.display,
    });
    const born = { consultId: item.consultId ?? "", uuid };
    return {
      made: "bytes",
      bytes: JSON.stringify(bundle),
      ...(loaded.uuid === undefined ? { born } : {}),
    };
  },
  request: (_item, bytes) => ({
    method: "POST",
    path: "/fhir",
    body: bytes,
    // What is one's own need not come back over a thin line; what was there before is told all the same.
    headers: saysLittle,
  }),
  // Created only if it was not there: what was there may be another PC's.
  isTaken: (item, _bytes, found) => {
    const [answered] = ofType(found, "Composition");
    return answered !== undefined && draftJsonIn(answered) === sentDraft(item);
  },
  taken: (_item, bytes, found) => {
    const sent = compositionIn(bytes);
    const [answered] = ofType(found, "Composition");
    return answered ? nameOf(sent?.identifier?.value, answered) : [];
  },
  looksAfterCut: true,
  look: ({ bytes }, loaded) => {
    const { uuid, server } = loaded.loaded === "checkpoint" ? loaded : {};
    if (uuid === undefined) return undefined;
    const entry = bytes === null ? undefined : entryIn(bytes);
    const guard = `W/"${server?.versionId}"`;
    // Guarded by the version that is known here: the draft comes back only where that is not the hub's any more. After a
    // restore no version is known, and its number may be another's.
    if (server && entry?.request?.url === `Composition/${server.serverId}` && entry.request.ifMatch === guard)
      return {
        method: "GET",
        path: `/fhir/Composition/${server.serverId}`,
        headers: { ...fresh, "if-none-match": guard },
      };
    const query = queryOf({ identifier: `${system.uuid}|${uuid}` });
    return { method: "GET", path: `/fhir/Composition?${query}`, headers: fresh };
  },
  unchanged: (_item, loaded) => {
    if (loaded.loaded !== "checkpoint") return undefined;
    // The signed note went another way and says more: no draft is taken any more.
    if (loaded.isSigned) return "superseded";
    // Chosen of two drafts was the other PC's, which is there.
    const isChosen =
      loaded.draft !== undefined && loaded.ownDrafts[loaded.commonRevision - 1] === loaded.draft;
    return isChosen ? "done" : undefined;
  },
  judge: (item, loaded, found) => {
    if (loaded.loaded !== "checkpoint") return { verdict: "anew" };
    // Once the signed note is issued no more drafts are taken, and none is needed.
    if (loaded.isSigned) return { verdict: "superseded" };
    if (loaded.uuid === undefined) return { verdict: "anew" };
    const [there] = ofType(found, "Composition");
    // Never arrived, or gone with a hub that was restored: it is born again under the same identifier.
    if (!there) return { verdict: "anew", names: [lost(loaded.uuid)] };
    const theirs = draftJsonIn(there);
    if (there.status !== "preliminary" || theirs === undefined) return { verdict: "superseded" };
    const names = nameOf(loaded.uuid, there);
    if (theirs === sentDraft(item) || theirs === loaded.draft) return { verdict: "done", names };
    // This PC wrote it itself, or has seen it and gone on from there; by its place it is later or earlier than this.
    const written = loaded.ownDrafts.lastIndexOf(theirs) + 1;
    if (written === revisionOf(item)) return { verdict: "done", names };
    // Decided meanwhile about two drafts: what stands there is a later revision here, and the one that was chosen comes.
    if (written > revisionOf(item)) return { verdict: "superseded", names };
    // As it stood here before the hub had more of it, in a later version: another PC took back what came between. Of what
    // was sent and not answered nobody knows whether that was it.
    const mayBeBetween = written < loaded.commonRevision || sentDraft(item) !== undefined;
    const isTakenBack =
      written <= loaded.commonRevision &&
      mayBeBetween &&
      isLaterVersion(there.meta?.versionId, loaded.server?.versionId);
    // By name it is not known here: all that this PC sent was to be born, and a second version is another's.
    const isWrittenOn = loaded.server === undefined && isLaterVersion(there.meta?.versionId, "1");
    // By its id too: after a restore another PC's first draft bears the same number as the one that is gone.
    const isSeen = loaded.server?.serverId === there.id && loaded.server?.versionId === there.meta?.versionId;
    if ((written > 0 && !isTakenBack && !isWrittenOn) || isSeen) return { verdict: "anew", names };
    const seen = { compositionId: there.id ?? "", versionId: there.meta?.versionId ?? "" };
    return {
      verdict: "park",
      why: otherDesk({ ...seen, savedAt: there.date ?? there.meta?.lastUpdated ?? "" }),
      inPlaceOfParked: true,
    };
  },
};

/** The same at every PC of this doctor, so that two that write at once meet at the hub instead of passing each other. */
const birthOf = (encounterId: string, author: string): string =>
  `draft-${encounterId}-${author.replace("Practitioner/", "")}`;

const revisionOf = (item: Item): number => subject.parse(JSON.parse(item.subject)).revision;

/** Searched for, so that one that is gone is an answer too. */
const ticketAt = ({ serverId }: TicketRow): HubAsk => ({
  method: "GET",
  path: `/fhir/Task?${queryOf({ _id: serverId })}`,
  headers: fresh,
});

const sentDraft = ({ bytes }: { readonly bytes: string | null }): string | undefined => {
  const sent = bytes === null ? undefined : compositionIn(bytes);
  return sent && draftJsonIn(sent);
};

const entryIn = (bytes: string): BundleEntry | undefined => (JSON.parse(bytes) as Bundle).entry?.[0]; // our own bytes

function compositionIn(bytes: string): Composition | undefined {
  const resource = entryIn(bytes)?.resource;
  return resource?.resourceType === "Composition" ? resource : undefined;
}

function nameOf(localUuid: string | undefined, { id, meta }: Composition): ServerName[] {
  if (localUuid === undefined || id === undefined || meta?.versionId === undefined) return [];
  return [{ localUuid, type: "Composition", server: { serverId: id, versionId: meta.versionId } }];
}

const lost = (localUuid: string): ServerName => ({ localUuid, type: "Composition", server: undefined });
