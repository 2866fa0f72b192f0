import { afterEach, expect, it, vi } from "vitest";
import { hasRoom, keepText } from "./keep-text.ts";

afterEach(() => vi.unstubAllGlobals());

it("what finds no room is told, until something is kept or nothing is left to keep", () => {
  const device = { isFull: true, kept: new Map<string, string>() };
  vi.stubGlobal("localStorage", {
    setItem: (key: string, text: string) => {
      if (device.isFull) throw new DOMException("full", "QuotaExceededError");
      device.kept.set(key, text);
    },
    removeItem: (key: string) => device.kept.delete(key),
  });
  keepText("a", "Shou");
  expect(hasRoom.get()).toBe(false);
  device.isFull = false;
  keepText("a", "Shout");
  expect(hasRoom.get()).toBe(true);
  expect(device.kept.get("a")).toBe("Shout");
  device.isFull = true;
  keepText("a", "Shoute");
  expect(hasRoom.get()).toBe(false);
  keepText("a", "");
  expect(hasRoom.get()).toBe(true);
  expect(device.kept.has("a")).toBe(false);
});
