import { expect, test } from "vitest";
import { consultId, patientId } from "../../../shared/domain/ids.ts";
import { formatRoute, parseRoute, type Route } from "./route.ts";

const routes: readonly Route[] = [
  { kind: "my-day" },
  { kind: "unsent" },
  { kind: "consult", consultId: consultId.parse("c/1 ü") },
  { kind: "patient", patientId: patientId.parse("p-1") },
];

test.each(routes)("the address of $kind leads back to it", (route) => {
  expect(parseRoute(formatRoute(route))).toEqual(route);
});

test.each(["", "#", "#/nowhere", "#/consult/", "#/consult/%E0%A4%A"])(
  "the address %j opens My day",
  (hash) => {
    expect(parseRoute(hash)).toEqual({ kind: "my-day" });
  },
);
