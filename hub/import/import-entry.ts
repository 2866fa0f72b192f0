import { createHash } from "node:crypto";
import type { Resource } from "@medplum/fhirtypes";
import { z } from "zod";
import { err, ok, type Result } from "../../shared/result/result.ts";

const entrySchema = z.object({
  fullUrl: z.string().optional(),
  resource: z.looseObject({ resourceType: z.string().regex(/^[A-Z][A-Za-z]+$/), id: z.string().optional() }),
  request: z
    .object({ method: z.string(), url: z.string(), ifNoneExist: z.string().optional() })
    .optional()
    .catch(undefined),
});

/** One entry of a file, with the address at which it will be stored. */
export type ImportEntry = {
  readonly fullUrl?: string | undefined;
  readonly resourceType: string;
  readonly id: string;
  readonly resource: Readonly<Record<string, unknown>>;
  /** `Patient?identifier=…`: where the store has a match, the entry takes its place. */
  readonly condition?: string | undefined;
};

const fhirId = /^[A-Za-z0-9\-.]{1,64}$/;
const uuidUrn = /^urn:uuid:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/**
 * Reads one entry of a bundle and gives it its address.
 *
 * The address depends on the entry alone, so that importing a file again updates and never doubles: the id that a
 * PUT names, else the entry's own uuid, else the resource's id, else a uuid made from the content.
 */
export function readEntry(raw: unknown): Result<ImportEntry, string> {
  const parsed = entrySchema.safeParse(raw);
  if (!parsed.success) return err("the entry has no resource with a resourceType");
  const { fullUrl, resource, request } = parsed.data;
  const method = request?.method.toUpperCase() ?? "POST";
  if (method !== "POST" && method !== "PUT") return err(`${method} is no import`);
  const { resourceType } = resource;
  const entry = { fullUrl, resourceType, resource };
  if (method === "PUT" && request && !request.url.includes("?")) {
    const [type, id, ...more] = request.url.split("/");
    if (type !== resourceType || !id || !fhirId.test(id) || more.length > 0)
      return err("the PUT address is not type/id");
    return ok({ ...entry, id });
  }
  const query = method === "PUT" ? request?.url.split("?")[1] : request?.ifNoneExist?.replace(/^\?/, "");
  const id = ownId(fullUrl, resource.id) ?? uuidOf(JSON.stringify([resourceType, fullUrl ?? resource]));
  return ok({ ...entry, id, ...(query ? { condition: `${resourceType}?${query}` } : {}) });
}

/** The resource as it will be stored: under its new id, without the version marks of its old home. */
export function storedResource(
  entry: ImportEntry,
  id: string,
  addressOf: (reference: string) => string | undefined,
): Resource {
  const moved = rewritten(entry.resource, addressOf);
  const { meta, ...rest } = z.looseObject({ meta: z.looseObject({}).optional() }).parse(moved);
  const { versionId: _v, lastUpdated: _l, author: _a, ...kept } = meta ?? {};
  const stored: unknown = { ...rest, id, ...(Object.keys(kept).length > 0 ? { meta: kept } : {}) };
  // Parse edge: the store validates it as FHIR and refuses what is none.
  return stored as Resource;
}

/** The same value with every reference and attachment address that the file itself answers put right. */
function rewritten(value: unknown, addressOf: (reference: string) => string | undefined): unknown {
  if (Array.isArray(value)) return value.map((one) => rewritten(one, addressOf));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      typeof inner === "string"
        ? [key, key === "reference" || key === "url" ? (addressOf(inner) ?? inner) : inner]
        : [key, rewritten(inner, addressOf)],
    ),
  );
}

/** Conditional references that stand in a value: `Practitioner?identifier=…`. */
export function conditionalReferences(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(conditionalReferences);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "reference" && typeof inner === "string" && /^[A-Z][A-Za-z]+\?/.test(inner)
      ? [inner]
      : conditionalReferences(inner),
  );
}

function ownId(fullUrl: string | undefined, id: string | undefined): string | undefined {
  const fromUrn = uuidUrn.exec(fullUrl ?? "")?.[1]?.toLowerCase();
  return fromUrn ?? (id !== undefined && fhirId.test(id) ? id : undefined);
}

/** A uuid of version 8 (RFC 9562: of the application's own making) from a text. */
function uuidOf(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
