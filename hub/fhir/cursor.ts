import { OperationOutcomeError, badRequest } from "@medplum/core";

/** Where a page ended, opaque to callers. */
export type Cursor = { readonly lastUpdated: string; readonly id: string };

export const writeCursor = ({ lastUpdated, id }: Cursor): string =>
  Buffer.from(`${lastUpdated}|${id}`).toString("base64url");

export function readCursor(text: string): Cursor {
  const [lastUpdated, id] = Buffer.from(text, "base64url").toString().split("|");
  if (!lastUpdated || !id) throw new OperationOutcomeError(badRequest("Unknown _cursor"));
  return { lastUpdated, id };
}
