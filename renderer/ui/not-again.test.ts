import { expect, it } from "vitest";
import { notAgain } from "./not-again.ts";

it("a double click does once what it does; the keyboard, which counts no clicks, does it too", () => {
  let done = 0;
  const click = notAgain(() => (done += 1));
  click({ detail: 1 });
  click({ detail: 2 });
  expect(done).toBe(1);
  click({ detail: 0 });
  expect(done).toBe(2);
});
