import { expect, it } from "vitest";
import { readPageWord } from "./page-words.ts";
import { mostMarks, type StillMark, withMark } from "./still.ts";

const id = "11111111-1111-4111-8111-111111111111";
const mark: StillMark = {
  id,
  by: "desk",
  name: "Dr A",
  shape: "circle",
  from: { x: 0.1, y: 0.1 },
  to: { x: 0.4, y: 0.3 },
};

it("a mark told twice stands once, and one told anew in its new place", () => {
  const once = withMark([], mark);
  expect(withMark(once, mark)).toEqual([mark]);
  const moved = { ...mark, to: { x: 0.5, y: 0.5 } };
  expect(withMark(once, moved)).toEqual([moved]);
});

it("a page that draws without end fills nobody's screen", () => {
  const many = Array.from({ length: 200 }, (_, at) => ({
    ...mark,
    id: `11111111-1111-4111-8111-${String(at).padStart(12, "0")}`,
  }));
  expect(many.reduce<readonly StillMark[]>(withMark, [])).toHaveLength(mostMarks);
});

it("what lies outside the picture, or is too much of it, is nothing that a page says", () => {
  const say = (word: object) => readPageWord(JSON.stringify(word));
  expect(say({ say: "still-mark", id, mark })).toBeDefined();
  expect(say({ say: "still-mark", id, mark: { ...mark, to: { x: 2, y: 0 } } })).toBeUndefined();
  expect(say({ say: "still-piece", id, at: 0, text: "A".repeat(8_000) })).toBeDefined();
  expect(say({ say: "still-piece", id, at: 0, text: "A".repeat(8_001) })).toBeUndefined();
  const still = { say: "still", id, title: "X-ray", kind: "report", contentType: "image/webp" };
  expect(say({ ...still, chars: 10_000_000 })).toBeUndefined();
});
