import type { Binary } from "@medplum/fhirtypes";
import { ofType } from "../../fhir/reading.ts";
import { queryOf } from "../query.ts";
import type { ServerName } from "../keeps.ts";
import { fresh } from "./claim.ts";
import { ownFile } from "./own-file.ts";
import type { Recipe } from "./recipe.ts";

/**
 * The content of a document, before the document (rule 22). It goes in pieces under the item's id, from where the hub
 * says that it ends: a lost answer costs a piece, and the whole is compared by its hash. It is known as the item's id
 * until the hub gives it a name.
 */
export const binary: Recipe = {
  load: (item) => ({ load: "own-file", itemId: item.id }),
  make: (item, loaded) => {
    const isHere = loaded.loaded === "own-file" && loaded.isHere;
    return isHere ? { made: "bytes", bytes: item.subject } : { made: "park", why: "not-found" };
  },
  request: (item, bytes) => ({
    method: "PUT",
    path: `/fhir/Binary/$upload/${item.id}`,
    file: ownFile.parse(JSON.parse(bytes)),
  }),
  taken: (item, _bytes, found) => nameOf(item.id, found),
  look: (_item, loaded) => {
    const server = loaded.loaded === "own-file" ? loaded.server : undefined;
    if (!server) return undefined;
    // A search leaves the content where it is.
    return { method: "GET", path: `/fhir/Binary?${queryOf({ _id: server.serverId })}`, headers: fresh };
  },
  judge: (item, _loaded, found) => {
    const names = nameOf(item.id, found);
    if (names.length > 0) return { verdict: "done", names };
    return { verdict: "anew", names: [{ localUuid: item.id, type: "Binary", server: undefined }] };
  },
};

function nameOf(localUuid: string, found: Parameters<Recipe["taken"]>[2]): readonly ServerName[] {
  const [there]: readonly Binary[] = ofType(found, "Binary");
  if (there?.id === undefined) return [];
  const server = { serverId: there.id, versionId: there.meta?.versionId ?? "" };
  return [{ localUuid, type: "Binary", server }];
}
