import { expect, it } from "vitest";
import { consultId } from "../../../shared/domain/ids.ts";
import { phoneMemoryOf, rememberedCall } from "./phone-memory.ts";

const from = "2026-11-25T10:00:00.000Z";
const call = { consultId: consultId.parse("0b54c9a8-0f6f-4f3e-9a59-1f9a53b3c6a1"), callId: "call-1", from };
const at = (seconds: number) => new Date(Date.parse(from) + seconds * 1_000);

it("a window that is loaded again goes on with its doctor's telephone call", () => {
  expect(rememberedCall(phoneMemoryOf("doctor-1", call, at(60)), "doctor-1", at(65))).toEqual(call);
  expect(rememberedCall(null, "doctor-1", at(65))).toBeUndefined();
});

it("the next doctor at the window does not hold it, nor is it still running when its own comes back later", () => {
  const kept = phoneMemoryOf("doctor-1", call, at(60));
  expect(rememberedCall(kept, "doctor-2", at(65))).toBeUndefined();
  expect(rememberedCall(kept, "doctor-1", at(3_600))).toBeUndefined();
});

it("what an older page kept, that does not say whose it was, is nobody's", () => {
  expect(rememberedCall(JSON.stringify(call), "doctor-1", at(65))).toBeUndefined();
});
