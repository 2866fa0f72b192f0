import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  account,
  ask,
  noteEdits,
  openClinic,
  openPatient,
  type PracticeClinic,
  reviewed,
  until,
} from "../desk/support/practice-desk.ts";

const dayMs = 86_400_000;
let clinic: PracticeClinic;
beforeEach(async () => {
  clinic = await openClinic();
  await clinic.hubUp();
});
afterEach(() => clinic.end());

describe.each([
  ["ahead", 2 * dayMs],
  ["behind", -2 * dayMs],
] as const)("a PC whose clock is two days %s", (_side, offMs) => {
  it("says so, and judges waiting, lease, signature and paper by the hub's time", async () => {
    const desk = await clinic.openDesk("desk", undefined, () => new Date(Date.now() + offMs));
    await ask(desk, "session.signIn", account);
    const consultId = await openPatient(desk, "Vidya Namuna Devi");
    const { clockSkewMs, line } = await ask(desk, "sync.state", {});
    expect(line).toBe("online");
    expect(Math.abs(clockSkewMs + offMs)).toBeLessThan(60_000);

    const { rows } = await ask(desk, "queue.list", {});
    const row = rows.find((one) => one.consultId === consultId);
    const trueWaitMs = Date.now() - Date.parse(row?.requestedAt ?? "");
    expect(Math.abs((row?.waitingMs ?? 0) - trueWaitMs)).toBeLessThan(120_000);

    const claimed = await ask(desk, "consult.claim", { consultId });
    expect(claimed.mine).toBe(true);
    expect(Date.parse(claimed.leaseUntil ?? "")).toBeGreaterThan(Date.now());

    await ask(desk, "draft.edit", { consultId, firstSeq: 1, edits: noteEdits });
    const signed = await ask(desk, "consult.sign", await reviewed(desk, consultId));
    expect(Math.abs(Date.parse(signed.signedAt ?? "") - Date.now())).toBeLessThan(120_000);
    await until(
      () => ask(desk, "consult.open", { consultId }),
      ({ issue }) => issue.state === "issued",
      "the hub issues what was signed in time",
    );
    const { html } = await ask(desk, "paper.html", { consultId });
    expect(html).toContain("clock said");
  }, 240_000);
});
