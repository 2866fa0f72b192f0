import { expect, it } from "vitest";
import { readTurnAddress, waysTo } from "./turn-address.ts";

it("offers what looks like the web among the ways to a server that is only named", () => {
  expect(waysTo("turn.example.in")?.map(readTurnAddress)).toEqual([
    { host: "turn.example.in", port: 3478, by: "udp" },
    { host: "turn.example.in", port: 3478, by: "tcp" },
    { host: "turn.example.in", port: 443, by: "tls" },
  ]);
  expect(waysTo("https://turn.example.in")).toBeUndefined();
});

it("reads what browsers read, and nothing else", () => {
  expect(readTurnAddress("turns:t.example")).toEqual({ host: "t.example", port: 5349, by: "tls" });
  expect(readTurnAddress("turn:[fd00::1]:80?transport=tcp")).toEqual({
    host: "fd00::1",
    port: 80,
    by: "tcp",
  });
  for (const wrong of ["turn:", "stun:t.example", "turn:t:0", "turn:t:70000", "turns:t?transport=udp"])
    expect(readTurnAddress(wrong)).toBeUndefined();
});
