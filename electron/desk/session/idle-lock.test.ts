import { afterEach, beforeEach, expect, it } from "vitest";
import { type IdleLock, makeIdleLock } from "./idle-lock.ts";

const minuteMs = 60_000;
let nowMs: number;
let inCall: boolean;
let locks: (readonly string[])[];
let lock: IdleLock;
beforeEach(() => {
  nowMs = Date.parse("2026-11-24T06:00:00Z");
  inCall = false;
  locks = [];
  lock = makeIdleLock({
    clock: () => new Date(nowMs),
    idleMs: () => 5 * minuteMs,
    inCall: () => inCall,
    onLock: (drafts) => void locks.push(drafts),
  });
  lock.open();
});
afterEach(() => lock.stop());

it("locks when nothing was typed for as long as was set, and tells once which drafts are open", () => {
  lock.opened("one");
  nowMs += 5 * minuteMs - 1;
  expect(lock.judge()).toBe(false);
  nowMs += 1;
  expect(lock.judge()).toBe(true);
  expect(lock.judge()).toBe(true);
  expect(locks).toEqual([["one"]]);
});

it("input puts it off; once locked, input does not open it", () => {
  nowMs += 4 * minuteMs;
  lock.active();
  nowMs += 4 * minuteMs;
  expect(lock.judge()).toBe(false);
  nowMs += minuteMs;
  lock.active();
  expect(lock.lockedSince()).toBe(new Date(nowMs).toISOString());
});

it("never locks in a call by itself, and counts from the call's end", () => {
  inCall = true;
  nowMs += 60 * minuteMs;
  expect(lock.judge()).toBe(false);
  inCall = false;
  nowMs += 4 * minuteMs;
  expect(lock.judge()).toBe(false);
  nowMs += minuteMs;
  expect(lock.judge()).toBe(true);
});

it("the doctor may lock at any time, also in a call", () => {
  inCall = true;
  lock.lock();
  expect(lock.judge()).toBe(true);
});

it("a clock set back by two days does not keep it open for two days", () => {
  nowMs -= 48 * 60 * minuteMs;
  lock.judge();
  nowMs += 5 * minuteMs;
  expect(lock.judge()).toBe(true);
});

it("with nobody signed in there is nothing to lock", () => {
  lock.leave();
  nowMs += 60 * minuteMs;
  lock.lock();
  expect(lock.judge()).toBe(false);
});
