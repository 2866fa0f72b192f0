import { expect, it } from "vitest";
import { emptyForm, type RequestForm } from "../request/request-form.ts";
import type { Work } from "./kept-item.ts";
import { leftOver } from "./left-over.ts";

const sending = (form: RequestForm) => [{ work: { call: "request.send", input: {}, form } as Work }];
const base = emptyForm("r", "2026-11-28T05:00:00Z");
const sent = { ...base, name: "Kalpana" };
const kept = { ...base, complaint: "also chest pain" };

it("what another window wrote into a request as it was sent is a form of its own", () => {
  const left = leftOver(sending(sent), base, kept);
  expect(left?.complaint).toBe("also chest pain");
  expect(left?.id).not.toBe("r");
});

it("what another window told later stays under the address of its screen", () => {
  const at = (form: RequestForm) => ({ ...form, id: "fact:r" });
  expect(leftOver(sending(at(sent)), at(base), at(kept))?.id).toBe("fact:r");
});

it("nothing is left of a form that is sent as it is kept, or newer", () => {
  expect(leftOver(sending(sent), base, sent)).toBeUndefined();
  expect(leftOver(sending(sent), base, base)).toBeUndefined();
  expect(leftOver(sending(sent), base, undefined)).toBeUndefined();
});
