import type { HubAsk, HubReply } from "../../shared/sync/stepping.ts";
import { guarded, kill, principalOf } from "./desk.ts";
import { strike } from "./faults.ts";
import { ask } from "./network.ts";
import type { Desk } from "./pc.ts";
import type { StepKind } from "./plan-kinds.ts";
import { stepped, type World } from "./world.ts";

/** What a desk asks about papers, beside its machine: nobody waits for it, and the next round asks again. */
export function askAboutPapers(
  world: World,
  desk: Desk,
  kind: Extract<StepKind, "late" | "bring">,
  { question, answer }: { readonly question: HubAsk; readonly answer: (reply: HubReply) => void },
): void {
  const { seat, life } = desk;
  if (!seat) return;
  const faults = strike(world, desk, stepped(world, kind, desk.index));
  if (faults.killsBefore) return kill(world, desk);
  desk.paperAsks += 1;
  ask(world, desk.line, principalOf(seat.doctor), question, (reply) => {
    if (desk.life !== life) return;
    desk.paperAsks -= 1;
    if (desk.seat === seat) guarded(world, desk, () => answer(reply));
  });
  if (faults.killsAfter) kill(world, desk);
}
