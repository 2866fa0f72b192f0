import type { Encounter, Resource, Task } from "@medplum/fhirtypes";
import type { Failure } from "../../../shared/result/failure.ts";
import { type Result, ok } from "../../../shared/result/result.ts";
import { concept } from "../../../shared/fhir/systems.ts";
import { localReference } from "../../../shared/fhir/reading.ts";
import { bodyBy } from "../hub/hub-request.ts";
import type { HubSession } from "../hub/hub-session.ts";
import type { DeskDatabase } from "../db/operations.ts";
import { keepPulled, pageOf } from "./pulled.ts";
import { z } from "zod";

/** More than the longest write at the hub plus the clocks' differences: rows are never missed between two pulls. */
const overlapMs = 120_000;
const idsPerRequest = 40;
const openStatus = "draft,requested,received,accepted,ready,in-progress,on-hold";

type From = { readonly hub: HubSession; readonly db: DeskDatabase };

/** All pages of a query. */
async function pages(hub: HubSession, path: string): Promise<Result<readonly Resource[], Failure>> {
  const found: Resource[] = [];
  let next: string | undefined = path;
  while (next !== undefined) {
    const answer: Awaited<ReturnType<HubSession["ask"]>> = await hub.ask({ path: `/fhir/${next}` });
    if (!answer.ok) return answer;
    const body = bodyBy(z.unknown(), answer.value, "pulling from the hub");
    if (!body.ok) return body;
    const page = pageOf(body.value);
    found.push(...page.resources);
    next = page.next;
  }
  return ok(found);
}

/**
 * The queue: ids and versions of all open tickets, then only what differs. A ticket that the hub no longer shows
 * leaves the queue; one that was ours is read once more, for its end.
 */
export async function pullQueue({ hub, db }: From): Promise<Result<boolean, Failure>> {
  const code = `${concept.teleConsult.system}|${concept.teleConsult.code}`;
  const query = new URLSearchParams({ code, status: openStatus, _elements: "status", _count: "500" });
  const listed = await pages(hub, `Task?${query.toString()}`);
  if (!listed.ok) return listed;
  const known = new Map(
    (await db.resourcesOfType("Task")).map(({ serverId, versionId }) => [serverId, versionId]),
  );
  const open = listed.value.map(({ id }) => id ?? "");
  const gone = (await db.openTickets()).filter((id) => !open.includes(id));
  const different = listed.value
    .filter(({ id, meta }) => known.get(id ?? "") !== meta?.versionId)
    .map(({ id }) => id ?? "");
  const tasks = await byIds<Task>(hub, "Task", [...different, ...gone]);
  if (!tasks.ok) return tasks;
  const encounterIds = tasks.value.flatMap(
    (task) => localReference(task.encounter)?.replace("Encounter/", "") ?? [],
  );
  const encounters = await byIds<Encounter>(hub, "Encounter", encounterIds);
  if (!encounters.ok) return encounters;
  const kept = await keepPulled(db, [...encounters.value, ...tasks.value]);
  const relisted = await db.replaceOpenTickets(open);
  return ok(relisted || kept.types.length > 0);
}

/** How far back the doctor's own consults are looked for on a PC that has never seen them. */
const ownDays = 30;

/**
 * The doctor's own tickets after their end too: paper that reached, a recall answered, a patient arrived. Answers the
 * patients of those that changed; one who is not on this PC yet is fetched.
 */
export async function pullOwn(
  { hub, db }: From,
  doctorId: string,
  now: Date,
): Promise<Result<readonly string[], Failure>> {
  const scope = `own-tickets/${doctorId}`;
  const cursor = await db.readCursor(scope);
  const from = cursor === undefined ? now.getTime() - ownDays * 86_400_000 : Date.parse(cursor) - overlapMs;
  const query = new URLSearchParams({
    owner: `Practitioner/${doctorId}`,
    _lastUpdated: `ge${new Date(from).toISOString()}`,
    _sort: "_lastUpdated",
    _count: "200",
  });
  const found = await pages(hub, `Task?${query.toString()}`);
  if (!found.ok) return found;
  const newest = found.value
    .flatMap(({ meta }) => meta?.lastUpdated ?? [])
    .reduce((one, other) => (one > other ? one : other), cursor ?? "");
  const kept = await keepPulled(db, found.value, newest === "" ? undefined : { scope, lastUpdated: newest });
  for (const patient of kept.patients) {
    if ((await db.readCursor(patient)) === undefined) await pullPatient({ hub, db }, patient);
  }
  return ok(kept.patients);
}

async function byIds<T extends Resource>(
  hub: HubSession,
  type: T["resourceType"],
  ids: readonly string[],
): Promise<Result<readonly T[], Failure>> {
  const found: T[] = [];
  for (let at = 0; at < ids.length; at += idsPerRequest) {
    const some = await pages(hub, `${type}?_id=${ids.slice(at, at + idsPerRequest).join(",")}&_count=100`);
    if (!some.ok) return some;
    // The query names the type.
    found.push(...(some.value as readonly T[]));
  }
  return ok(found);
}

/** Centres and staff, by time. */
export async function pullShared(from: From): Promise<Result<void, Failure>> {
  for (const type of ["Organization", "Location"]) {
    const done = await pullSince(
      from,
      type,
      (since) => `${type}?_sort=_lastUpdated&_count=200${since ? `&_lastUpdated=ge${since}` : ""}`,
    );
    if (!done.ok) return done;
  }
  return ok(undefined);
}

/** One patient's whole record, or what changed of it since the last time; attachments come apart. */
export function pullPatient(from: From, patientReference: string): Promise<Result<boolean, Failure>> {
  return pullSince(
    from,
    patientReference,
    (since) => `${patientReference}/$everything?_count=200${since ? `&_since=${since}` : ""}`,
  );
}

async function pullSince(
  { hub, db }: From,
  scope: string,
  pathOf: (since: string | undefined) => string,
): Promise<Result<boolean, Failure>> {
  const cursor = await db.readCursor(scope);
  const since = cursor === undefined ? undefined : new Date(Date.parse(cursor) - overlapMs).toISOString();
  const found = await pages(hub, pathOf(since));
  if (!found.ok) return found;
  const times = found.value.flatMap(({ meta }) => meta?.lastUpdated ?? []);
  // The newest time that the hub showed, never this PC's clock.
  const newest = times.reduce((one, other) => (one > other ? one : other), cursor ?? "");
  const kept = await keepPulled(db, found.value, newest === "" ? undefined : { scope, lastUpdated: newest });
  return ok(kept.types.length > 0);
}
