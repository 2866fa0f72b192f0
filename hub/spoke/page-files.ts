import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { failure } from "../../shared/result/failure.ts";
import { failureAnswer, type HubAnswer, type HubRequest, type Route } from "../server/http-types.ts";

/** A built page of the hub: `index.html`, hashed files in `assets`, a service worker, a manifest. */
export type PageFiles = {
  readonly isBuilt: () => boolean;
  readonly page: (request: HubRequest) => Promise<HubAnswer>;
  readonly routes: readonly Route[];
};

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".mp3": "audio/mpeg",
  ".ogg": "audio/ogg",
  ".wasm": "application/wasm",
};
const packable = /^(text|application|image\/svg)/;

type Kept = { readonly plain: Buffer; readonly br?: Buffer | undefined; readonly gzip?: Buffer | undefined };

export function pageFiles(folder: string | undefined, address: string): PageFiles {
  const kept = new Map<string, Promise<Kept | undefined>>();
  const root = folder ?? "";
  const isBuilt = () => folder !== undefined && existsSync(path.join(folder, "index.html"));
  /** Hashed files never change, so they are packed once; the few others are read anew. */
  const load = (name: string, hashed: boolean): Promise<Kept | undefined> => {
    if (!hashed) return loadFile(root, name);
    const known = kept.get(name) ?? loadFile(root, name);
    kept.set(name, known);
    const forget = () => kept.delete(name);
    known.then((file) => file ?? forget(), forget);
    return known;
  };
  const answer = async (
    request: HubRequest,
    name: string,
    headers: Readonly<Record<string, string>>,
  ): Promise<HubAnswer> => {
    const file = isBuilt() ? await load(name, name.startsWith("assets/")) : undefined;
    if (!file) return failureAnswer(failure("not-found", "reading the page", "The page has no such file."));
    return chosen(file, name, request, headers);
  };
  return {
    isBuilt,
    page: (request) =>
      answer(request, "index.html", {
        "cache-control": "no-cache",
        "content-security-policy": pagePolicy(request.headers.host),
        "permissions-policy": "camera=(self), microphone=(self), geolocation=(), payment=(), usb=()",
      }),
    routes: [
      {
        method: "GET",
        path: `${address}/assets/*`,
        says: "part of that page",
        handle: (request) => {
          const below = request.url.pathname.slice(address.length + 1);
          const name = /^assets\/[A-Za-z0-9._-]+$/.test(below) ? below : "";
          return answer(request, name, { "cache-control": "public, max-age=31536000, immutable" });
        },
      },
      {
        method: "GET",
        path: `${address}/service-worker.js`,
        says: "keeps that page without line",
        handle: (request) =>
          answer(request, "service-worker.js", {
            "cache-control": "no-cache",
            "service-worker-allowed": address,
            // A worker has a policy of its own, and it fetches what the page shows.
            "content-security-policy": "default-src 'none'; script-src 'self'; connect-src 'self'",
          }),
      },
      ...["manifest.webmanifest", "icon.svg", "icon-192.png", "icon-512.png"].map((name): Route => ({
        method: "GET",
        path: `${address}/${name}`,
        says: "part of that page",
        handle: (request) => answer(request, name, { "cache-control": "max-age=3600" }),
      })),
    ],
  };
}

async function loadFile(folder: string, name: string): Promise<Kept | undefined> {
  if (name === "" || name.includes("..")) return undefined;
  const read = (file: string) => readFile(path.join(folder, file)).catch(() => undefined);
  const plain = await read(name);
  if (!plain) return undefined;
  if (!packable.test(typeOf(name))) return { plain };
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  return {
    plain,
    br: (await read(`${name}.br`)) ?? (await promisify(brotliCompress)(plain, { params })),
    gzip: (await read(`${name}.gz`)) ?? (await promisify(gzip)(plain, { level: 9 })),
  };
}

const typeOf = (name: string): string => types[path.extname(name)] ?? "application/octet-stream";

function chosen(
  file: Kept,
  name: string,
  request: HubRequest,
  headers: Readonly<Record<string, string>>,
): HubAnswer {
  const accept = String(request.headers["accept-encoding"] ?? "");
  const takes = (encoding: string) =>
    new RegExp(`\\b${encoding}\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`).test(accept);
  const common = { ...headers, "content-type": typeOf(name), vary: "accept-encoding" };
  for (const [encoding, body] of [
    ["br", file.br],
    ["gzip", file.gzip],
  ] as const)
    if (body && takes(encoding))
      return { status: 200, headers: { ...common, "content-encoding": encoding }, body };
  return { status: 200, headers: common, body: file.plain };
}

/** Nothing but our own files; the live channel to this host alone. */
function pagePolicy(host: string | undefined): string {
  const own = host !== undefined && /^[A-Za-z0-9.:[\]-]+$/.test(host) ? ` ws://${host} wss://${host}` : "";
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    `connect-src 'self'${own}`,
    "frame-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
