import { z } from "zod";
import { ofType } from "../../fhir/reading.ts";
import type { Recipe } from "./recipe.ts";

/** `reference` names the bytes inside this PC's file. */
const subject = z.object({ reference: z.string() });

/**
 * The content of a document, before the document (rule 22). Nothing finds a Binary again, so a lost answer sends it
 * once more: an orphan harms nobody. It is known as the item's id until the hub gives it a name.
 */
export const binary: Recipe = {
  load: (item) => ({ load: "attachment", reference: subject.parse(JSON.parse(item.subject)).reference }),
  make: (_item, loaded) => {
    const content = loaded.loaded === "attachment" ? loaded.attachment : undefined;
    if (!content) return { made: "park", why: "not-found" };
    const { contentType, base64 } = content;
    return { made: "bytes", bytes: JSON.stringify({ resourceType: "Binary", contentType, data: base64 }) };
  },
  request: (_item, bytes) => ({
    method: "POST",
    path: "/fhir/Binary",
    body: bytes,
    headers: { prefer: "return=representation" },
    timeoutMs: 10 * 60_000,
  }),
  taken: (item, _bytes, found) => {
    const [there] = ofType(found, "Binary");
    if (there?.id === undefined) return [];
    const server = { serverId: there.id, versionId: there.meta?.versionId ?? "" };
    return [{ localUuid: item.id, type: "Binary", server }];
  },
  look: () => undefined,
  judge: () => ({ verdict: "same" }),
};
