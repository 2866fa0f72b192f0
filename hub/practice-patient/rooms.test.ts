import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Call } from "../live/calls/registry.ts";
import { openRooms } from "./rooms.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "paramarsh-rooms-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const call: Call = {
  callId: "c1",
  ticket: { taskId: "t1" },
  doctor: { name: "Dr Namuna", qualification: "MBBS", registrationNumber: "HP-PRACTICE-0000" },
  phase: "ringing",
  sinceMs: 0,
  pages: {},
  generation: 1,
  mail: { desk: [], spoke: [] },
};

it("a disk that takes no browser's profile ends no hub: nobody answers that call", async () => {
  const place = path.join(folder, "practice-patient");
  const rooms = openRooms({
    browser: "/bin/false",
    folder: place,
    addressOf: () => "http://hub",
    isCallOn: () => true,
  });
  writeFileSync(place, "no folder can be made here");
  expect(() => rooms.want(call, "http://hub")).not.toThrow();
  rmSync(place);
  await rooms.close();
});
