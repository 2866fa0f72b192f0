import { badRequest, OperationOutcomeError } from "@medplum/core";
import { z } from "zod";

/** Where a page ended: the value it is ordered by, and the row's own place among equals. Opaque to callers. */
export type Cursor = { readonly order: string | number; readonly place: string };

const shape = z.tuple([z.union([z.string(), z.number()]), z.string()]);

export const writeCursor = ({ order, place }: Cursor): string =>
  Buffer.from(JSON.stringify([order, place])).toString("base64url");

export function readCursor(text: string): Cursor {
  try {
    const [order, place] = shape.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
    return { order, place };
  } catch {
    throw new OperationOutcomeError(badRequest("Not a _cursor of this store"));
  }
}
