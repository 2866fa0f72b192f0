import type { AllergyIntolerance, Bundle, Patient, Resource, Task } from "@medplum/fhirtypes";
import { expect, it } from "vitest";
import { detailsOf } from "../fhir/patient-details.ts";
import { actBundle } from "../fhir/write-act.ts";
import { claimedTask } from "../fhir/write-claim.ts";
import { freshState } from "./machine.ts";
import { factsLook, makeFacts } from "./recipes/facts.ts";
import { recipes } from "./recipes/recipes.ts";
import { jobsOf } from "./round/hello.ts";
import { ourHub } from "./server-traits.ts";
import type { HubAsk, HubReply } from "./stepping.ts";
import { at, bench, emptyPage, info, me, quietHub } from "./test-machine.ts";
import { claimOf, fileWith, task } from "./test-outbox.ts";

/** Rules of the protocol (docs/sync-rules.md) that no other test of this folder is about. */

const marks = { versionId: "3", lastUpdated: "2026-11-24T05:00:00.000Z" };
const patient: Patient = { resourceType: "Patient", id: "p1", meta: marks, gender: "female" };
const allergy: AllergyIntolerance = {
  resourceType: "AllergyIntolerance",
  id: "a1",
  meta: marks,
  code: { text: "penicillin" },
  patient: { reference: "Patient/p1" },
};
const told = (change: object): string =>
  JSON.stringify({
    patientReference: "Patient/p1",
    change,
    at: "2026-11-24T05:00:00.000Z",
    by: { reference: "Practitioner/me", display: "Dr Kalpit" },
  });
const refuted = told({
  kind: "refute-allergy",
  reference: "AllergyIntolerance/a1",
  substance: "penicillin",
  reason: "never so",
});
const base = detailsOf(patient);
const corrected = told({ kind: "details", base, mine: { ...base, village: "Bani" } });

function factsBundle(subject: string, found: readonly Resource[]): Bundle {
  const made = makeFacts({ id: "f1", subject }, found);
  return made.made === "bytes" ? (JSON.parse(made.bytes) as Bundle) : expect.fail(made.made);
}
const held: Task = {
  ...claimedTask(task, { practitionerReference: me.reference, claimId: "c", display: me.display }),
  meta: marks,
};
const bundles = (): readonly Bundle[] => [
  factsBundle(corrected, [patient]),
  factsBundle(refuted, [allergy]),
  actBundle(
    held,
    "claimed",
    { act: "hand-back", reason: "called away" },
    { id: "act-1", at: "2026-11-24T06:00:00.000Z", by: me, to: "waiting", uuids: () => "u", alongside: [] },
  ),
];

it("rule 3: where a stale If-Match is not refused nothing is claimed: it waits for a person", () => {
  const file = fileWith([claimOf("a", "c1")]);
  const server = { ...ourHub, honoursIfMatch: false };
  const machine = bench(
    { hub: () => emptyPage, keep: file.keep, load: file.load },
    freshState({ me, speaks: "fhir", server }),
  );
  machine.send({ event: "started" });
  expect(machine.asked.filter(({ method }) => method !== "GET")).toEqual([]);
  expect(file.rows.get("a")).toMatchObject({ state: "parked" });
});

it("rule 5: what is changed goes under the version that was seen, without the server's own marks", () => {
  for (const { entry = [] } of bundles())
    for (const { resource, request } of entry) {
      expect(request?.ifMatch).toBe('W/"3"');
      expect(resource?.meta).toBeUndefined();
    }
  const ask = recipes.claim?.request(claimOf("a", "c1"), JSON.stringify(held));
  expect(ask?.headers).toEqual({ "if-match": 'W/"3"' });
});

