import { expect, it } from "vitest";
import { ourHub } from "../server-traits.ts";
import { nextPatients } from "./make-ready.ts";

const context = {
  me: { reference: "Practitioner/me" },
  server: ourHub,
  hubStart: undefined,
  nowMs: 0,
  hubNowMs: 0,
  uuid: () => "u",
};

it("fetches those who wait and are not here, and whoever changed: one who has left the queue only if here already", () => {
  const patients = [
    { reference: "Patient/new", isHere: false },
    { reference: "Patient/known", isHere: true },
    { reference: "Patient/changed", isHere: true },
  ];
  const moved = nextPatients(
    { job: "next", poked: ["Patient/changed", "Patient/signed"] },
    { answer: "loaded", loaded: { loaded: "queue", patients } },
    context,
  );
  expect(moved).toEqual({
    do: "end",
    first: [
      { job: "patient", patient: "Patient/new", isPrefetch: true },
      { job: "patient", patient: "Patient/changed", isPrefetch: true },
      { job: "patient", patient: "Patient/signed", isPrefetch: false, onlyIfHere: true },
    ],
  });
});
