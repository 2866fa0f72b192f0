import { detailsOf } from "../../shared/fhir/patient-details.ts";
import { corrected } from "./facts.ts";
import { extension } from "../../shared/fhir/systems.ts";
import type { CentreAct, CentreAnswer } from "./hub/centre.ts";
import { worker } from "./hub/centre.ts";
import { centrePath } from "./hub/model-hub.ts";
import { ask } from "./network.ts";
import type { PlannedAct } from "./planned.ts";
import { strike } from "./faults.ts";
import { stepped, type World } from "./world.ts";

/** The health worker's page: keeps what was done and sends it until it is answered. */
export function centreDoesAct(world: World, { act, consult, draw }: PlannedAct): void {
  const taskId = `t-${consult}`;
  const id = world.random.uuid();
  const send = (what: CentreAct, then?: (answer: CentreAnswer) => void): void =>
    sendUntilTaken(world, what, then);
  switch (act) {
    case "centre-allergy":
      return send(
        { act: "tell-allergy", id, taskId, substance: draw < 0.5 ? "Penicillin" : "Ibuprofen" },
        () => {
          if (world.hub.store.read("AllergyIntolerance", `allergy-${id}`))
            world.watch.allergiesTold.add(`allergy-${id}`);
        },
      );
    case "centre-correct": {
      const patient = world.hub.store.read("Patient", `p-${consult}`);
      if (patient?.resourceType !== "Patient") return;
      const base = detailsOf(patient);
      return send({ act: "correct", id, taskId, base, mine: corrected(world, base, draw) });
    }
    case "centre-retract":
      return send({ act: "retract-allergy", id, taskId });
    case "centre-ambulance":
      return send({ act: "note-ambulance", id, taskId }, () => noteAmbulance(world, taskId));
    case "centre-recall":
      return send({ act: "answer-recall", id, taskId });
    case "centre-paper":
      return send({ act: "receive", id, taskId }, ({ outcome }) => {
        if (outcome !== "done") return;
        send({ act: "give", id: `${id}-g`, taskId }, (given) => {
          if (given.outcome === "done") send({ act: "explain", id: `${id}-e`, taskId });
        });
      });
    default:
      return;
  }
}

function noteAmbulance({ hub, watch }: World, taskId: string): void {
  const task = hub.store.read("Task", taskId);
  if (task?.resourceType !== "Task") return;
  if (task.extension?.some(({ url }) => url === extension.ambulance)) watch.ambulancesNoted.add(taskId);
}

const againMs = 2_000;
const mostTries = 8;

function sendUntilTaken(
  world: World,
  act: CentreAct,
  then?: (answer: CentreAnswer) => void,
  tries = 0,
): void {
  if (tries === 0) world.centreUnderWay += 1;
  const [desk] = world.desks;
  const faults = stepped(world, "centre", undefined);
  for (const one of faults) {
    const there = world.desks[one.desk] ?? desk;
    if (!there) continue;
    const { killsBefore, killsAfter } = strike(world, there, [one]);
    if (killsBefore || killsAfter)
      world.time.after(0, () => world.desks[one.desk] && killSoon(world, one.desk));
    // What befalls a line befalls the centre's, at its own step.
    world.centreLine.fate = there.line.fate;
    there.line.fate = undefined;
  }
  ask(
    world,
    world.centreLine,
    worker,
    { method: "POST", path: centrePath, body: JSON.stringify(act) },
    (reply) => {
      const mayBeTakenLater = reply.status === undefined || reply.status === 401 || reply.status >= 429;
      if (mayBeTakenLater && tries < mostTries) {
        world.time.after(againMs, () => sendUntilTaken(world, act, then, tries + 1));
        return;
      }
      world.centreUnderWay -= 1;
      if (reply.status === 200)
        then?.(reply.json as CentreAnswer); // the model's answer
      else world.note(`the centre gives ${act.act} up: ${reply.status}`);
    },
  );
}

function killSoon(world: World, desk: number): void {
  const there = world.desks[desk];
  if (there) world.killDesk(there);
}