it("a claim or an act on a ticket that is known by its name alone first sees how the hub has it", () => {
  const ticket = { localId: "c1", serverId: "t1", versionId: "", json: JSON.stringify(task) };
  const loaded = { loaded: "ticket" as const, ticket };
  const about = { me, hubNowMs: at, uuid: () => "u" };
  expect(recipes.claim?.make(claimOf("a", "c1"), loaded, undefined, about)).toEqual({ made: "look" });
  const act = claimOf("b", "c1", { kind: "act", subject: JSON.stringify({ act: "begin" }) });
  expect(recipes.act?.make(act, loaded, undefined, about)).toEqual({ made: "look" });
});

it("rule 14: every look at the server asks for no answer from memory", () => {
  const looks = [
    recipes.claim?.look(claimOf("a", "c1"), {
      loaded: "ticket",
      ticket: { localId: "c1", serverId: "t1", versionId: "1", json: JSON.stringify(task) },
    }),
    recipes.binary?.look(claimOf("b", "c1"), {
      loaded: "own-file",
      isHere: true,
      server: { serverId: "b1", versionId: "1" },
    }),
    recipes.document?.look(claimOf("d", "c1"), { loaded: "nothing" }),
    factsLook({ id: "f", subject: corrected }),
  ];
  for (const look of looks) expect(look?.headers).toMatchObject({ "cache-control": "no-cache" });
});

it("rule 16: the queue with its consults first, then the own, the places, and the records of the next", () => {
  const jobs = jobsOf({ sharedPulled: false, isReconcileDue: true, poked: [] }).map((one) =>
    one.job === "shared" ? one.type : one.job,
  );
  expect(jobs).toEqual(["queue", "own", "Organization", "Location", "reconcile", "leases", "next"]);
});

it("rule 17: ids and versions of the own tickets are compared once a day, and at once where nobody knows when", () => {
  const file = fileWith([]);
  const machine = bench({ hub: quietHub, keep: file.keep, load: file.load });
  const compared = () =>
    machine.asked.filter(({ path }) => path.includes("_elements=") && path.includes("owner=")).length;
  machine.send({ event: "started" });
  expect(compared()).toBe(1);
  machine.passes(60_000);
  expect(compared()).toBe(1);
  machine.turnsBack(-24 * 3_600_000);
  machine.send({ event: "woke" });
  expect(compared()).toBe(2);
});

it("rule 19: whatever is sent is a POST or a PUT, never a PATCH or a DELETE", () => {
  const methods = bundles().flatMap(({ entry = [] }) => entry.map(({ request }) => request?.method));
  expect(new Set(methods)).toEqual(new Set(["PUT"]));
  // @ts-expect-error what a machine asks has no other method
  const patch: HubAsk = { method: "PATCH", path: "/fhir/Task/t1" };
  expect(patch.path).toBeDefined();
});

it("rule 25: how far the hub's clock is from this PC's is known from the greeting", () => {
  const file = fileWith([]);
  const ahead = new Date(at + 3_600_000).toISOString();
  const hub = (ask: HubAsk): HubReply => (ask.path === "/hub/info" ? info({ time: ahead }) : emptyPage);
  const machine = bench({ hub, keep: file.keep, load: file.load });
  machine.send({ event: "started" });
  expect(machine.state().skewMs).toBe(3_600_000);
});

it("rule 27: a token whose time is over drops nothing: the same bytes go with the next one", () => {
  const file = fileWith([claimOf("a", "c1")]);
  const bodies: string[] = [];
  const hub = (ask: HubAsk): HubReply => {
    if (ask.method !== "PUT") return quietHub(ask);
    bodies.push(ask.body ?? "");
    return bodies.length === 1 ? { status: 401, json: {} } : { status: 200, json: task };
  };
  const machine = bench({ hub, keep: file.keep, load: file.load });
  machine.send({ event: "started" });
  expect(file.rows.get("a")).toMatchObject({ state: "waiting", why: "sign-in-again" });
  machine.passes(120_000);
  expect(file.done).toEqual(["a"]);
  expect(new Set(bodies).size).toBe(1);
});
