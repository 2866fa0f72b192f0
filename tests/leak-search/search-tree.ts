import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Needle } from "./needles.ts";
import { unpackAll } from "./unpack.ts";

export type Leak = {
  readonly file: string;
  readonly text: string;
  readonly form: string;
  readonly how: string;
};
export type Searched = { readonly files: number; readonly bytes: number; readonly leaks: readonly Leak[] };

/** Searches names and contents of all files below a folder. */
export function searchTree(root: string, needles: readonly Needle[]): Searched {
  const found = { files: 0, bytes: 0, leaks: [] as Leak[] };
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const shown = path.relative(root, file);
    found.leaks.push(...searchBytes(shown, Buffer.from(entry.name, "utf8"), needles, "its name"));
    if (!entry.isFile()) continue;
    const bytes = contentOf(file);
    if (bytes === undefined) continue;
    found.files += 1;
    found.bytes += bytes.length;
    found.leaks.push(...searchBytes(shown, bytes, needles, "as it lies"));
    for (const { how, bytes: inner } of unpackAll(bytes))
      found.leaks.push(...searchBytes(shown, inner, needles, how));
  }
  return found;
}

export function searchBytes(file: string, bytes: Buffer, needles: readonly Needle[], how: string): Leak[] {
  return needles
    .filter((needle) => bytes.includes(needle.bytes))
    .map(({ text, form }) => ({ file, text, form, how }));
}

/** A browser that ends takes files of its own away meanwhile. */
function contentOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
