import { expect, it } from "vitest";
import type { Item } from "./item.ts";
import { mayBegin } from "./lanes.ts";
import { at } from "./test-machine.ts";
import { claimOf } from "./test-outbox.ts";

const beginning = (...items: readonly Item[]) =>
  mayBegin(
    items.map((item) => ({ item, phase: { phase: "idle" }, races: 0, under: undefined })),
    at,
  ).map(({ item }) => item.id);

const handBack = claimOf("hand-back", "c1", { kind: "act", after: ["document"] });
const document = claimOf("document", "file/f", { kind: "document", after: ["content"] });
const content = claimOf("content", "file/f", { kind: "binary" });

it("a consult is given back when what was attached to it has arrived", () => {
  expect(beginning(content, document, handBack)).toEqual(["content"]);
  expect(beginning(document, handBack)).toEqual(["document"]);
  expect(beginning(handBack)).toEqual(["hand-back"]);
});

it("for a file that waits for a person, itself or behind another, no patient is kept waiting", () => {
  expect(beginning({ ...document, state: "parked" }, handBack)).toEqual(["hand-back"]);
  expect(beginning({ ...content, state: "parked" }, document, handBack)).toEqual(["hand-back"]);
});
