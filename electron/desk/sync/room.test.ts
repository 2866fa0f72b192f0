import { expect, it } from "vitest";
import { isRoomLeft, roomIn } from "./room.ts";

it.each([
  ["a large disk with 501 MB", 501e6, 500e9, true],
  ["a large disk with 499 MB", 499e6, 500e9, false],
  ["a small disk with more than a twentieth", 6e6, 100e6, true],
  ["a small disk with a twentieth", 5e6, 100e6, false],
  ["a full disk", 0, 500e9, false],
] as const)("%s", (_, freeBytes, wholeBytes, isLeft) => {
  expect(isRoomLeft({ freeBytes, wholeBytes })).toBe(isLeft);
});

it("a disk that cannot be asked stops nothing", async () => {
  expect(await roomIn(() => Promise.reject(new Error("no such share"))).isThere()).toBe(true);
});
