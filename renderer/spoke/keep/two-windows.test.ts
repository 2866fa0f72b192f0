import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { emptyForm, type RequestForm, writtenNow } from "../request/request-form.ts";
import { type Elsewhere, openDrafts } from "./drafts.ts";
import type { Work } from "./kept-item.ts";
import { leftOver } from "./left-over.ts";
import { SentAlready } from "./sent-already.ts";
import type { Windows } from "./windows.ts";

const id = "form";
const begun = emptyForm(id, "2026-11-27T05:00:00Z");

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** One browser with two windows that share what is kept; without a channel neither hears of the other. */
async function openTwo({ hasChannel }: { readonly hasChannel: boolean }) {
  const kept = new Map<string, RequestForm>([[id, writtenNow(begun)]]);
  const sent = new Set<string>();
  const heard: ((id: string) => void)[] = [];
  const openWindow = async () => {
    const mine: ((id: string) => void)[] = [];
    const windows: Windows = {
      say: (told) => hasChannel && heard.filter((one) => !mine.includes(one)).forEach((hear) => hear(told)),
      hear: (listener) => void (heard.push(listener), mine.push(listener)),
    };
    const drafts = openDrafts(
      {
        get: async (key) => kept.get(key),
        all: async () => [...kept.values()],
        change: async (key, apply) => {
          const before = kept.get(key);
          if (before === undefined && sent.has(key)) return "sent";
          vi.advanceTimersByTime(1);
          const after = writtenNow(apply(before));
          kept.set(key, after);
          return { before, after };
        },
        delete: async (key) => kept.delete(key),
        isSent: async (key) => sent.has(key),
      },
      windows,
    );
    const page = { form: (await drafts.open(id)) ?? expect.fail(), told: [] as Elsewhere[] };
    drafts.watch(id, (elsewhere) => {
      page.told.push(elsewhere);
      if (elsewhere.is === "changed") page.form = elsewhere.form;
    });
    const type = async (change: Partial<RequestForm>) => {
      page.form = { ...page.form, ...change };
      const isHeld = drafts.hold(page.form);
      await pass();
      return isHeld;
    };
    const send = () => {
      // As it stands on the screen at the tap.
      const { form } = page;
      return drafts.finish(id, async (base) => {
        if (sent.has(id)) throw new SentAlready();
        sent.add(id);
        const work = { call: "request.send", input: {}, form } as Work;
        const left = leftOver([{ work }], base, kept.get(id));
        kept.delete(id);
        if (left) kept.set(left.id, left);
      });
    };
    return { drafts, page, type, send };
  };
  const pass = () => vi.advanceTimersByTimeAsync(0);
  vi.advanceTimersByTime(1_000);
  return { one: await openWindow(), two: await openWindow(), kept, pass };
}

it.each([true, false])(
  "what two windows write in one form stands there together, channel: %s",
  async (hasChannel) => {
    const { one, two, kept, pass } = await openTwo({ hasChannel });
    await one.type({ name: "Kalpana" });
    await one.type({ vitals: { ...begun.vitals, pulsePerMin: { text: "88" } } });
    const { vitals } = two.page.form;
    await two.type({ complaint: "chest pain", vitals: { ...vitals, spo2Percent: { text: "97" } } });
    await one.type({ village: "Namunakot" });
    await pass();
    const whole = { name: "Kalpana", complaint: "chest pain", village: "Namunakot" };
    expect(kept.get(id)).toMatchObject({
      ...whole,
      vitals: { pulsePerMin: { text: "88" }, spo2Percent: { text: "97" } },
    });
    expect(one.page.form).toMatchObject(whole);
    expect(two.page.form).toMatchObject(hasChannel ? whole : { name: "Kalpana", complaint: "chest pain" });
  },
);

it("where there is a channel the other window shows a change at once, and stays at its own step", async () => {
  const { one, two, kept, pass } = await openTwo({ hasChannel: true });
  await one.type({ name: "Kalpana", step: "vitals" });
  await pass();
  expect(two.page.form.name).toBe("Kalpana");
  two.page.form = { ...two.page.form, step: "who" };
  await two.type({ complaint: "fever" });
  expect(kept.get(id)).toMatchObject({ name: "Kalpana", complaint: "fever", step: "who" });
});

it("what is added after the other window sent it is kept as a form of its own, and that is told", async () => {
  const { one, two, kept, pass } = await openTwo({ hasChannel: false });
  await one.type({ name: "Kalpana", files: [{ id: "f" } as RequestForm["files"][number]] });
  await two.send();
  expect(await one.type({ complaint: "also chest pain" })).toBe(true);
  await pass();
  // What was written before stands there too: rather twice than nowhere.
  const [before, form] = kept.values();
  expect(before).toMatchObject({ name: "Kalpana", complaint: "" });
  expect(kept.size).toBe(2);
  expect(form).toMatchObject({ name: "Kalpana", complaint: "also chest pain" });
  // Under the first one's id they would go to its ticket.
  expect(form?.files[0]?.id).not.toBe("f");
  expect(one.page.told).toEqual([{ is: "sent", anewId: form?.id }]);
  expect(one.drafts.hold(one.page.form)).toBe(false);
  expect(one.drafts.unkept.get().size).toBe(0);
});

it("where there is a channel the other window tells at once that it was sent", async () => {
  const { one, two, kept, pass } = await openTwo({ hasChannel: true });
  await one.type({ name: "Kalpana", step: "send" });
  await two.send();
  await pass();
  expect(one.page.told.at(-1)).toEqual({ is: "sent", anewId: undefined });
  expect(kept.size).toBe(0);
});

it("a request that the other window sent is not sent again under its id, and it is told", async () => {
  const { one, two, kept } = await openTwo({ hasChannel: false });
  await two.send();
  await expect(one.send()).rejects.toBeInstanceOf(SentAlready);
  expect(one.page.told).toEqual([{ is: "sent", anewId: undefined }]);
  expect(kept.size).toBe(0);
});

it.each([undefined, "Namunakot"])(
  "what the other window wrote unheard, and this one did not send, is a form of its own; last written here: %s",
  async (village) => {
    const { one, two, kept } = await openTwo({ hasChannel: false });
    await one.type({ name: "Kalpana" });
    await two.type({ complaint: "also chest pain" });
    if (village) {
      one.page.form = { ...one.page.form, village };
      one.drafts.hold(one.page.form);
    }
    await one.send();
    const forms = [...kept.values()];
    expect(forms).toMatchObject([{ name: "Kalpana", complaint: "also chest pain" }]);
    expect(forms[0]?.id).not.toBe(id);
  },
);

it("a form that the other window threw away is begun again by the next letter, and seen", async () => {
  const { one, two, kept } = await openTwo({ hasChannel: true });
  await two.drafts.discard(id);
  expect(await one.type({ complaint: "fever" })).toBe(true);
  expect(kept.get(id)).toMatchObject({ complaint: "fever" });
});
