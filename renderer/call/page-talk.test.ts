import { afterEach, expect, it } from "vitest";
import type { PageWord } from "../../shared/call/page-words.ts";
import type { Side } from "../../shared/contract/live.ts";
import { openPageTalk } from "./page-talk.ts";

type Talk = ReturnType<typeof openPageTalk>;
const open: Talk[] = [];
afterEach(() => {
  for (const talk of open.splice(0)) talk.end();
});

it("a message that is written makes both pages ask whether their line to the hub carries, and nothing else does", () => {
  const asked: Side[] = [];
  const talks: Partial<Record<Side, Talk>> = {};
  const talk = (side: Side, other: Side): Talk => {
    const say = (word: PageWord) => talks[other]?.heard(word);
    const connection = { say, waiting: () => 0, pictureChanged: () => undefined };
    const opened = openPageTalk(side, {
      connection: () => connection,
      changed: () => undefined,
      askHub: () => asked.push(side),
    });
    open.push(opened);
    return opened;
  };
  const [desk, spoke] = [talk("desk", "spoke"), talk("spoke", "desk")];
  Object.assign(talks, { desk, spoke });
  desk.wishing.wish("voice-only");
  expect(asked).toEqual([]);
  desk.wrote();
  expect(asked.toSorted()).toEqual(["desk", "spoke"]);
  spoke.wrote();
  expect(asked.toSorted()).toEqual(["desk", "desk", "spoke", "spoke"]);
});
