import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { account } from "../../auth/account.ts";
import type { Down } from "../../../shared/contract/live.ts";
import { practiceDoctors } from "../../practice/people.ts";
import { openLiveInvitations } from "./live-invitations.ts";
import type { Call } from "./registry.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const accountOf = (at: number) => {
  const doctor = practiceDoctors[at] ?? expect.fail("no such doctor");
  const { id: practitionerId, username, name } = doctor;
  return account.parse({ role: "doctor", state: "active", username, practitionerId, name, doctor });
};
const [asking, asked] = [accountOf(0), accountOf(1)];
const callId = "22222222-2222-4222-8222-222222222222";
const invitationId = "11111111-1111-4111-8111-111111111111";
const ticket = {
  ...{ taskId: "t1", centreId: "c1", ownerId: asking.practitionerId, speciality: "medicine" as const },
  doctor: { name: asking.name, qualification: "MD", registrationNumber: "1" },
};
const call: Call = {
  ...{ callId, ticket, doctor: ticket.doctor, phase: "accepted", sinceMs: 0, pages: {}, generation: 1 },
  mail: { desk: [], spoke: [] },
};

it("who is asked is told again until there is an answer: a desk's line may be away for a moment", async () => {
  const told: Down[] = [];
  const invitations = openLiveInvitations({
    ticketOf: async () => ticket,
    callOf: () => call,
    accountOf: (id) => [asking, asked].find(({ practitionerId }) => practitionerId === id),
    doctorsThere: () => [asked.practitionerId],
    tell: (_rooms, message) => void told.push(message),
    over: () => undefined,
    isBlocked: async () => false,
    joined: () => undefined,
    clock: () => new Date(),
  });
  const page = { socketId: "s", who: asking };
  const about = { complaint: "Chest pain", centre: "Namunakot", question: "" };
  const ids = { pageId: callId, taskId: "t1", invitationId };
  const answer = await invitations.said(page, {
    ...{ say: "invite", ...ids, callId, doctorId: asked.practitionerId, about },
  });
  expect(answer.ok).toBe(true);
  expect(told).toHaveLength(1);
  vi.advanceTimersByTime(30_000);
  expect(told.length).toBeGreaterThan(2);
  expect(told).toEqual(told.map(() => told[0]));
  await invitations.said({ socketId: "g", who: asked }, { say: "invitation", ...ids, turn: "decline" });
  const answered = told.length;
  vi.advanceTimersByTime(30_000);
  expect(told).toHaveLength(answered);
  invitations.close();
});
