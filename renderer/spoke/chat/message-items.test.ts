import { expect, it } from "vitest";
import { chatMessage } from "../../../shared/contract/live.ts";
import { messageItems } from "./message-items.ts";

const common = { target: { taskId: "t" }, patientName: "Kalpana Namuna", red: false };

it("a message longer than the hub takes goes in several, to the last word and in order", () => {
  const story = Array.from({ length: 1_500 }, (_none, at) => `word${at}`).join(" ");
  const messages = messageItems(common, ["First", story], "Meena Misal").map(({ work }) =>
    work.call === "chat.send" ? chatMessage.parse({ ...work.input.message, taskId: "t" }) : expect.fail(),
  );
  expect(messages.map(({ text }) => text).join(" ")).toBe(`First ${story}`);
  const times = messages.map(({ at }) => at);
  expect(new Set(times).size).toBe(messages.length);
  expect(times.toSorted()).toEqual(times);
});
