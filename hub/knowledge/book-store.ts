import { createHash } from "node:crypto";
import type { Basic } from "@medplum/fhirtypes";
import { z } from "zod";
import { type BookEntry, bookEntry } from "../../shared/contract/knowledge-api.ts";
import { system } from "../../shared/fhir/systems.ts";
import type { Store } from "../server/store.ts";

const bookId = "paramarsh-knowledge";
const versionsUrl = "urn:paramarsh:ext:knowledge-versions";

/** Every version there ever was, oldest first. Kept as a FHIR Basic, so that it stands wherever the store does. */
export async function readVersions(store: Store): Promise<readonly BookEntry[]> {
  const kept = await store.read("Basic", bookId);
  const text = kept?.extension?.find(({ url }) => url === versionsUrl)?.valueString;
  return text === undefined ? [] : z.array(bookEntry).parse(JSON.parse(text));
}

/** Inside a write: the sheet first, then the list that names it. A sheet that is kept never changes. */
export async function addVersion(
  store: Store,
  before: readonly BookEntry[],
  entry: BookEntry,
  text: string | undefined,
): Promise<void> {
  if (text !== undefined) {
    await store.put({
      resourceType: "Binary",
      id: sheetId(entry.table, entry.version),
      contentType: "text/csv",
      data: Buffer.from(text, "utf8").toString("base64"),
    });
  }
  const book: Basic = {
    resourceType: "Basic",
    id: bookId,
    code: { coding: [{ system: system.code, code: "knowledge" }] },
    extension: [{ url: versionsUrl, valueString: JSON.stringify([...before, entry]) }],
  };
  await store.put(book);
}

export async function readSheetText(
  store: Store,
  { table, version }: Pick<BookEntry, "table" | "version">,
): Promise<string | undefined> {
  const kept = await store.read("Binary", sheetId(table, version));
  return kept?.data === undefined ? undefined : Buffer.from(kept.data, "base64").toString("utf8");
}

export const sha256Of = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

const sheetId = (table: string, version: number): string => `paramarsh-table-${table}-${version}`;
