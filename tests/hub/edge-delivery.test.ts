import { createPublicKey, type KeyObject } from "node:crypto";
import type { Task } from "@medplum/fhirtypes";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signPaper } from "../../electron/desk/keys/sign-paper.ts";
import { spokePaths } from "../../shared/contract/spoke-calls.ts";
import { verifyList, verifyPaths } from "../../shared/contract/verify-list.ts";
import { paperCodeOf } from "../../shared/fhir/paper-code-of.ts";
import { judgeCode } from "../../shared/paper-code/judge-code.ts";
import { hubPaths, receipt, type SignedItem } from "../../shared/contract/hub-api.ts";
import { readTicket } from "../../shared/fhir/read-ticket.ts";
import { concept, system } from "../../shared/fhir/systems.ts";
import { claimedTask } from "../../shared/fhir/write-claim.ts";
import { signedBundle } from "../../shared/fhir/write-signed.ts";
import { sampleDraft, samplePaper } from "../../shared/paper/paper-sample.ts";
import { practiceCentre } from "../../hub/practice/centres.ts";
import { practiceHealthWorkers } from "../../hub/practice/people.ts";
import { specialities } from "../../shared/domain/speciality.ts";
import {
  delivered,
  type EdgeHub,
  firstDoctor,
  newId,
  registeredDesk,
  sealed,
  startEdgeHub,
  waitingTasks,
} from "./support/edge-hub.ts";
import { signedInPage } from "./support/spoke-page.ts";
import { nodeVerifies } from "../paper/sign-sample.ts";

const world: { hub?: EdgeHub; key?: KeyObject; tasks?: Task[] } = {};
const hub = (): EdgeHub => world.hub ?? expect.fail("no hub");
const key = (): KeyObject => world.key ?? expect.fail("no key");
const doctorId = firstDoctor().id;

beforeAll(async () => {
  world.hub = await startEdgeHub();
  world.key = await registeredDesk(world.hub, firstDoctor().username, "desk-1");
  world.tasks = [...(await waitingTasks(world.hub))];
}, 60_000);
afterAll(async () => {
  await world.hub?.close();
});

/** A waiting ticket that no other test uses, whose patient has no allergy to what the sample prescribes. */
async function freshTicket(): Promise<Task> {
  for (;;) {
    const task = world.tasks?.shift() ?? expect.fail("no ticket is left");
    const patient = readTicket(task, undefined).patientReference ?? "";
    const allergies = await hub().store().search("AllergyIntolerance", { patient });
    if (allergies.every(({ code }) => code?.coding?.[0]?.code === concept.noKnownAllergy.code)) return task;
  }
}

async function signedItemFor(task: Task, claimId: string): Promise<Omit<SignedItem, "signature">> {
  const ticket = readTicket(task, undefined);
  const encounter = await hub()
    .store()
    .read("Encounter", ticket.encounterId ?? "");
  if (!encounter) expect.fail("no encounter");
  const itemId = newId();
  const uuids = [itemId];
  const signedAt = new Date().toISOString();
  const bundle = signedBundle({
    task,
    encounter,
    patientReference: ticket.patientReference ?? "",
    practitionerReference: `Practitioner/${doctorId}`,
    doctor: { name: firstDoctor().name },
    draft: sampleDraft,
    uuids: () => uuids.shift() ?? newId(),
    signedAt,
    paper: samplePaper(),
    code: signPaper(samplePaper(), {
      privateDer: key().export({ format: "der", type: "pkcs8" }),
      publicKey: createPublicKey(key()).export({ format: "der", type: "spki" }).toString("base64url"),
    }),
  });
  const common = { itemId, taskId: ticket.taskId, claimId, signedAt, bundle: JSON.stringify(bundle) };
  return { ...common, deskId: "desk-1", practitionerId: doctorId };
}

const envelopeFor = async (task: Task, claimId: string) =>
  sealed(hub().running, await signedItemFor(task, claimId), key());

const claim = (task: Task, claimId: string, who = firstDoctor()) =>
  hub()
    .store({ role: "doctor", practitionerId: who.id, specialities })
    .put(claimedTask(task, { practitionerReference: `Practitioner/${who.id}`, claimId, display: who.name }));

const stateOf = async (task: Task) => {
  const now = await hub()
    .store()
    .read("Task", task.id ?? "");
  return now && readTicket(now, undefined).state;
};

/** The health worker of the consult's centre opens it from the list; one of another centre cannot. */
async function expectPaperAtItsCentre(task: Task): Promise<void> {
  const encounter = await hub()
    .store()
    .read("Encounter", readTicket(task, undefined).encounterId ?? "");
  const pages = practiceHealthWorkers.map(async ({ username, centreKey }) => {
    const { organizationId } = practiceCentre(centreKey);
    const own = encounter?.serviceProvider?.reference === `Organization/${organizationId}`;
    return { own, page: await signedInPage(hub().running.url, username) };
  });
  const workers = await Promise.all(pages);
  const home = workers.find(({ own }) => own) ?? expect.fail("no worker of this centre");
  const { taskId } = readTicket(task, undefined);
  const { consults } = await home.page.ask("request.list", {});
  const id =
    consults.find((one) => one.taskId === taskId)?.papers[0]?.id ?? expect.fail("no paper is listed");
  const paper = (cookie: string) =>
    fetch(`${hub().running.url}${spokePaths.paper}${id}/paper`, { headers: { cookie } });
  const page = await (await paper(home.page.cookie)).text();
  expect(page).toContain("METFORMIN");
  expect(page).toContain("Integrity check");
  expect(page).toContain(`${hub().running.url}${verifyPaths.page}`);
  for (const { own, page } of workers) expect((await paper(page.cookie)).status).toBe(own ? 200 : 404);
  expect((await paper("")).status).toBe(401);
}

