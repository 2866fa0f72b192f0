import { expect, it } from "vitest";
import { readPieceHead } from "./next-piece.ts";

const answer = (status: number, headers: Record<string, string>, length = 0) =>
  readPieceHead({ status, header: (name) => headers[name] ?? null, length });

const digest = "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:";

it("a part says where it begins, how large the whole is, and what the whole's hash is", () => {
  const headers = {
    "content-range": "bytes 262144-524287/700000",
    "content-type": "image/jpeg",
    etag: 'W/"1"',
    "repr-digest": `sha-512=:x:, ${digest}`,
  };
  expect(answer(206, headers)).toEqual({
    contentType: "image/jpeg",
    version: 'W/"1"',
    start: 262_144,
    size: 700_000,
    sha256: "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
  });
});

it("a server without ranges sends the whole, which is one piece", () => {
  expect(answer(200, { "content-type": "application/pdf; x=y" }, 9)).toMatchObject({
    contentType: "application/pdf",
    start: 0,
    size: 9,
    sha256: undefined,
  });
});

it("an empty file is whole with no byte", () => {
  expect(answer(416, { "content-range": "bytes */0" })).toMatchObject({ start: 0, size: 0 });
});

it.each([
  [206, {}],
  [206, { "content-range": "bytes 0-1/*" }],
  [416, { "content-range": "bytes */10" }],
  [404, { "content-range": "bytes 0-1/2" }],
] as const)("%s with %j is no part of a file", (status, headers) => {
  expect(answer(status, headers)).toBeUndefined();
});
