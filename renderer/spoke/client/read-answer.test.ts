import { describe, expect, it } from "vitest";
import { readAnswer } from "./read-answer.ts";

const kindOf = (status: number, text: string, retryAfter?: string) => {
  const read = readAnswer("session.liveToken", { status, text, retryAfter });
  return read.ok ? "ok" : read.error.kind;
};

describe("what answers a call of the centre's page", () => {
  it("takes a Result whose value fits the contract", () => {
    expect(
      readAnswer("session.liveToken", { status: 200, text: '{"ok":true,"value":{"token":"t"}}' }),
    ).toEqual({ ok: true, value: { token: "t" } });
  });

  it.each([
    ["a page of HTML with 200", 200, "<html>Welcome to the hotel</html>", "hub-unfit"],
    ["a value that does not fit", 200, '{"ok":true,"value":{}}', "hub-unfit"],
    ["an empty answer", 200, "", "hub-unfit"],
    ["half an answer", 200, '{"ok":true,"val', "hub-unfit"],
    ["a proxy's 502 with HTML", 502, "<html>Bad gateway</html>", "hub-unreachable"],
    ["a 429 without a word", 429, "", "locked-out"],
    ["a 401 without a word", 401, "", "not-signed-in"],
  ])("%s", (_what, status, text, kind) => {
    expect(kindOf(status, text)).toBe(kind);
  });

  it("hands on what the hub says, in a Result or bare", () => {
    const said = { kind: "not-found", attempted: "a", message: "b" };
    expect(kindOf(200, JSON.stringify({ ok: false, error: said }))).toBe("not-found");
    expect(kindOf(404, JSON.stringify(said))).toBe("not-found");
  });

  it("keeps the time for which the hub asks to wait", () => {
    const read = readAnswer("session.state", { status: 503, text: "", retryAfter: "7" });
    expect(!read.ok && read.error.retryAfterMs).toBe(7000);
  });
});
