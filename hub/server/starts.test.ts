import { expect, it } from "vitest";
import { noteStart } from "./starts.ts";

const metaOf = (kept: Map<string, string>) => ({
  get: (key: string) => kept.get(key),
  set: (key: string, value: string) => void kept.set(key, value),
});

it("each start is kept in the store with what was newest then, and a restored store does not know the later ones", () => {
  const kept = new Map<string, string>();
  const meta = metaOf(kept);
  const [first] = noteStart({ meta, newest: undefined });
  expect(first).toMatchObject({ newest: "" });
  const backup = new Map(kept);
  const second = noteStart({ meta, newest: "2026-11-24T06:00:00.000Z" });
  expect(second).toEqual([first, { id: expect.any(String), newest: "2026-11-24T06:00:00.000Z" }]);
  const restored = noteStart({ meta: metaOf(backup), newest: "2026-11-24T05:00:00.000Z" });
  expect(restored.map(({ id }) => id)).not.toContain(second[1]?.id);
});

it("no more than the last fifty are shown", () => {
  const meta = metaOf(new Map());
  for (let count = 0; count < 55; count += 1) noteStart({ meta, newest: String(count) });
  expect(noteStart({ meta, newest: "last" })).toHaveLength(50);
});
