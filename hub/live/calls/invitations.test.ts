import { describe, expect, it } from "vitest";
import type { Invitation } from "../../../shared/contract/invitation.ts";
import { aged, invited, noInvitations, turned, withInvitation } from "./invitations.ts";

const doctor = { name: "Dr A", qualification: "MD", registrationNumber: "1" };
const asked: Invitation = {
  id: "11111111-1111-4111-8111-111111111111",
  taskId: "t1",
  callId: "22222222-2222-4222-8222-222222222222",
  from: doctor,
  to: { ...doctor, name: "Dr B", doctorId: "b", speciality: "cardiology" },
  about: { complaint: "Chest pain", centre: "Namunakot", question: "" },
  state: "asked",
  since: "2026-11-26T10:00:00.000Z",
};
const nowMs = Date.parse(asked.since);
const one = withInvitation(noInvitations, asked);
const turn = (state: Exclude<Invitation["state"], "asked">, from = one) =>
  turned(from, "t1", asked.id, state, nowMs) ?? expect.fail("nothing to turn");

describe("a second doctor in a call", () => {
  it("is one: whoever is asked while another is asked or in the call makes it full", () => {
    const other = { ...asked, id: "33333333-3333-4333-8333-333333333333" };
    expect(invited(one, other)).toEqual({ ok: false, error: "full" });
    const inRoom = withInvitation(one, turn("joined"));
    expect(invited(inRoom, other)).toEqual({ ok: false, error: "full" });
    expect(invited(withInvitation(inRoom, turn("left", inRoom)), other).ok).toBe(true);
  });

  it("asked twice by a line that answers late is asked once, and joins once", () => {
    expect(invited(one, { ...asked, since: "2026-11-26T10:01:00.000Z" })).toEqual({ ok: true, value: one });
    const inRoom = withInvitation(one, turn("joined"));
    expect(turn("joined", inRoom)).toBe(inRoom.get("t1"));
  });

  it("cannot be joined once it was taken back, nor by another invitation's id", () => {
    const over = withInvitation(one, turn("ended"));
    expect(turned(over, "t1", asked.id, "joined", nowMs)).toBeUndefined();
    expect(turned(one, "t1", asked.callId, "joined", nowMs)).toBeUndefined();
  });

  it("who goes without having come in has declined", () => {
    expect(turn("left").state).toBe("declined");
  });

  it("is told as unanswered in the end, and an answered one is not", () => {
    const late = aged(one, nowMs + 2 * 60_000);
    expect(late.unanswered).toMatchObject([{ state: "no-answer" }]);
    expect(aged(late.all, nowMs + 20 * 60_000).all.size).toBe(0);
    const inRoom = withInvitation(one, turn("joined"));
    expect(aged(inRoom, nowMs + 60 * 60_000)).toEqual({ all: inRoom, unanswered: [] });
  });
});
