import { randomUUID } from "node:crypto";
import {
  type Operation,
  OperationOutcomeError,
  type SearchRequest,
  type WithId,
  badRequest,
  forbidden,
  gone,
  notFound,
  preconditionFailed,
} from "@medplum/core";
import { FhirRepository, type RepositoryMode } from "@medplum/fhir-router";
import type { Bundle, Parameters, Reference, Resource, Task } from "@medplum/fhirtypes";
import { applyPatch } from "./apply-patch.ts";
import { isLastHoldersDocument } from "./last-holders-document.ts";
import { isOwnMessage } from "./own-message.ts";
import { mayTellFacts, mayWriteFor, readableRows, sharedTypes } from "./access.ts";
import { readContent, storeContent } from "./binary-chunks.ts";
import { assertSentOn, continuedBy, isOwnVoiding } from "./doctors-ticket.ts";
import { assertDoctorsFact, isFact, isOwnDocument } from "./doctors-facts.ts";
import { patientOf } from "./patient-of.ts";
import type { Principal } from "./principal.ts";
import { patientOfRow, type Row, rowColumns, setPatient, storeVersion } from "./rows.ts";
import { touchesSigned } from "./signed-stays.ts";
import { stamp } from "./stamp.ts";
import { outcomeOf } from "./respond.ts";
import { runSearch } from "./run-search.ts";
import type { StoreParts } from "./store-parts.ts";
import { isTicket, ruledTicket } from "./ticket-rule.ts";
import { validate } from "./validate.ts";

/** The FHIR library's repository over our tables, on behalf of one principal. */
export class SqliteRepository extends FhirRepository {
  readonly #parts: StoreParts;
  readonly #principal: Principal;

  constructor(parts: StoreParts, principal: Principal) {
    super();
    this.#parts = parts;
    this.#principal = principal;
  }

