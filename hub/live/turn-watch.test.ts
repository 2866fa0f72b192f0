import { setTimeout as pause } from "node:timers/promises";
import { expect, it } from "vitest";
import { watchTurn } from "./turn-watch.ts";

it("an address that cannot even be asked is one that does not answer, and ends no hub", async () => {
  const url = "turn:host\0:3478?transport=tcp";
  const said: string[] = [];
  const watch = watchTurn(
    { urls: [url], secret: "s" },
    () => new Date(),
    (words) => void said.push(words),
  );
  while (said.length === 0) await pause(5); // the second look
  expect(watch.now()).toEqual([{ url, state: "no-answer" }]);
  watch.close();
});
