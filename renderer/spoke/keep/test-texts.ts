import type { KeptText } from "./kept-text.ts";
import type { LeftTexts } from "./left-texts.ts";
import type { TextTable } from "./text-table.ts";
import { openTexts } from "./texts.ts";
import type { Windows } from "./windows.ts";

export const nothingLeft: LeftTexts = {
  all: () => new Map(),
  leave: () => undefined,
  forget: () => undefined,
};

/** A browser's table in memory, which may be full. */
export function makeTextTable() {
  const kept = new Map<string, KeptText>();
  const device = { isFull: false, writes: 0 };
  const table: TextTable = {
    get: async (place) => kept.get(place),
    all: async () => new Map(kept),
    async change(place, apply) {
      const text = apply(kept.get(place));
      if (text && device.isFull) throw new DOMException("full", "QuotaExceededError");
      device.writes += 1;
      if (text) kept.set(place, text);
      else kept.delete(place);
      return text;
    },
  };
  return { kept, device, table };
}

/** What one page keeps, and on what. */
export async function openTestTexts(windows?: Windows) {
  const browser = makeTextTable();
  return { ...browser, texts: await openTexts(browser.table, windows, nothingLeft) };
}
