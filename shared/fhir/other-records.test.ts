import type { Communication } from "@medplum/fhirtypes";
import { expect, it } from "vitest";
import { chatCommunication } from "./chat.ts";
import { otherRecords } from "./other-records.ts";

it("counts what the chart shows nowhere: another system's letter, and not the chat's own messages", () => {
  const letter: Communication = { resourceType: "Communication", status: "completed" };
  const chat = chatCommunication(
    {
      id: "4a6d2a8e-6b6c-4a3e-9d3c-2f8f5c1f7a10",
      taskId: "t1",
      at: "2026-11-26T05:00:00.000Z",
      from: { side: "desk", name: "Dr A" },
      text: "Are you there?",
    },
    { patientId: "p1", encounterId: "e1", practitionerId: "d1" },
  );
  expect(otherRecords([letter, chat, { resourceType: "Patient" }])).toEqual({ Communication: 1 });
});
