import { expect, it } from "vitest";
import { type FileAnswer, fileAnswered, fileBegun, type FileOnItsWay } from "./file-pieces.ts";

const answer = (status: number | undefined, offset = 0): FileAnswer => ({
  reply: { status, json: undefined },
  offset,
});
const after = (...answers: readonly FileAnswer[]): FileOnItsWay => answers.reduce(fileAnswered, fileBegun);

it("goes on from where the hub says that it has the file, piece by piece", () => {
  expect(fileBegun.next).toEqual({ do: "look" });
  expect(after(answer(404)).next).toEqual({ do: "piece", start: 0 });
  expect(after(answer(200, 64)).next).toEqual({ do: "piece", start: 64 });
  expect(after(answer(200, 64), answer(202, 128)).next).toEqual({ do: "piece", start: 128 });
  // Somebody else of this name was faster, or slower: the hub's word counts.
  expect(after(answer(200, 64), answer(409, 32)).next).toEqual({ do: "piece", start: 32 });
});

it("is over when the whole is there, or refused for good", () => {
  for (const status of [201, 403, 413])
    expect(after(answer(404), answer(status)).next).toMatchObject({ do: "over", reply: { status } });
});

it("a cut ends it, and says whether anything had arrived since it began", () => {
  expect(after(answer(undefined)).next).toMatchObject({ do: "over", reply: { status: undefined } });
  expect(after(answer(200, 64), answer(undefined)).next).toMatchObject({
    do: "over",
    reply: { hasProgressed: false },
  });
  expect(after(answer(200, 64), answer(202, 128), answer(undefined)).next).toMatchObject({
    do: "over",
    reply: { hasProgressed: true },
  });
});

it("bytes that arrived damaged are sent anew once, from the beginning", () => {
  const anew = after(answer(200, 64), answer(422));
  expect(anew.next).toEqual({ do: "piece", start: 0 });
  expect(fileAnswered(anew, answer(422)).next).toMatchObject({ do: "over", reply: { status: 422 } });
});

it("a server that knows no pieces gets the whole, and only where none was taken", () => {
  for (const status of [400, 405]) {
    expect(after(answer(404), answer(status)).next).toEqual({ do: "whole" });
    expect(after(answer(404), answer(status), answer(201)).next).toMatchObject({ do: "over" });
    expect(after(answer(404), answer(202, 64), answer(status)).next).toMatchObject({ do: "over" });
  }
});
