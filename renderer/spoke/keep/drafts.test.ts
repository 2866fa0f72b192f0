import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { emptyForm } from "../request/request-form.ts";
import { openDrafts } from "./drafts.ts";

const id = "form";
const named = (name: string) => ({ ...emptyForm(id, "2026-11-27T05:00:00Z"), name });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A device that may be full, and whose writes last until `pass` where the test holds them. */
function openDevice() {
  const kept = new Map<string, ReturnType<typeof named>>();
  const device = { isFull: false, isSlow: false, writes: [] as string[], waiting: [] as (() => void)[] };
  const drafts = openDrafts({
    get: async (key) => kept.get(key),
    all: async () => [...kept.values()],
    change: async (key, apply) => {
      const before = kept.get(key);
      const after = apply(before);
      device.writes.push(after.name);
      if (device.isSlow) await new Promise<void>((done) => device.waiting.push(done));
      if (device.isFull) throw new DOMException("full", "QuotaExceededError");
      kept.set(key, after);
      return { before, after };
    },
    delete: async (key) => kept.delete(key),
    isSent: async () => false,
  });
  const pass = () => vi.advanceTimersByTimeAsync(0);
  const go = async () => {
    device.isSlow = false;
    for (const done of device.waiting.splice(0)) done();
    await pass();
  };
  return { drafts, device, kept: () => kept.get(id)?.name, forget: () => void kept.delete(id), pass, go };
}

it("one write that fails is told, and ends nothing: the next letter is kept where there is room again", async () => {
  const { drafts, device, kept, pass } = openDevice();
  drafts.hold(named("R"));
  await pass();
  device.isFull = true;
  drafts.hold(named("Ra"));
  await pass();
  expect(drafts.unkept.get()).toEqual(new Set([id]));
  expect(kept()).toBe("R");
  device.isFull = false;
  drafts.hold(named("Ram"));
  await pass();
  expect(drafts.unkept.get()).toEqual(new Set());
  expect(kept()).toBe("Ram");
});

it("what found no room is tried again by itself, also when nobody types", async () => {
  const { drafts, device, kept, pass } = openDevice();
  device.isFull = true;
  drafts.hold(named("Ram"));
  await pass();
  device.isFull = false;
  await vi.advanceTimersByTimeAsync(6_000);
  expect(kept()).toBe("Ram");
  expect(drafts.unkept.get().size).toBe(0);
});

it("a form that found no room is opened and listed as it was typed, not as it was kept", async () => {
  const { drafts, device, pass } = openDevice();
  drafts.hold(named("R"));
  await pass();
  device.isFull = true;
  drafts.hold(named("Ram"));
  await pass();
  expect((await drafts.open(id))?.name).toBe("Ram");
  expect((await drafts.all()).map(({ name }) => name)).toEqual(["Ram"]);
});

it("while one write is under way only the newest waits", async () => {
  const { drafts, device, kept, pass, go } = openDevice();
  device.isSlow = true;
  drafts.hold(named("R"));
  await pass();
  drafts.hold(named("Ra"));
  drafts.hold(named("Ram"));
  await go();
  expect(device.writes).toEqual(["R", "Ram"]);
  expect(kept()).toBe("Ram");
});

it("a form that was sent while a change waited to be written stands there no more", async () => {
  const { drafts, device, kept, forget, pass, go } = openDevice();
  device.isSlow = true;
  drafts.hold(named("Ra"));
  await pass();
  drafts.hold(named("Ram"));
  const sent = drafts.finish(id, async () => forget());
  await go();
  await sent;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(kept()).toBeUndefined();
  expect(await drafts.all()).toEqual([]);
});

it("nor does one whose last write found no room", async () => {
  const { drafts, device, kept, forget, pass } = openDevice();
  device.isFull = true;
  drafts.hold(named("Ram"));
  await pass();
  device.isFull = false;
  await drafts.finish(id, async () => forget());
  await vi.advanceTimersByTimeAsync(60_000);
  expect(kept()).toBeUndefined();
  expect(drafts.unkept.get().size).toBe(0);
});

it("a second tap sends nothing again, neither during the first nor just after it", async () => {
  const { drafts } = openDevice();
  const send = vi.fn(async () => undefined);
  await Promise.all([drafts.finish(id, send), drafts.finish(id, send)]);
  await drafts.finish(id, send);
  expect(send).toHaveBeenCalledTimes(1);
});

it("what comes after it was sent is refused, also once it was looked for; one begun anew under its id is held", async () => {
  const { drafts, kept, forget, pass } = openDevice();
  drafts.hold(named("first"));
  await drafts.finish(id, async () => forget());
  expect(drafts.hold(named("late"))).toBe(false);
  expect(await drafts.open(id)).toBeUndefined();
  expect(drafts.hold(named("late"))).toBe(false);
  drafts.begin(named(""));
  expect(drafts.hold(named("second"))).toBe(true);
  await pass();
  expect(kept()).toBe("second");
});

it("where sending failed, the form is open again and may be sent again", async () => {
  const { drafts, kept, forget, pass } = openDevice();
  drafts.hold(named("Ram"));
  await expect(drafts.finish(id, () => Promise.reject(new Error("full")))).rejects.toThrow("full");
  expect(drafts.hold(named("Rama"))).toBe(true);
  await pass();
  expect(kept()).toBe("Rama");
  await drafts.finish(id, async () => forget());
  expect(kept()).toBeUndefined();
});

it("a form that is thrown away while it is being written does not come back", async () => {
  const { drafts, device, kept, pass, go } = openDevice();
  device.isSlow = true;
  drafts.hold(named("Ra"));
  await pass();
  drafts.hold(named("Ram"));
  const thrown = drafts.discard(id);
  await go();
  await thrown;
  expect(kept()).toBeUndefined();
});

it("an empty request that finds no room warns nobody: it is listed nowhere to be discarded", async () => {
  const { drafts, device, pass } = openDevice();
  device.isFull = true;
  drafts.hold(named(""));
  await pass();
  expect(drafts.unkept.get().size).toBe(0);
  drafts.hold(named("R"));
  await pass();
  expect(drafts.unkept.get()).toEqual(new Set([id]));
});
