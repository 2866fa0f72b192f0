import type { Bundle, DocumentReference } from "@medplum/fhirtypes";
import { z } from "zod";
import { ofType } from "../../fhir/reading.ts";
import { system } from "../../fhir/systems.ts";
import { queryOf } from "../query.ts";
import { fresh } from "./claim.ts";
import type { Recipe } from "./recipe.ts";

/** `content` is the item that carries the bytes; the document says `after` it. */
const subject = z.object({
  content: z.string(),
  document: z.looseObject({ resourceType: z.literal("DocumentReference") }),
});

/** A document whose content the hub has already. Created once, by its birth identifier (rule 9). */
export const document: Recipe = {
  load: (item) => ({ load: "name", localUuid: subject.parse(JSON.parse(item.subject)).content }),
  make: (item, loaded) => {
    const server = loaded.loaded === "name" ? loaded.server : undefined;
    if (!server) return { made: "park", why: "not-found" };
    const written = subject.parse(JSON.parse(item.subject)).document as unknown as DocumentReference; // made by this program
    const resource: DocumentReference = {
      ...written,
      identifier: [{ system: system.uuid, value: item.id }],
      content: (written.content ?? []).map((one) => ({
        ...one,
        attachment: { ...one.attachment, url: `Binary/${server.serverId}` },
      })),
    };
    const request = {
      method: "POST" as const,
      url: "DocumentReference",
      ifNoneExist: `identifier=${system.uuid}|${item.id}`,
    };
    const bundle: Bundle = {
      resourceType: "Bundle",
      type: "transaction",
      entry: [{ fullUrl: `urn:uuid:${item.id}`, resource, request }],
    };
    return { made: "bytes", bytes: JSON.stringify(bundle) };
  },
  request: (_item, bytes) => ({ method: "POST", path: "/fhir", body: bytes }),
  taken: () => [],
  look: (item) => {
    const query = queryOf({ identifier: `${system.uuid}|${item.id}` });
    return { method: "GET", path: `/fhir/DocumentReference?${query}`, headers: fresh };
  },
  judge: (_item, _loaded, found) =>
    ofType(found, "DocumentReference").length > 0 ? { verdict: "done" } : { verdict: "anew" },
};
