import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** What the browser fetches before the form can be used: what the built page itself names. */
export function firstFiles(folder: string): readonly string[] {
  const page = readFileSync(path.join(folder, "index.html"), "utf8");
  return [...page.matchAll(/(?:src|href)="\/[a-z]+\/(assets\/[^"]+)"/g)].flatMap(([, name]) => name ?? []);
}

export type FileSize = { readonly name: string; readonly brotli: number; readonly gzip: number };
export type PageSize = { readonly first: readonly FileSize[]; readonly later: readonly FileSize[] };

/** Bytes over the line, as the hub sends them. */
export function pageSize(folder: string): PageSize {
  const first = ["index.html", ...firstFiles(folder)];
  const packed = filesBelow(folder)
    .map((file) => path.relative(folder, file).replaceAll(path.sep, "/"))
    .filter((name) => /\.(js|css|html)$/.test(name));
  const sizeOf = (name: string): FileSize => ({
    name,
    brotli: readFileSync(path.join(folder, `${name}.br`)).length,
    gzip: readFileSync(path.join(folder, `${name}.gz`)).length,
  });
  return {
    first: first.map(sizeOf),
    later: packed.filter((name) => !first.includes(name)).map(sizeOf),
  };
}

export const sumOf = (files: readonly FileSize[], how: "brotli" | "gzip"): number =>
  files.reduce((sum, file) => sum + file[how], 0);