/** The same code with the mark of practice taken off. */
const codeOfReal = (code: Uint8Array) => code.map((byte, at) => (at === 1 ? byte & ~1 : byte));

describe("delivering a signed item", () => {
  it("issues work signed under the present claim, and answers a replay with the same receipt", async () => {
    const task = await freshTicket();
    await claim(task, "claim-1");
    const envelope = await envelopeFor(task, "claim-1");
    const first = await delivered(hub(), envelope);
    expect(first).toMatchObject({ outcome: "issued", itemId: envelope.itemId });
    expect(await stateOf(task)).toBe("issued");
    expect(await delivered(hub(), envelope)).toEqual(first);
    const encounter = readTicket(task, undefined).encounterId ?? "";
    const papers = await hub()
      .store()
      .search("Composition", { encounter: `Encounter/${encounter}`, status: "final" });
    expect(papers.length).toBe(2);
    await expectPaperAtItsCentre(task);
  });

  it("tells anybody by whose key a paper's code is signed, and that the paper was called back", async () => {
    const task = await freshTicket();
    await claim(task, "claim-1");
    await delivered(hub(), await envelopeFor(task, "claim-1"));
    const encounter = `Encounter/${readTicket(task, undefined).encounterId}`;
    const [paper] = await hub().store().search("Composition", { encounter, type: concept.prescription.code });
    if (!paper) expect.fail("nothing was issued");
    await hub()
      .store()
      .put({ ...paper, status: "entered-in-error" });
    const list = verifyList.parse(await (await fetch(`${hub().running.url}${verifyPaths.list}`)).json());
    const code = Buffer.from(paperCodeOf(paper) ?? "", "base64");
    expect(await judgeCode(code, list, nodeVerifies)).toMatchObject({ kind: "practice" });
    expect(await judgeCode(codeOfReal(code), { ...list, practice: false }, nodeVerifies)).toMatchObject({
      kind: "altered",
    });
    expect(list.cancelled.map(({ why }) => why)).toContain("called-back");
    expect(JSON.stringify(list)).not.toContain("Buransh");
  });

  it("counts an unclaimed ticket as claimed by the author of work signed without line", async () => {
    const task = await freshTicket();
    expect(await delivered(hub(), await envelopeFor(task, newId()))).toMatchObject({ outcome: "issued" });
    const now = await hub()
      .store()
      .read("Task", task.id ?? "");
    expect(now?.owner?.reference).toBe(`Practitioner/${doctorId}`);
  });

  it("keeps as signed late what another's claim overtook, and moves nothing", async () => {
    const task = await freshTicket();
    await claim(task, "claim-of-another", firstDoctor(1));
    const envelope = await envelopeFor(task, "claim-lost");
    const first = await delivered(hub(), envelope);
    expect(first).toMatchObject({ outcome: "signed-late" });
    expect(await delivered(hub(), envelope)).toEqual(first);
    expect(await stateOf(task)).toBe("claimed");
  });

  it("holds a paper when an allergy told meanwhile stops it", async () => {
    const task = await freshTicket();
    const patient = readTicket(task, undefined).patientReference ?? "";
    const active = { coding: [{ system: system.allergyClinical, code: "active" }] };
    await hub()
      .store()
      .create({
        resourceType: "AllergyIntolerance",
        clinicalStatus: active,
        patient: { reference: patient },
        code: { text: "paracetamol" },
      });
    const answer = await delivered(hub(), await envelopeFor(task, newId()));
    expect(answer).toMatchObject({ outcome: "held" });
    expect(await stateOf(task)).toBe("waiting");
  });
});

describe("what may not be issued", () => {
  it("never issues a second paper of one consult", async () => {
    const task = await freshTicket();
    await claim(task, "claim-2");
    await delivered(hub(), await envelopeFor(task, "claim-2"));
    const second = await delivered(hub(), await envelopeFor(task, "claim-2"));
    expect(second).toMatchObject({ outcome: "signed-late" });
  });

  it("does not refuse for ever what comes from a desk whose key a restore has lost: it takes it once the key is there", async () => {
    const task = await freshTicket();
    const item = { ...(await signedItemFor(task, newId())), deskId: "desk-since-the-backup" };
    const envelope = await sealed(hub().running, item, key());
    const answer = await hub().post(hubPaths.deliver, envelope);
    expect([answer.status, receipt.safeParse(await answer.json()).success]).toEqual([404, false]);
    const own = await registeredDesk(hub(), firstDoctor().username, "desk-since-the-backup");
    expect(await delivered(hub(), await sealed(hub().running, item, own))).toMatchObject({
      outcome: "issued",
    });
  });

  it("refuses a false signature, a foreign desk, and a bundle that leaves its consult", async () => {
    const task = await freshTicket();
    const item = await signedItemFor(task, newId());
    const stranger = await registeredDesk(hub(), firstDoctor(1).username, "desk-2");
    expect(await delivered(hub(), await sealed(hub().running, item, stranger))).toMatchObject({
      outcome: "refused",
    });
    const outside = JSON.stringify({
      resourceType: "Bundle",
      type: "transaction",
      entry: [{ resource: { resourceType: "Patient" }, request: { method: "PUT", url: "Patient/other" } }],
    });
    const wandering = await sealed(hub().running, { ...item, bundle: outside }, key());
    expect(await delivered(hub(), wandering)).toMatchObject({
      outcome: "refused",
      reason: "it changes something outside the consult",
    });
    expect(await delivered(hub(), { itemId: "x", hubId: "y", enc: "", ciphertext: "" })).toMatchObject({
      outcome: "refused",
    });
    expect(await stateOf(task)).toBe("waiting");
    expect(hub().bugs).toEqual([]);
  });
});
