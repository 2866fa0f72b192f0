import { expect, it } from "vitest";
import { makeCentrePresence } from "./centres.ts";

it("knows nothing before the hub has said who is there, and nothing after the line went", () => {
  const centres = makeCentrePresence();
  expect(centres.of("Organization/one")).toEqual({ presence: "unknown", line: "unknown" });
  centres.take({ hear: "centres", centres: [{ centreId: "one", line: "thin" }] });
  expect(centres.of("Organization/one")).toEqual({ presence: "there", line: "thin" });
  expect(centres.of("Organization/two")).toEqual({ presence: "left", line: "unknown" });
  centres.forget();
  expect(centres.of("Organization/one").presence).toBe("unknown");
});

it("a measured line has an age by this PC's own clock, whatever the hub's says", () => {
  const centres = makeCentrePresence(() => Date.parse("2026-11-26T10:00:00.000Z"));
  centres.take({ hear: "centres", centres: [{ centreId: "one", line: "thin", ageMs: 90_000 }] });
  expect(centres.of("Organization/one").lineAt).toBe("2026-11-26T09:58:30.000Z");
});

it("a patient without a centre is never said to have left", () => {
  const centres = makeCentrePresence();
  centres.take({ hear: "centres", centres: [] });
  expect(centres.of(undefined).presence).toBe("unknown");
});

it("in practice an invented patient answers where nobody is, and never in place of somebody", () => {
  const centres = makeCentrePresence();
  expect(centres.answering("Organization/two")).toBe("unknown");
  centres.take({ hear: "centres", centres: [{ centreId: "one", line: "good" }], practicePatient: true });
  expect(centres.answering("Organization/one")).toBe("there");
  expect(centres.answering("Organization/two")).toBe("practice");
  expect(centres.of("Organization/two").presence).toBe("left");
  centres.forget();
  expect(centres.answering("Organization/two")).toBe("unknown");
});