  /** Inside a write one sees the write; outside, only what is committed. */
  get #database() {
    return this.#parts.writer.current() ? this.#parts.writing : this.#parts.reading;
  }

  /** A bug or a full disk must not reach the library, which would call it the caller's mistake. */
  async #guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (problem) {
      if (problem instanceof OperationOutcomeError) throw problem;
      this.#parts.onBug(problem);
      throw new OperationOutcomeError(outcomeOf(problem));
    }
  }

  #write<T>(work: () => Promise<T>): Promise<T> {
    return this.#guarded(() => this.#parts.writer.write(work));
  }

  override setMode(_mode: RepositoryMode): void {
    // reading or writing is decided by being inside a write, not by the library's hint
  }

  override generateId(): string {
    return randomUUID();
  }

  override createResource<T extends Resource>(
    resource: T,
    options?: { readonly assignedId?: boolean },
  ): Promise<WithId<T>> {
    const id = options?.assignedId && resource.id ? resource.id : this.generateId();
    return this.#write(async () => this.#store({ ...resource, id }, undefined));
  }

  override updateResource<T extends Resource>(
    resource: T,
    options?: { readonly ifMatch?: string },
  ): Promise<WithId<T>> {
    return this.#write(async () => {
      const { resourceType, id } = resource;
      if (id === undefined) throw new OperationOutcomeError(badRequest("An update names the resource's id"));
      const before = this.#row(resourceType, id);
      if (options?.ifMatch !== undefined && String(before?.version) !== options.ifMatch)
        throw new OperationOutcomeError(preconditionFailed);
      if (before && !before.deleted && !this.#readable(resourceType, id))
        throw new OperationOutcomeError(notFound);
      return this.#store({ ...resource, id }, before, options?.ifMatch);
    });
  }

  #store<T extends Resource>(
    resource: T & { readonly id: string },
    before: Row | undefined,
    ifMatch?: string,
  ): WithId<T> {
    const earlier = before && !before.deleted ? (JSON.parse(before.json) as Resource) : undefined; // our own row
    const now = this.#parts.now();
    const ruled = this.#ruled(earlier, resource, this.#parts.clockNow());
    this.#refuseForeign(ruled, earlier ? before : undefined, earlier);
    if (earlier && this.#principal.role === "doctor") assertDoctorsFact(earlier, ruled, ifMatch);
    validate(ruled, this.#parts.statusCodes, this.#parts.maxBinaryBytes);
    if (earlier && sameContent(earlier, ruled)) return earlier as WithId<T>; // an identical PUT makes no version
    const version = (before?.version ?? 0) + 1;
    const stamped = stamp(ruled, { version, now, by: this.#principal });
    const { writing } = this.#parts;
    const kept = stamped.resourceType === "Binary" ? storeContent(writing, stamped, version) : stamped;
    const patientId = this.#patientOf(kept);
    storeVersion(writing, kept, version, false, { patientId, uploader: this.#uploaderOf(kept, before) });
    if (patientId === undefined) this.#settleLater(kept);
    this.#parts.noteChange(kept, this.#principal, earlier ? "update" : "create", patientId);
    return kept as WithId<T>; // same kind as came in, with id and meta
  }

  #ruled(earlier: Resource | undefined, resource: Resource, now: string): Resource {
    if (resource.resourceType === "Task")
      return ruledTicket(
        earlier?.resourceType === "Task" ? earlier : undefined,
        resource,
        this.#principal,
        now,
      );
    if (resource.resourceType === "Patient" && !earlier && this.#principal.role === "health-worker")
      return { ...resource, managingOrganization: { reference: `Organization/${this.#principal.centreId}` } };
    return resource;
  }

  #patientOf(resource: Resource): string | undefined {
    return patientOf(resource, (type, id) => patientOfRow(this.#parts.writing, type, id));
  }

  /** Before any record points at an uploaded file, only its uploader sees it. */
  #uploaderOf(resource: Resource, before: Row | undefined): string | undefined {
    if (resource.resourceType !== "Binary" || this.#principal.role === "system") return undefined;
    return before ? (before.private_to ?? undefined) : this.#principal.practitionerId;
  }

  /** A Provenance may be written before what it is about: its patient, and the right to write, show at the end. */
  #settleLater(resource: Resource): void {
    if (resource.resourceType !== "Provenance") return;
    this.#parts.writer.current()?.atEnd.push(() => {
      const patientId = this.#patientOf(resource);
      if (patientId !== undefined)
        setPatient(this.#parts.writing, "Provenance", resource.id ?? "", patientId);
      if (this.#principal.role !== "system") this.#assertMayWriteFor(patientId);
    });
  }

  /** A ticket that a doctor sends on: what it continues, and that it may be so, shows at the end of the write. */
  #settleSentOn(resource: Resource): boolean {
    if (resource.resourceType !== "Task" || !isTicket(resource) || this.#principal.role !== "doctor")
      return false;
    const { writing, writer } = this.#parts;
    const oldId = continuedBy(resource) ?? "";
    const old = this.#readable("Task", oldId);
    if (!old) throw new OperationOutcomeError(forbidden);
    writer.current()?.atEnd.push(() => {
      const row = this.#row("Task", oldId);
      const siblings = writing
        .prepare<[string], { count: number }>(
          "SELECT count(*) AS count FROM res WHERE type = 'Task' AND json_extract(json, '$.partOf[0].reference') = ?",
        )
        .get(`Task/${oldId}`);
      assertSentOn(resource, row && (JSON.parse(row.json) as Task), {
        writtenAt: this.#parts.now(),
        siblings: siblings?.count ?? 0,
      });
    });
    return true;
  }

  /** The author's own paper of a consult that stays the author's, also when nothing else may be written there. */
  #isOwnVoiding(resource: Resource, earlier: Resource | undefined): boolean {
    const principal = this.#principal;
    if (principal.role !== "doctor") return false;
    if (!isOwnVoiding(earlier, resource, principal.practitionerId)) return false;
    const owned = this.#parts.writing
      .prepare("SELECT 1 FROM ticket WHERE patient_id = ? AND owner_id = ?")
      .get(this.#patientOf(resource), principal.practitionerId);
    return owned !== undefined;
  }

  /** What was said or added while the consult was this doctor's, and comes when it is not any more. */
  #comesAfter(resource: Resource): boolean {
    const principal = this.#principal;
    if (principal.role !== "doctor") return false;
    return [isOwnMessage, isLastHoldersDocument].some((isOwn) =>
      isOwn(this.#parts.writing, resource, principal.practitionerId, this.#parts.clockNow()),
    );
  }

  #refuseForeign(resource: Resource, before: Row | undefined, earlier: Resource | undefined): void {
    const principal = this.#principal;
    const { resourceType } = resource;
    if (resourceType === "AuditEvent" && before) throw new OperationOutcomeError(forbidden);
    if (principal.role === "system" || resourceType === "AuditEvent") return;
    if (principal.role === "operator") {
      if (sharedTypes.has(resourceType)) return;
      throw new OperationOutcomeError(forbidden);
    }
    // A ticket's own rule has judged the update; it can not change its patient.
    if (resourceType === "Task" && before && isTicket(resource)) return;
    if (!before && this.#settleSentOn(resource)) return;
    if (this.#isOwnVoiding(resource, earlier)) return;
    if (touchesSigned(earlier, resource, principal.role)) throw new OperationOutcomeError(forbidden);
    if (!before && this.#comesAfter(resource)) return;
    const patientId = this.#patientOf(resource);
    if (resourceType === "Provenance" && patientId === undefined) return; // judged at the end
    if (resourceType === "Binary" && patientId === undefined) {
      if (!before || before.private_to === principal.practitionerId) return;
      throw new OperationOutcomeError(forbidden);
    }
    if (resourceType === "Patient" && !before && principal.role === "health-worker") return;
    if (before?.patient_id && before.patient_id !== patientId) throw new OperationOutcomeError(forbidden);
    if (this.#isDoctorsFact(resource, patientId, earlier)) return;
    this.#assertMayWriteFor(patientId);
  }

  #isDoctorsFact(resource: Resource, patientId: string | undefined, earlier: Resource | undefined): boolean {
    const principal = this.#principal;
    if (principal.role !== "doctor" || patientId === undefined) return false;
    const isNewDocument = !earlier && isOwnDocument(resource, principal.practitionerId);
    if (!isNewDocument && !isFact(resource)) return false;
    const rule = mayTellFacts(principal.practitionerId, patientId, this.#parts.clockNow());
    return this.#parts.writing.prepare(rule.text).get(...rule.values) !== undefined;
  }

  #assertMayWriteFor(patientId: string | undefined): void {
    const rule = patientId === undefined ? undefined : mayWriteFor(this.#principal, patientId);
    if (!rule || !this.#parts.writing.prepare(rule.text).get(...rule.values))
      throw new OperationOutcomeError(forbidden);
  }

  override async readResource<T extends Resource>(resourceType: string, id: string): Promise<WithId<T>> {
    const row = this.#readable(resourceType, id);
    if (!row) throw new OperationOutcomeError(notFound);
    if (row.deleted) throw new OperationOutcomeError(gone);
    return this.#withContent<T>(row);
  }

  #row(type: string, id: string): Row | undefined {
    return this.#database
      .prepare<[string, string], Row>(`SELECT ${rowColumns} FROM res r WHERE r.type = ? AND r.id = ?`)
      .get(type, id);
  }

  #readable(type: string, id: string): Row | undefined {
    const allowed = readableRows(this.#principal, this.#parts.clockNow());
    return this.#database
      .prepare<unknown[], Row>(
        `SELECT ${rowColumns} FROM res r WHERE r.type = ? AND r.id = ? AND (${allowed.text})`,
      )
      .get(type, id, ...allowed.values);
  }

  #withContent<T extends Resource>(row: Row): WithId<T> {
    const resource = JSON.parse(row.json) as WithId<T>; // written by this store alone
    if (resource.resourceType !== "Binary") return resource;
    const data = readContent(this.#database, resource.id, row.version).toString("base64");
    return { ...resource, data } as WithId<T>;
  }

  override readReference<T extends Resource>(reference: Reference<T>): Promise<WithId<T>> {
    const [type, id] = (reference.reference ?? "").split("/");
    if (!type || !id) throw new OperationOutcomeError(badRequest("Not a literal reference"));
    return this.readResource<T>(type, id);
  }

  override readReferences<T extends Resource>(references: readonly Reference<T>[]): Promise<(T | Error)[]> {
    return Promise.all(
      references.map((one) =>
        this.readReference(one).catch((problem: unknown) =>
          problem instanceof Error ? problem : new Error("unreadable"),
        ),
      ),
    );
  }

  /** Versions that this principal may read, newest first: an author's drafts stay private when the note is final. */
  #versions(type: string, id: string): Row[] {
    const allowed = readableRows(this.#principal, this.#parts.clockNow());
    return this.#database
      .prepare<unknown[], Row>(
        `SELECT ${rowColumns} FROM hist r WHERE r.type = ? AND r.id = ? AND (${allowed.text}) ORDER BY r.version DESC`,
      )
      .all(type, id, ...allowed.values);
  }

  override async readHistory<T extends Resource>(
    type: string,
    id: string,
    { offset = 0, limit }: { readonly offset?: number; readonly limit?: number } = {},
  ): Promise<Bundle<WithId<T>>> {
    const rows = this.#versions(type, id);
    if (rows.length === 0 || !this.#readable(type, id)) throw new OperationOutcomeError(notFound);
    const page = rows.slice(offset, limit === undefined ? undefined : offset + limit);
    return {
      resourceType: "Bundle",
      type: "history",
      total: rows.length,
      entry: page.map((row) => historyEntry<T>(row)),
    };
  }

  override async readVersion<T extends Resource>(type: string, id: string, vid: string): Promise<WithId<T>> {
    const row = this.#versions(type, id).find(({ version }) => String(version) === vid);
    if (!row || !this.#readable(type, id)) throw new OperationOutcomeError(notFound);
    if (row.deleted) throw new OperationOutcomeError(gone);
    return this.#withContent<T>(row);
  }

  override deleteResource(type: string, id: string, options?: { readonly ifMatch?: string }): Promise<void> {
    return this.#write(async () => {
      const row = this.#readable(type, id);
      if (!row) throw new OperationOutcomeError(notFound);
      if (options?.ifMatch !== undefined && String(row.version) !== options.ifMatch)
        throw new OperationOutcomeError(preconditionFailed);
      // Clinical records are marked entered-in-error, never deleted; only the hub itself may.
      if (this.#principal.role !== "system") throw new OperationOutcomeError(forbidden);
      const resource = JSON.parse(row.json) as Resource; // written by this store alone
      const version = row.version + 1;
      const stamped = {
        ...resource,
        meta: { ...resource.meta, versionId: String(version), lastUpdated: this.#parts.now() },
      };
      const patientId = row.patient_id ?? undefined;
      storeVersion(this.#parts.writing, stamped, version, true, { patientId });
      this.#parts.noteChange(stamped, this.#principal, "delete", patientId);
    });
  }

  override patchResource<T extends Resource>(
    resourceType: T["resourceType"],
    id: string,
    patch: Operation[] | Parameters,
    options?: { readonly ifMatch?: string },
  ): Promise<WithId<T>> {
    return this.#write(async () => {
      const before = await this.readResource<T>(resourceType, id);
      return this.updateResource(applyPatch(before, patch), options);
    });
  }

  override async search<T extends Resource>(request: SearchRequest<T>): Promise<Bundle<WithId<T>>> {
    const readable = readableRows(this.#principal, this.#parts.clockNow());
    return this.#guarded(() => runSearch<T>(this.#database, request, readable, this));
  }

  override async searchByReference<T extends Resource>(
    request: SearchRequest<T>,
    field: string,
    references: string[],
  ): Promise<Record<string, WithId<T>[]>> {
    const found = references.map(async (reference) => {
      const filters = [
        ...(request.filters ?? []),
        { code: field, operator: "eq" as const, value: reference },
      ];
      return [reference, await this.searchResources<T>({ ...request, filters })] as const;
    });
    return Object.fromEntries(await Promise.all(found));
  }

  override withTransaction<TResult>(work: (repository: this) => Promise<TResult>): Promise<TResult> {
    return this.#write(() => work(this));
  }
}

function sameContent(before: Resource, after: Resource): boolean {
  const bare = ({ meta, ...rest }: Resource) =>
    JSON.stringify(sorted({ ...rest, tag: meta?.tag, profile: meta?.profile }));
  return before.resourceType !== "Binary" && bare(before) === bare(after);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

function historyEntry<T extends Resource>(row: Row) {
  const resource = JSON.parse(row.json) as WithId<T>; // written by this store alone
  const url = `${resource.resourceType}/${resource.id}`;
  return row.deleted
    ? {
        request: { method: "DELETE" as const, url },
        response: { status: "204", lastModified: row.last_updated },
      }
    : {
        fullUrl: url,
        resource,
        response: { status: "200", etag: `W/"${row.version}"`, lastModified: row.last_updated },
      };
}
