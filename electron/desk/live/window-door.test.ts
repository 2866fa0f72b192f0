import { expect, it } from "vitest";
import { ok } from "../../../shared/result/result.ts";
import { openWindowDoor } from "./window-door.ts";

const pageId = "0b54c9a8-0f6f-4f3e-9a59-1f9a53b3c6a1";
const consultId = "688ad3a5-4cba-4e8e-8c07-1e13576e6fd8";
const join = { up: { say: "join", pageId, taskId: "t" } };
const leave = { up: { say: "leave", pageId, taskId: "t" } };

function aDoor() {
  const said: unknown[] = [];
  const door = openWindowDoor(async (name, input) => {
    said.push([name, input]);
    return ok({});
  });
  return { said, door };
}

it("a window that dies in a call leaves it, and the desk is free to lock", async () => {
  const { said, door } = aDoor();
  await door.dispatch("live.say", join);
  await door.dispatch("call.state", { consultId });
  said.length = 0;
  door.gone();
  expect(said).toEqual([
    ["call.state", { consultId: null }],
    ["live.say", leave],
  ]);
});

it("a window that said its goodbye, or held no call, says nothing more", async () => {
  const { said, door } = aDoor();
  await door.dispatch("live.say", join);
  await door.dispatch("call.state", { consultId });
  await door.dispatch("live.say", leave);
  await door.dispatch("call.state", { consultId: null });
  said.length = 0;
  door.gone();
  door.gone();
  expect(said).toEqual([]);
});
