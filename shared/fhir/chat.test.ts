import { expect, it } from "vitest";
import { chatCommunication, readChat, shownChat } from "./chat.ts";

const message = {
  id: "11111111-1111-4111-8111-111111111111",
  taskId: "t1",
  at: "2026-01-01T09:00:00.000Z",
  from: { side: "spoke" as const, name: "Meena Misal" },
  text: "BP फिर से 150/90 आया",
};
const kept = chatCommunication(message, { patientId: "p", encounterId: "e", practitionerId: "w" });

it("reads back what was written, in either script", () => {
  expect(readChat(kept)).toEqual({ message, reach: "hub" });
});

it("is shown once, at the time when it first was", () => {
  const shown = shownChat(kept, "2026-01-01T09:01:00.000Z");
  expect(readChat(shown)?.reach).toBe("shown");
  expect(shownChat(shown, "2026-01-01T10:00:00.000Z").received).toBe("2026-01-01T09:01:00.000Z");
});

it("takes a communication of another origin for no chat message", () => {
  expect(readChat({ resourceType: "Communication", status: "completed", sent: message.at })).toBeUndefined();
});
