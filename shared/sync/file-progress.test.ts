import { expect, it } from "vitest";
import type { HubAsk, HubReply } from "./stepping.ts";
import { bench, quietHub } from "./test-machine.ts";
import { claimOf, fileWith } from "./test-outbox.ts";

const minuteMs = 60_000;
const own = { reference: "new/content", contentType: "image/png", size: 900_000, sha256: "ab" };
const content = claimOf("content", "file/f", { kind: "binary", subject: JSON.stringify(own) });
const handBack = claimOf("hand-back", "c1", {
  ...{ kind: "act", after: ["content"], subject: JSON.stringify({ act: "hand-back" }) },
});

/** A line that breaks at each try of the file; whether a piece had arrived before is what is asked here. */
function breaking(hasProgressed: boolean) {
  const file = fileWith([content, handBack]);
  const tries = { count: 0 };
  const line = { isUp: true };
  const hub = (ask: HubAsk): HubReply => {
    if (!line.isUp) return { status: undefined, json: undefined };
    if (!ask.file) return quietHub(ask);
    tries.count += 1;
    return { status: undefined, json: undefined, hasProgressed };
  };
  const machine = bench({
    hub,
    keep: file.keep,
    load: (load) =>
      load.load === "own-file" ? { loaded: "own-file", isHere: true, server: undefined } : file.load(load),
  });
  machine.send({ event: "started" });
  // This ticket is nobody's to give back: begun, the act waits for a person.
  const isTried = () => file.rows.get("hand-back")?.state === "parked";
  return { machine, file, line, tries, isTried };
}

it("a file of which pieces arrive is not failing, however often the line breaks: its consult is not given back before it", () => {
  const { machine, file, tries, isTried } = breaking(true);
  machine.passes(4 * minuteMs);
  expect(tries.count).toBeGreaterThan(4);
  expect({ attempts: file.rows.get("content")?.attempts, isTried: isTried() }).toEqual({
    attempts: 1,
    isTried: false,
  });
  machine.passes(2 * minuteMs);
  expect(isTried()).toBe(true);
});

it("one of which nothing arrives is passed by after its tries", () => {
  const { machine, file, isTried } = breaking(false);
  machine.passes(4 * minuteMs);
  expect(file.rows.get("content")?.attempts).toBeGreaterThanOrEqual(4);
  expect(isTried()).toBe(true);
});

it("on a line that is gone every few minutes it is passed by in the end, though pieces arrive each time", () => {
  const { machine, file, line, isTried } = breaking(true);
  const upAndDown = (times: number): void => {
    for (let time = 0; time < times; time += 1) {
      line.isUp = false;
      machine.passes(minuteMs);
      line.isUp = true;
      machine.passes(3 * minuteMs);
    }
  };
  upAndDown(4);
  expect({ attempts: file.rows.get("content")?.attempts, isTried: isTried() }).toEqual({
    attempts: 1,
    isTried: false,
  });
  upAndDown(4);
  expect(isTried()).toBe(true);
});

it("a night without line takes nothing of its time", () => {
  const { machine, line, isTried } = breaking(true);
  machine.passes(2 * minuteMs);
  line.isUp = false;
  machine.passes(15 * 60 * minuteMs);
  line.isUp = true;
  machine.passes(2 * minuteMs);
  expect(isTried()).toBe(false);
  machine.passes(5 * minuteMs);
  expect(isTried()).toBe(true);
});
