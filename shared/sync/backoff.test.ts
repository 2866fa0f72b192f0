import { describe, expect, it } from "vitest";
import { backoffMs } from "./backoff.ts";

describe("the wait before the next try", () => {
  it("doubles with each failure and never exceeds a minute", () => {
    expect([0, 1, 2, 3, 20].map((failures) => backoffMs(failures, 1))).toEqual([
      2000, 4000, 8000, 16000, 60000,
    ]);
  });

  it("is spread by chance between half and all of it", () => {
    expect(backoffMs(1, 0)).toBe(2000);
    expect(backoffMs(1, 1)).toBe(4000);
  });
});
