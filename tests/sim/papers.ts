import { bringLater } from "./bringing.ts";
import { pullLate } from "./late.ts";
import type { Desk } from "./pc.ts";
import type { World } from "./world.ts";

/** As `electron/desk/session/sign-in.ts` after each round. */
export function lookForPapers(world: World, desk: Desk): void {
  if (world.plan.asksForPapers !== true) return;
  pullLate(world, desk);
  bringLater(world, desk);
}
