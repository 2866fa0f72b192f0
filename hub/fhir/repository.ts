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
  validateResource,
} from "@medplum/core";
import { FhirRepository, type RepositoryMode } from "@medplum/fhir-router";
import type { Bundle, Parameters, Reference, Resource } from "@medplum/fhirtypes";
import { applyPatch } from "./apply-patch.ts";
import { mayWriteFor, readableRows, sharedTypes } from "./access.ts";
import { readContent, storeContent } from "./binary-chunks.ts";
import { patientIdOf } from "./compartment.ts";
import type { Principal } from "./principal.ts";
import { type Row, storeVersion } from "./rows.ts";
import { runSearch } from "./run-search.ts";
import type { StoreParts } from "./store-parts.ts";
import { ruledTicket } from "./ticket-rule.ts";

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
    return this.#parts.writer.isInside() ? this.#parts.writing : this.#parts.reading;
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
    return this.#parts.writer.write(async () => this.#store({ ...resource, id }, undefined));
  }

  override updateResource<T extends Resource>(
    resource: T,
    options?: { readonly ifMatch?: string },
  ): Promise<WithId<T>> {
    return this.#parts.writer.write(async () => {
      const { resourceType, id } = resource;
      if (id === undefined) throw new OperationOutcomeError(badRequest("An update names the resource's id"));
      const before = this.#row(resourceType, id);
      if (options?.ifMatch !== undefined && String(before?.version) !== options.ifMatch)
        throw new OperationOutcomeError(preconditionFailed);
      if (before && !before.deleted && !this.#readable(resourceType, id))
        throw new OperationOutcomeError(notFound);
      return this.#store({ ...resource, id }, before);
    });
  }

  #store<T extends Resource>(resource: T & { readonly id: string }, before: Row | undefined): WithId<T> {
    const earlier = before && !before.deleted ? (JSON.parse(before.json) as Resource) : undefined; // our own row
    const now = this.#parts.now();
    const ruled =
      resource.resourceType === "Task"
        ? ruledTicket(earlier?.resourceType === "Task" ? earlier : undefined, resource, this.#principal, now)
        : resource;
    this.#refuseForeign(ruled);
    validateResource(ruled, { base64BinaryMaxBytes: this.#parts.maxBinaryBytes });
    if (earlier && sameContent(earlier, ruled)) return earlier as WithId<T>; // an identical PUT makes no version
    const version = (before?.version ?? 0) + 1;
    const stamped = { ...ruled, meta: { ...ruled.meta, versionId: String(version), lastUpdated: now } };
    const kept =
      stamped.resourceType === "Binary" ? storeContent(this.#parts.writing, stamped, version) : stamped;
    storeVersion(this.#parts.writing, kept, version, false);
    this.#parts.noteChange(kept, this.#principal, earlier ? "update" : "create");
    return kept as WithId<T>; // same kind as came in, with id and meta
  }

  #refuseForeign(resource: Resource): void {
    if (this.#principal.role === "system" || resource.resourceType === "Task") return;
    const patientId = patientIdOf(resource);
    if (patientId === undefined) {
      const harmless = ["Binary", "Provenance", "AuditEvent"].includes(resource.resourceType);
      if (harmless || (this.#principal.role === "operator" && sharedTypes.has(resource.resourceType))) return;
      throw new OperationOutcomeError(forbidden);
    }
    if (this.#principal.role === "health-worker" && resource.resourceType === "Patient") return;
    const rule = mayWriteFor(this.#principal, patientId);
    if (!this.#parts.writing.prepare(rule.text).get(...rule.values))
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
      .prepare<[string, string], Row>(
        "SELECT version, last_updated, deleted, json FROM res WHERE type = ? AND id = ?",
      )
      .get(type, id);
  }

  #readable(type: string, id: string): Row | undefined {
    const allowed = readableRows(this.#principal, this.#parts.clockNow());
    return this.#database
      .prepare<unknown[], Row>(
        `SELECT version, last_updated, deleted, json FROM res r WHERE type = ? AND id = ? AND (${allowed.text})`,
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

  override async readHistory<T extends Resource>(type: string, id: string): Promise<Bundle<WithId<T>>> {
    if (!this.#readable(type, id)) throw new OperationOutcomeError(notFound);
    const rows = this.#database
      .prepare<[string, string], Row>(
        "SELECT version, last_updated, deleted, json FROM hist WHERE type = ? AND id = ? ORDER BY version DESC",
      )
      .all(type, id);
    return {
      resourceType: "Bundle",
      type: "history",
      total: rows.length,
      entry: rows.map((row) => historyEntry<T>(row)),
    };
  }

  override async readVersion<T extends Resource>(type: string, id: string, vid: string): Promise<WithId<T>> {
    if (!this.#readable(type, id)) throw new OperationOutcomeError(notFound);
    const row = this.#database
      .prepare<[string, string, number], Row>(
        "SELECT version, last_updated, deleted, json FROM hist WHERE type = ? AND id = ? AND version = ?",
      )
      .get(type, id, Number(vid));
    if (!row) throw new OperationOutcomeError(notFound);
    if (row.deleted) throw new OperationOutcomeError(gone);
    return this.#withContent<T>(row);
  }

  override deleteResource(type: string, id: string, options?: { readonly ifMatch?: string }): Promise<void> {
    return this.#parts.writer.write(async () => {
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
      storeVersion(this.#parts.writing, stamped, version, true);
      this.#parts.noteChange(stamped, this.#principal, "delete");
    });
  }

  override patchResource<T extends Resource>(
    resourceType: T["resourceType"],
    id: string,
    patch: Operation[] | Parameters,
    options?: { readonly ifMatch?: string },
  ): Promise<WithId<T>> {
    return this.#parts.writer.write(async () => {
      const before = await this.readResource<T>(resourceType, id);
      return this.updateResource(applyPatch(before, patch), options);
    });
  }

  override async search<T extends Resource>(request: SearchRequest<T>): Promise<Bundle<WithId<T>>> {
    return runSearch<T>(this.#database, request, readableRows(this.#principal, this.#parts.clockNow()), this);
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
    return this.#parts.writer.write(() => work(this));
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
