import { brotliCompressSync } from "node:zlib";
import { expect, it } from "vitest";
import { isWrite, versionsIn } from "./hub-answer.ts";

const body = JSON.stringify({
  resourceType: "Bundle",
  entry: [
    { response: { status: "201", location: "Composition/c1/_history/1" } },
    { response: { status: "404" } },
  ],
});
const task = JSON.stringify({ resourceType: "Task", id: "t1", meta: { versionId: "3" } });
const http = (head: string, bytes: Buffer): Buffer => Buffer.concat([Buffer.from(`${head}\r\n\r\n`), bytes]);

it("what an answer says to have kept is read from it, packed or in chunks; a refusal and a cut one say nothing", () => {
  const named = [{ type: "Composition", id: "c1", version: "1" }];
  expect(versionsIn(http("HTTP/1.1 200 OK", Buffer.from(body)))).toEqual(named);
  const packed = brotliCompressSync(Buffer.from(body));
  expect(versionsIn(http("HTTP/1.1 200 OK\r\nContent-Encoding: br", packed))).toEqual(named);
  const half = body.length / 2;
  const chunks = [body.slice(0, half), body.slice(half)].map(
    (one) => `${one.length.toString(16)}\r\n${one}\r\n`,
  );
  const chunked = Buffer.from(`${chunks.join("")}0\r\n\r\n`);
  expect(versionsIn(http("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked", chunked))).toEqual(named);
  expect(versionsIn(http("HTTP/1.1 200 OK", Buffer.from(task)))).toEqual([
    { type: "Task", id: "t1", version: "3" },
  ]);
  expect(versionsIn(http("HTTP/1.1 412 No", Buffer.from(task)))).toEqual([]);
  expect(versionsIn(http("HTTP/1.1 200 OK", Buffer.from(body.slice(0, 40))))).toEqual([]);
});

it("a write is told from a read by its first line", () => {
  expect(isWrite(Buffer.from("PUT /fhir/Task/t1 HTTP/1.1\r\n"))).toBe(true);
  expect(isWrite(Buffer.from("GET /fhir/Task/t1 HTTP/1.1\r\n"))).toBe(false);
  expect(isWrite(Buffer.from("POST /auth/token HTTP/1.1\r\n"))).toBe(false);
});
