import { expect, it } from "vitest";
import { once } from "./once.ts";

it("a key held down does once what it does", () => {
  let done = 0;
  const press = once(() => (done += 1));
  for (const repeat of [false, true, true]) press({ repeat } as KeyboardEvent);
  expect(done).toBe(1);
});
