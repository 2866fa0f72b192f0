import { expect, it } from "vitest";
import { makeCentrePresence } from "./centres.ts";

it("knows nothing before the hub has said who is there, and nothing after the line went", () => {
  const centres = makeCentrePresence();
  expect(centres.of("Organization/one")).toEqual({ presence: "unknown", line: "unknown" });
  centres.take([{ centreId: "one", line: "thin" }]);
  expect(centres.of("Organization/one")).toEqual({ presence: "there", line: "thin" });
  expect(centres.of("Organization/two")).toEqual({ presence: "left", line: "unknown" });
  centres.forget();
  expect(centres.of("Organization/one").presence).toBe("unknown");
});

it("a patient without a centre is never said to have left", () => {
  const centres = makeCentrePresence();
  centres.take([]);
  expect(centres.of(undefined).presence).toBe("unknown");
});
