import { createReadStream } from "node:fs";
import { JSONParser } from "@streamparser/json";
import { z } from "zod";

/** How the reading of a file ended. All but `complete` say where, in bytes from the start of the file. */
export type ReadEnd =
  | { readonly kind: "complete" }
  | { readonly kind: "truncated"; readonly atByte: number }
  | { readonly kind: "broken"; readonly atByte: number }
  | { readonly kind: "xml" }
  | { readonly kind: "not-json" }
  | { readonly kind: "empty" };

/** What stands at the top of the file; `type` may come after the entries, as JSON has no order. */
export type BundleHead = { readonly resourceType?: string; readonly type?: string };

const chunkBytes = 256 * 1024;
const text = z.string().optional().catch(undefined);

/**
 * Reads a Bundle entry by entry; at most one entry and one chunk of the file are in memory.
 *
 * `onEntries` gets the entries of each chunk and is awaited before the next is read. Broken JSON ends the reading
 * and loses nothing that stood before it.
 */
export async function readBundle(
  file: string,
  onEntries: (entries: readonly unknown[]) => Promise<void>,
): Promise<{ readonly end: ReadEnd; readonly head: BundleHead }> {
  const head: { resourceType?: string | undefined; type?: string | undefined } = {};
  let found: unknown[] = [];
  const parser = new JSONParser({
    paths: ["$.resourceType", "$.type", "$.entry.*"],
    keepStack: false,
    stringBufferSize: 64 * 1024,
  });
  parser.onValue = ({ key, value, stack }) => {
    if (stack.length > 1) found.push(value);
    else if (key === "resourceType") head.resourceType = text.parse(value);
    else if (key === "type") head.type = text.parse(value);
  };
  const problem: { error?: Error } = {};
  parser.onError = (error) => void (problem.error ??= error);

  let atByte = 0;
  let begun = false;
  for await (const chunk of createReadStream(file, { highWaterMark: chunkBytes })) {
    const bytes = Buffer.from(chunk);
    if (!begun) {
      const first = firstLetter(bytes);
      if (first === "<") return { end: { kind: "xml" }, head: {} };
      if (first !== undefined && first !== "{") return { end: { kind: "not-json" }, head: {} };
      begun = first !== undefined;
    }
    parser.write(withoutMark(bytes, atByte));
    if (found.length > 0) await onEntries(found);
    found = [];
    if (problem.error) return { end: { kind: "broken", atByte }, head: defined(head) };
    atByte += bytes.length;
  }
  if (!begun) return { end: { kind: "empty" }, head: {} };
  return { end: parser.isEnded ? { kind: "complete" } : { kind: "truncated", atByte }, head: defined(head) };
}

function defined(head: { resourceType?: string | undefined; type?: string | undefined }): BundleHead {
  return {
    ...(head.resourceType === undefined ? {} : { resourceType: head.resourceType }),
    ...(head.type === undefined ? {} : { type: head.type }),
  };
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

function withoutMark(bytes: Buffer, atByte: number): Buffer {
  return atByte === 0 && bytes.subarray(0, 3).equals(byteOrderMark) ? bytes.subarray(3) : bytes;
}

function firstLetter(bytes: Buffer): string | undefined {
  return withoutMark(bytes, 0).toString("latin1").trimStart()[0];
}
