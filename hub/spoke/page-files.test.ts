import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { HubRequest } from "../server/http-types.ts";
import { pageFiles } from "./page-files.ts";

const folder = mkdtempSync(path.join(os.tmpdir(), "spoke-page-"));
const script = "console.log(1);\n".repeat(500);
beforeAll(() => {
  mkdirSync(path.join(folder, "assets"));
  writeFileSync(path.join(folder, "index.html"), "<!doctype html><p>page</p>");
  writeFileSync(path.join(folder, "service-worker.js"), "self.skipWaiting();");
  writeFileSync(path.join(folder, "assets", "page-a1b2.js"), script);
});
afterAll(() => rmSync(folder, { recursive: true }));

const asked = (pathname: string, accept = ""): HubRequest => ({
  method: "GET",
  url: new URL(pathname, "http://hub"),
  headers: { host: "hub.example:8480", "accept-encoding": accept },
  body: Buffer.alloc(0),
  encrypted: false,
});
const files = pageFiles(folder, "/spoke");
const get = (pathname: string, accept?: string) => {
  const route = files.routes.find((one) =>
    one.path.endsWith("/*") ? pathname.startsWith(one.path.slice(0, -1)) : one.path === pathname,
  );
  return route?.handle(asked(pathname, accept)) ?? expect.fail("no route");
};

it("the page has a policy that lets only our own files in, and the live channel to this host", async () => {
  const { status, headers } = await files.page(asked("/spoke"));
  expect(status).toBe(200);
  const policy = headers["content-security-policy"] ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self' ws://hub.example:8480 wss://hub.example:8480;");
  expect(policy).not.toContain("unsafe");
  expect(headers["permissions-policy"]).toContain("camera=(self)");
  expect(headers["cache-control"]).toBe("no-cache");
});

it("hashed files are for ever and packed as the browser takes them", async () => {
  const br = await get("/spoke/assets/page-a1b2.js", "gzip, br");
  expect(br.headers).toMatchObject({
    "content-encoding": "br",
    "cache-control": expect.stringMatching(/immutable/),
  });
  expect(brotliDecompressSync(Buffer.from(br.body)).toString()).toBe(script);
  const gzip = await get("/spoke/assets/page-a1b2.js", "gzip, br;q=0");
  expect(gzip.headers["content-encoding"]).toBe("gzip");
  const plain = await get("/spoke/assets/page-a1b2.js");
  expect(plain.headers["content-encoding"]).toBeUndefined();
  expect(plain.body.toString()).toBe(script);
});

it("the service worker may rule the whole page and is asked for anew each time", async () => {
  const { headers } = await get("/spoke/service-worker.js");
  expect(headers).toMatchObject({ "service-worker-allowed": "/spoke", "cache-control": "no-cache" });
});

it.each(["/spoke/assets/../index.html", "/spoke/assets/none.js", "/spoke/assets/%2e%2e%2findex.html"])(
  "%s is not there",
  async (pathname) => {
    const route = files.routes[0] ?? expect.fail("no route");
    expect((await route.handle(asked(pathname))).status).toBe(404);
  },
);

it("a folder that nobody built is told apart", () => {
  expect(pageFiles(path.join(folder, "none"), "/spoke").isBuilt()).toBe(false);
  expect(pageFiles(undefined, "/spoke").isBuilt()).toBe(false);
});
