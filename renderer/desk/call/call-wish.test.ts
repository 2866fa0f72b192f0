import { expect, it } from "vitest";
import { callWish } from "./call-wish.ts";

const now = { mine: false, claiming: false, connected: true, loading: false };

it("a call asked for while the claim is under way waits for it, and starts when it stands", () => {
  const pressed = callWish(true, { ...now, claiming: true });
  expect(pressed).toEqual({ waits: true, start: false });
  expect(callWish(pressed.waits, { ...now, mine: true })).toEqual({ waits: false, start: true });
});

it("it is forgotten where another doctor was first, and where there is no line", () => {
  expect(callWish(true, now)).toEqual({ waits: false, start: false });
  expect(callWish(true, { ...now, mine: true, connected: false })).toEqual({ waits: false, start: false });
});

it("it waits for what the page has not read yet", () => {
  expect(callWish(true, { ...now, mine: true, connected: false, loading: true }).waits).toBe(true);
});

it("nobody is called whom nobody asked to call", () => {
  expect(callWish(false, { ...now, mine: true })).toEqual({ waits: false, start: false });
});
