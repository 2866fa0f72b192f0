import { principalOf } from "./desk.ts";
import type { Desk } from "./pc.ts";
import { readTicket } from "../../shared/fhir/read-ticket.ts";
import { claimedTask } from "../../shared/fhir/write-claim.ts";
import { dieInGroup } from "./groups.ts";
import { restartHub } from "./network.ts";
import type { PlannedFault } from "./planned.ts";
import type { World } from "./world.ts";

/** What befalls the very step at which it strikes. */
export type DeskFaults = {
  readonly killsBefore: boolean;
  readonly killsAfter: boolean;
  readonly killsInCommit: number | undefined;
};

const dayMs = 86_400_000;
const leaseMs = 21 * 60_000;
const fullMs = 5_000;

/** Carries the faults out that are the world's, arms those of the line and the disk, and says what befalls the step. */
export function strike(world: World, desk: Desk, faults: readonly PlannedFault[]): DeskFaults {
  let [killsBefore, killsAfter] = [false, false];
  let killsInCommit: number | undefined;
  for (const { fault, draw } of faults) {
    switch (fault) {
      case "killed":
        if (draw < 0.5) killsBefore = true;
        else killsAfter = true;
        break;
      case "killed-in-commit":
        killsInCommit = Math.floor(draw * 4);
        // At a step that commits nothing itself: at the next commit.
        desk.seat?.disk.killAfter(killsInCommit);
        break;
      case "disk-full":
        fill(world, desk, Math.floor(draw * 3));
        break;
      default:
        strikeWorld(world, desk, fault, draw);
    }
  }
  return { killsBefore, killsAfter, killsInCommit };
}

function fill(world: World, desk: Desk, writes: number): void {
  const disk = desk.seat?.disk;
  if (!disk) return;
  disk.fillAfter(writes);
  const { life } = desk;
  world.time.after(fullMs, () => {
    if (desk.life === life) disk.makeRoom();
  });
}

function strikeWorld(
  world: World,
  desk: Desk,
  fault: Exclude<PlannedFault["fault"], "killed" | "killed-in-commit" | "disk-full">,
  draw: number,
): void {
  switch (fault) {
    case "request-lost":
    case "answer-lost":
    case "delayed":
    case "reordered":
    case "duplicated":
    case "half-open":
    case "stale-search":
    case "hub-busy":
    case "token-ended":
    case "turned-away":
      desk.line.fate = fault;
      return;
    case "hub-restarted":
      if (draw < 0.5) restartHub(world);
      else desk.line.fate = fault;
      return;
    case "hub-restored":
      world.note("the hub is restored from a backup");
      dieInGroup(world);
      world.hub.restore(1 + Math.floor(draw * 12));
      forgetWhatCentreTold(world);
      world.hubDownUntilMs = world.time.nowMs() + 1_000;
      return;
    case "not-atomic":
      return; // From the beginning, in `newWorld`.
    case "clock-jump": {
      const byMs = (draw < 0.5 ? -2 : 2) * dayMs;
      if ((draw * 100) % 1 < 0.7) desk.clockOffsetMs += byMs;
      else world.hub.moveClock(byMs);
      return;
    }
    case "lease-ended":
      world.hub.moveClock(leaseMs);
      return;
    case "taken-over":
      takeOver(world, draw);
      return;
    case "recalled":
      desk.wantsRecall = true;
  }
}

/** The centre's page counts as told what the hub had taken; a backup loses it, and no desk can know. */
function forgetWhatCentreTold({ hub, watch }: World): void {
  for (const id of watch.allergiesTold)
    if (!hub.store.read("AllergyIntolerance", id)) watch.allergiesTold.delete(id);
  watch.ambulancesNoted.clear();
}

/** A third doctor, at a PC that is none of ours, takes a held consult whose lease has ended. */
function takeOver(world: World, draw: number): void {
  world.hub.moveClock(leaseMs);
  const held = world.hub.store
    .all("Task")
    .filter((task) => ["claimed", "in-consult", "interrupted"].includes(readTicket(task, undefined).state));
  const task = held[Math.floor(draw * held.length)];
  if (!task) return;
  const claim = {
    practitionerReference: "Practitioner/doctor-z",
    claimId: `claim-z-${world.random.uuid()}`,
    display: "Dr z",
  };
  // One that goes from where there is no way is refused, as it should be.
  world.hub.answer(principalOf("z"), {
    method: "PUT",
    path: `/fhir/Task/${task.id}`,
    body: JSON.stringify(claimedTask(task, claim)),
    headers: { "if-match": `W/"${task.meta?.versionId}"` },
  });
}
