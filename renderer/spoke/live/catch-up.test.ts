import { expect, it } from "vitest";
import { missedMessage } from "./catch-up.ts";

const at = "2026-11-27T10:00:00.000Z";
const consult = (taskId: string, requestedAt = at) => ({ taskId, doctor: "Dr A", requestedAt });
const wrote = (taskId: string, text: string, side: "desk" | "spoke" = "desk") => ({
  message: { id: crypto.randomUUID(), taskId, at, from: { side, name: "Dr A" }, text },
  reach: "hub" as const,
});

it("finds the doctor's last message that was said while the page's socket was half-open", async () => {
  const first = wrote("a", "Half open");
  const last = wrote("a", "Are you there?");
  const found = await missedMessage([consult("a")], undefined, async () => [
    first,
    last,
    wrote("a", "Yes", "spoke"),
  ]);
  expect(found).toEqual(last.message);
});

it("does not tell again what was shown, nor what was said here", async () => {
  const shown = { ...wrote("a", "Seen"), reach: "shown" as const };
  expect(
    await missedMessage([consult("a")], "a", async () => [shown, wrote("a", "Mine", "spoke")]),
  ).toBeUndefined();
});

it("looks at the consult in the call first, then at the newest that a doctor has, and at no other", async () => {
  const asked: string[] = [];
  const waiting = { taskId: "w", requestedAt: at };
  const found = await missedMessage(
    [consult("old", "2026-11-26T10:00:00.000Z"), waiting, consult("new")],
    "in-call",
    async (taskId) => {
      asked.push(taskId);
      return taskId === "old" || taskId === "new" ? [wrote(taskId, `of ${taskId}`)] : [];
    },
  );
  expect(asked).toEqual(["in-call", "new", "old"]);
  expect(found?.text).toBe("of new");
});
