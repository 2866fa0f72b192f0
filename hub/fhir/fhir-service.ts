import { OperationOutcomeError } from "@medplum/core";
import { FhirRouter } from "@medplum/fhir-router";
import type { Bundle, Resource } from "@medplum/fhirtypes";
import { largestFileBytes } from "../../shared/domain/file-check.ts";
import { readTicket } from "../../shared/fhir/read-ticket.ts";
import { type Access, keepAccess } from "./access-log.ts";
import { type Answer, answerRequest, type BundleRead, isRead, runBundle } from "./answer-request.ts";
import { type Databases, openDatabases } from "./database.ts";
import { loadDefinitions } from "./definitions.ts";
import { privateTo } from "./compartment.ts";
import { lastHolder } from "./last-holder.ts";
import type { FhirHttpRequest, FhirHttpResponse } from "./http-types.ts";
import type { Principal } from "./principal.ts";
import { readLog } from "./read-log.ts";
import { SqliteRepository } from "./repository.ts";
import { outcomeOf, respond } from "./respond.ts";
import type { StoreParts } from "./store-parts.ts";
import type { Change } from "./change.ts";
import { storeMeta, type StoreMeta } from "./store-meta.ts";
import { makeWriter } from "./writer.ts";

export type FhirService = {
  readonly handle: (request: FhirHttpRequest, principal: Principal) => Promise<FhirHttpResponse>;
  readonly repo: (principal: Principal) => SqliteRepository;
  /** Runs a bundle as this principal; throws OperationOutcomeError when it is refused. */
  readonly transaction: (bundle: Bundle, principal: Principal) => Promise<Bundle>;
  /** Runs alone among writers as one durable unit; what is called inside joins. */
  readonly write: <T>(work: () => Promise<T>) => Promise<T>;
  /** Told after a commit is durable. */
  readonly onCommit: (listener: (changes: readonly Change[]) => void) => void;
  /** Somebody read what is kept beside FHIR. */
  readonly noteRead: (
    read: Pick<Access, "principal" | "type" | "id"> & { readonly patientId: string },
  ) => void;
  /** `Practitioner/id` of the doctor who had the ticket last. */
  readonly lastHolder: (taskId: string) => string | undefined;
  readonly accessGrant: (grant: {
    readonly practitionerId: string;
    readonly patientId: string;
    readonly until: string;
  }) => Promise<void>;
  readonly meta: StoreMeta;
  /** `lastUpdated` of the newest version at the opening. */
  readonly newest: string | undefined;
  readonly close: () => Promise<void>;
};

export type FhirServiceOptions = {
  readonly file: string;
  readonly clock?: () => Date;
  readonly maxBinaryBytes?: number;
  /** Told of what went wrong where nobody waits for an answer. */
  readonly onBug?: (problem: unknown) => void;
};

/** Opens (or makes) the store in `file`. Throws `DatabaseFromTheFuture` for a newer one. */
export function openFhirService({
  file,
  clock = () => new Date(),
  maxBinaryBytes = largestFileBytes,
  onBug = () => undefined,
}: FhirServiceOptions): FhirService {
  const { statusCodes } = loadDefinitions();
  const databases = openDatabases(file);
  const { writing, reading } = databases;
  const newest = newestIn(writing);
  const writer = makeWriter(writing, { newest, clock, onBug });

  const parts: StoreParts = {
    writing,
    reading,
    writer,
    statusCodes,
    maxBinaryBytes,
    onBug,
    clockNow: () => clock().toISOString(),
    now: () => writer.current()?.lastUpdated ?? clock().toISOString(),
    noteChange: (resource, principal, action, patientId) => {
      writer.current()?.changes.push(changeOf(resource, principal, patientId));
      const at = clock().toISOString();
      keepAccess(writing, [
        { at, principal, action, type: resource.resourceType, id: resource.id, patientId, outcome: 200 },
      ]);
    },
  };
  const router = new FhirRouter();
  const log = readLog(parts, onBug);
  const noteOne = ({ asked, status, patients }: BundleRead, principal: Principal): void => {
    if (!isRead(asked) || principal.role === "system") return;
    const [type = "", id] = asked.path.split("/");
    const at = clock().toISOString();
    const action = id === undefined || id === "_search" ? ("search" as const) : ("read" as const);
    const access = { at, principal, action, type, id: action === "read" ? id : undefined, outcome: status };
    if (status >= 400) log.note([access]);
    else log.note([...patients].map((patientId) => ({ ...access, patientId })));
  };
  const noteRead = (asked: FhirHttpRequest, principal: Principal, answer: Answer): void => {
    noteOne({ asked, status: answer.response.status, patients: answer.patients }, principal);
    for (const one of answer.within ?? []) noteOne(one, principal);
  };

  const repo = (principal: Principal): SqliteRepository => new SqliteRepository(parts, principal);

  const handler = { parts, router, repo };
  return {
    repo,
    write: writer.write,
    handle: async (request, principal) => {
      try {
        const answer = await answerRequest(handler, request, principal);
        noteRead(request, principal, answer);
        return answer.response;
      } catch (problem) {
        if (isFullDatabase(problem)) throw problem; // the HTTP side says so: 507
        if (!(problem instanceof OperationOutcomeError)) onBug(problem);
        const response = respond(request, outcomeOf(problem), undefined);
        noteRead(request, principal, { response, patients: new Set() });
        return response;
      }
    },
    transaction: (bundle, principal) => runBundle(handler, bundle, principal),
    onCommit: writer.onCommit,
    noteRead: (read) => log.note([{ ...read, action: "read", at: clock().toISOString(), outcome: 200 }]),
    lastHolder: (taskId) => lastHolder(reading, taskId),
    accessGrant: ({ practitionerId, patientId, until }) =>
      writer.write(() => {
        const sql =
          "INSERT OR REPLACE INTO access_grant (practitioner_id, patient_id, until) VALUES (?, ?, ?)";
        writing.prepare(sql).run(practitionerId, patientId, until);
      }),
    meta: storeMeta(databases),
    newest,
    close: async () => {
      await log.end();
      await writer.idle();
      databases.close();
    },
  };
}

/** What the live channel tells of it, and to whom. */
const changeOf = (resource: Resource, principal: Principal, patientId: string | undefined): Change => ({
  type: resource.resourceType,
  id: resource.id ?? "",
  patientId,
  speciality: resource.resourceType === "Task" ? readTicket(resource, undefined).speciality : undefined,
  privateTo: privateTo(resource),
  deskId: principal.role === "doctor" ? principal.deskId : undefined,
});

const isFullDatabase = (problem: unknown): boolean =>
  problem instanceof Error && "code" in problem && problem.code === "SQLITE_FULL";

/** `lastUpdated` of the newest version. */
function newestIn(writing: Databases["writing"]): string | undefined {
  const row = writing.prepare<[], { t: string | null }>("SELECT max(last_updated) AS t FROM hist").get();
  return row?.t ?? undefined;
}
