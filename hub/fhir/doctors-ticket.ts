import { isDeepStrictEqual } from "node:util";
import { forbidden, OperationOutcomeError, validationError } from "@medplum/core";
import type { Extension, Resource, Task } from "@medplum/fhirtypes";
import { readTicket } from "../../shared/fhir/read-ticket.ts";
import { list } from "../../shared/fhir/reading.ts";
import { extension } from "../../shared/fhir/systems.ts";

/** What a ticket is about: told by who asked, never rewritten by a doctor. */
const told = [
  "authoredOn",
  "basedOn",
  "code",
  "description",
  "encounter",
  "focus",
  "for",
  "groupIdentifier",
  "identifier",
  "intent",
  "location",
  "partOf",
  "performerType",
  "priority",
  "reasonCode",
  "requester",
] as const satisfies readonly (keyof Task)[];

/** What centre, patient and hub noted on it. */
const notedByOthers: readonly string[] = [
  extension.ambulance,
  extension.dispensed,
  extension.escalation,
  extension.handedOver,
  extension.reportedFlag,
];

/** A doctor moves a ticket and adds to it; what others told and noted stays as they left it. */
export function assertOnlyActs(previous: Task, next: Task): void {
  const changed = told.find((field) => !isDeepStrictEqual(previous[field], next[field]));
  if (changed !== undefined)
    throw new OperationOutcomeError(validationError(`A doctor does not change a ticket's ${changed}`));
  const noted = notedByOthers.find((url) => !isDeepStrictEqual(of(previous, url), of(next, url)));
  if (noted !== undefined)
    throw new OperationOutcomeError(validationError(`A doctor does not change ${noted}`));
  const before = ordered(of(previous, extension.acted));
  if (!isDeepStrictEqual(ordered(of(next, extension.acted)).slice(0, before.length), before))
    throw new OperationOutcomeError(validationError("What was done with a ticket is only added to"));
  const held = of(next, extension.heldAtCentre);
  if (held.length > 0 && !isDeepStrictEqual(held, of(previous, extension.heldAtCentre)))
    throw new OperationOutcomeError(validationError("A doctor releases held paper, and holds none"));
}

const of = (task: Task, kind: string) => list(task.extension).filter(({ url }) => url === kind);

/** A desk that reads a trace and writes it again says the same, with its parts in another order. */
const ordered = (traces: readonly Extension[]): readonly Extension[] =>
  traces.map((one) => ({
    ...one,
    extension: list(one.extension).toSorted((part, other) => part.url.localeCompare(other.url)),
  }));

/**
 * A doctor makes a new ticket in one way only: by sending a request on to another speciality. Judged when the whole
 * write is there: the old ticket must have been ended as `referred` by this very write, and only once.
 */
export function assertSentOn(
  fresh: Task,
  old: Task | undefined,
  { writtenAt, siblings }: { readonly writtenAt: string; readonly siblings: number },
): void {
  const from = old && readTicket(old, undefined);
  const to = readTicket(fresh, undefined);
  const same =
    old !== undefined &&
    (
      [
        "authoredOn",
        "code",
        "description",
        "encounter",
        "for",
        "priority",
        "reasonCode",
        "requester",
      ] as const
    ).every((field) => isDeepStrictEqual(old[field], fresh[field]));
  const fits =
    from?.state === "referred" &&
    old?.meta?.lastUpdated === writtenAt &&
    same &&
    to.state === "waiting" &&
    from.speciality !== to.speciality &&
    siblings === 1;
  if (!fits) throw new OperationOutcomeError(forbidden);
}

/** The id of the ticket that this one continues. */
export const continuedBy = (task: Task): string | undefined =>
  /^Task\/([^/]+)$/.exec(task.partOf?.[0]?.reference ?? "")?.[1];

const voids: Readonly<Record<string, readonly string[]>> = {
  Composition: ["entered-in-error"],
  MedicationRequest: ["cancelled", "entered-in-error", "stopped"],
};

/** An author takes own paper out of use, and changes nothing else of it. */
export function isOwnVoiding(before: Resource | undefined, after: Resource, author: string): boolean {
  if (!before || before.resourceType !== after.resourceType) return false;
  if (after.resourceType !== "Composition" && after.resourceType !== "MedicationRequest") return false;
  if (!voids[after.resourceType]?.includes(after.status ?? "")) return false;
  const writer =
    before.resourceType === "Composition"
      ? before.author?.[0]
      : before.resourceType === "MedicationRequest"
        ? before.requester
        : undefined;
  return writer?.reference === `Practitioner/${author}` && isDeepStrictEqual(bare(before), bare(after));
}

function bare(resource: Resource): unknown {
  const { meta: _meta, ...rest } = resource;
  return JSON.parse(JSON.stringify({ ...rest, status: undefined, statusReason: undefined }));
}
