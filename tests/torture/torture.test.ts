import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { pageIsBuilt } from "../e2e/support/clinic.ts";
import { removeWorld } from "./world.ts";
import { lastLine, torture } from "./torture.ts";

it.skipIf(!pageIsBuilt())(
  "twenty kills on a bad line with a clock that jumps lose nothing and double nothing",
  async () => {
    const said: string[] = [];
    const report = await torture({ kills: 20, seed: 20, say: (line) => said.push(line) });
    if (report.folder !== undefined && existsSync(report.folder)) await removeWorld(report.folder);
    expect(report, said.join("\n")).toMatchObject({ lost: 0, doubled: 0, wrong: 0 });
    expect(report.kills).toBeGreaterThanOrEqual(20);
    // How much is written between two deaths is the machine's speed; each came after something was saved.
    expect(report.saves).toBeGreaterThan(report.kills);
    console.log(lastLine(report));
  },
  1_800_000,
);
