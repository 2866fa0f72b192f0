import { describe, expect, it } from "vitest";
import { hashOf, readRoute, type Route } from "./route.ts";

describe("the addresses of the centre's page", () => {
  it.each<Route>([
    { at: "home" },
    { at: "find" },
    { at: "unsent" },
    { at: "check" },
    { at: "form", id: "a-b" },
    { at: "consult", key: "Task/7" },
    { at: "paper", key: "9" },
  ])("leads back to $at", (route) => expect(readRoute(hashOf(route))).toEqual(route));

  it.each(["", "#", "#/nowhere", "#/form/", "#/consult"])("leads %j home", (hash) =>
    expect(readRoute(hash)).toEqual({ at: "home" }),
  );
});
