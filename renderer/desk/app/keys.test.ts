import { expect, it } from "vitest";
import { noteKeys } from "../consult/note-keys.ts";
import { keys } from "./keys.ts";

it("no key means two things: neither of the frame's twice, nor one of the frame's that leads to a section", () => {
  const frame = Object.values(keys).map(({ hotkey }) => hotkey.toLowerCase());
  const sections = Object.values(noteKeys).map((letter) => `alt+${letter.toLowerCase()}`);
  const tabs = ["f2", "f3", "f4"];
  const all = [...frame, ...sections, ...tabs];
  expect(all.filter((one, at) => all.indexOf(one) !== at)).toEqual([]);
});
