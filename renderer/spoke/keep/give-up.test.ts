import { expect, it } from "vitest";
import { emptyForm, type RequestForm } from "../request/request-form.ts";
import type { KeepDatabase } from "./database.ts";
import { becomeForm, giveUpNeeding, mendedBy } from "./give-up.ts";
import type { KeptItem, Work } from "./kept-item.ts";

const request = {
  target: { requestId: "r" },
  work: { call: "request.send", input: { intake: { id: "r" } } },
};
const message = { target: { requestId: "r" }, work: { call: "chat.send" } };

/** The tables that are read, as far as they are. */
function openTables(outbox: ReadonlyMap<number, object>, answers: ReadonlyMap<string, string>) {
  const kept = new Map(outbox);
  const tables: Readonly<Record<string, object>> = {
    outbox: {
      getAllKeys: async () => [...kept.keys()],
      getAll: async () => [...kept.values()],
      delete: async (order: number) => kept.delete(order),
    },
    answers: { get: async (id: string) => answers.get(id) },
    drafts: { get: async () => undefined, put: async () => undefined },
  };
  const transaction = (names: string | readonly string[]) => ({
    store: tables[String(names)],
    objectStore: (name: string) => (names.includes(name) ? tables[name] : undefined),
    done: Promise.resolve(),
  });
  return {
    database: { transaction } as unknown as KeepDatabase,
    orders: () => [...kept.keys()],
    items: () => [...kept].map(([order, value]) => ({ ...value, order }) as KeptItem),
  };
}

it("a duplicate of a form that is thrown away takes nothing of its request along, waiting or sent", async () => {
  const sent = openTables(new Map([[2, message]]), new Map([["r", "t"]]));
  await giveUpNeeding(sent.database, "r");
  expect(sent.orders()).toEqual([2]);
  const both = new Map([
    [1, request],
    [2, message],
  ]);
  const waiting = openTables(both, new Map());
  await giveUpNeeding(waiting.database, "r");
  expect(waiting.orders()).toEqual([1, 2]);
});

it("the only form of a request takes along what waits for it", async () => {
  const lost = openTables(new Map([[2, message]]), new Map());
  await giveUpNeeding(lost.database, "r");
  expect(lost.orders()).toEqual([]);
});

it("what was refused long ago and is a form again is as young as what is written now", async () => {
  const form = { ...emptyForm("correct:r", "2026-11-01T05:00:00Z"), writtenAt: "2026-11-01T05:00:00Z" };
  const refused = { target: { requestId: "r" }, work: { call: "patient.correct", form } };
  const before = Date.now();
  const mended = await becomeForm(openTables(new Map([[1, refused]]), new Map()).database, 1);
  expect(Date.parse(mended?.writtenAt ?? "")).toBeGreaterThanOrEqual(before);
});

it.each(["request.facts", "request.vitals"] as const)(
  "refused %s are opened as the form that was filled, and stay until it is sent in their place",
  async (call) => {
    const target = { requestId: "r" };
    const form = { ...emptyForm("fact:r", "2026-11-27T05:00:00Z"), name: "Kalpana" };
    const tables = openTables(
      new Map([
        [1, { id: "i", target, refused: { kind: "invalid" }, work: { call, form } }],
        [2, { id: "j", target, work: { call } }],
      ]),
      new Map(),
    );
    const mended = (await becomeForm(tables.database, 1)) ?? expect.fail();
    expect(mended).toMatchObject({ id: "fact:r", name: "Kalpana", mends: "i" });
    // Of an older page, which kept no form.
    expect(await becomeForm(tables.database, 2)).toBeUndefined();
    // Else a refused allergy holds no paper while its form lies there unsent.
    expect(tables.orders()).toEqual([1, 2]);
    const items = tables.items();
    const sent = (filled: RequestForm) => [{ work: { call, input: {}, form: filled } as Work }];
    expect(mendedBy(sent(mended), items).map(({ order }) => order)).toEqual([1]);
    expect(mendedBy(sent(form), items)).toEqual([]);
  },
);
