import { expect, it } from "vitest";
import { failure } from "../../../shared/result/failure.ts";
import { emptyForm } from "../request/request-form.ts";
import type { KeptItem, Work } from "./kept-item.ts";
import { allGo, followersOf, madeOfForm, needing, needingForm, standingOf } from "./needs.ts";

const item = (order: number, work: object, target: KeptItem["target"] = { requestId: "r" }): KeptItem => ({
  id: `item-${order}`,
  order,
  target,
  // Only what these rules read of it.
  work: work as Work,
  patientName: "Somebody Invented",
  since: "2026-11-25T05:00:00Z",
  centreId: "centre",
  red: false,
  failures: 0,
  nextAtMs: 0,
});

const file = { id: "p", title: "Report", kind: "report", contentType: "application/pdf" } as const;
const form = { ...emptyForm("r", "2026-11-25T05:00:00Z"), files: [{ ...file, content: "", sizeBytes: 0 }] };
const request = item(1, { call: "request.send", input: { intake: { id: "r" } }, form });
const small = item(2, { call: "attachment.add", input: { id: "p" } });
const original = item(3, { call: "attachment.original", input: { id: "o" }, addId: "p" });
const message = item(4, { call: "chat.send" });
const later = item(5, { call: "attachment.add", input: { id: "q" } });
const laterOriginal = item(6, { call: "attachment.original", input: { id: "o2" }, addId: "q" });
const elsewhere = item(7, { call: "chat.send" }, { requestId: "other" });
const known = item(8, { call: "chat.send" }, { requestId: "r", taskId: "t" });
const stock = item(9, { call: "stock.set" }, {});
const all = [request, small, original, message, later, laterOriginal, elsewhere, known, stock];

const orders = (items: readonly KeptItem[]) => items.map(({ order }) => order);

it("with a request goes all that waits for its ticket, and nothing else", () => {
  expect(orders(followersOf(all, request))).toEqual([2, 3, 4, 5, 6]);
  expect(orders(followersOf(all, message))).toEqual([]);
  expect(orders(needing(all, "other"))).toEqual([7]);
});

it("with a small picture goes its original, also where the ticket is known", () => {
  const here = item(1, { call: "attachment.add", input: { id: "p" } }, { taskId: "t" });
  const its = item(2, { call: "attachment.original", addId: "p" }, { taskId: "t" });
  expect(orders(followersOf([here, its], here))).toEqual([2]);
});

it("nothing goes with a form that is thrown away beside its request, waiting, refused or sent", () => {
  const nothing = new Map<string, string>();
  expect(orders(needingForm(all.slice(1), "r", nothing))).toEqual([2, 3, 4, 5, 6]);
  expect(needingForm(all, "r", nothing)).toEqual([]);
  expect(needingForm(all.slice(1), "r", new Map([["r", "t"]]))).toEqual([]);
});

it("a form sent again makes its own pictures again; what was added after it follows as it is", () => {
  expect(orders(madeOfForm(all, form))).toEqual([2, 3]);
});

it("what waits for something that is nowhere any more is told from what waits for something here", () => {
  const stand = (one: KeptItem, items: readonly KeptItem[], answers: [string, string][], forms: string[]) =>
    standingOf(one, { items, answers: new Map(answers), formIds: new Set(forms) });
  expect(stand(message, all, [], [])).toBe("waits");
  expect(stand(message, [message], [["r", "t"]], [])).toBe("goes");
  expect(stand(message, [message], [], ["r"])).toBe("waits");
  expect(stand(message, [message], [], [])).toBe("stranded");
  expect(stand(original, [original], [["r", "t"]], [])).toBe("stranded");
  expect(stand(stock, [stock], [], [])).toBe("goes");
});

it("that all goes by itself is not said where something is refused or can never go", () => {
  const refused = {
    ...request,
    refused: failure("invalid-input", "sending", "A sign that is not let through."),
  };
  const said = (items: readonly KeptItem[], formIds: readonly string[] = []) =>
    allGo(items, (one) => standingOf(one, { items, answers: new Map(), formIds: new Set(formIds) }));
  expect(said(all.filter((one) => one !== elsewhere))).toBe(true);
  expect(said([refused, message])).toBe(false);
  expect(said([message])).toBe(false);
  expect(said([message], ["r"])).toBe(true);
});
