import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
};

export type PageFile = {
  readonly contentType: string;
  readonly hashed: boolean;
  readonly body: () => Buffer;
};

/** The built page's files by address. A fixed list, so that no address can climb out of the folder. */
export function pageFiles(folder: string): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const address = `/${path.relative(folder, file).split(path.sep).join("/")}`;
    files.set(address, {
      contentType: contentTypes[path.extname(entry.name)] ?? "application/octet-stream",
      hashed: address.startsWith("/assets/"),
      body: () => readFileSync(file),
    });
  }
  const index = files.get("/index.html");
  if (!index) throw new Error(`No index.html in ${folder}: the page is not built`);
  return files.set("/", index);
}
