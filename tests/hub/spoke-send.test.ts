import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { practiceCentre } from "../../hub/practice/centres.ts";
import { spokeCalls } from "../../shared/contract/spoke-calls.ts";
import { known } from "../../shared/domain/fact.ts";
import { patientId as patientIdOf } from "../../shared/domain/ids.ts";
import { patientFacts } from "../../shared/fhir/patient-facts.ts";
import { readTicket } from "../../shared/fhir/read-ticket.ts";
import { system } from "../../shared/fhir/systems.ts";
import { type EdgeHub, passphrase, startEdgeHub } from "./support/edge-hub.ts";
import {
  signedInPage,
  someIntake,
  someRegistration,
  type SpokePage,
  spokePage,
} from "./support/spoke-page.ts";

const world: { hub?: EdgeHub; page?: SpokePage; other?: SpokePage } = {};
const hub = (): EdgeHub => world.hub ?? expect.fail("no hub");
const page = (): SpokePage => world.page ?? expect.fail("no page");
const other = (): SpokePage => world.other ?? expect.fail("no other page");

beforeAll(async () => {
  world.hub = await startEdgeHub();
  world.page = await signedInPage(hub().running.url, "practice.namunakot");
  world.other = await signedInPage(hub().running.url, "practice.misalgarh");
});
afterAll(async () => {
  await world.hub?.close();
});

describe("who may call", () => {
  const stranger = () => spokePage(hub().running.url);
  const open = new Set(["session.state", "session.signIn", "session.signOut"]);

  it.each(Object.keys(spokeCalls).filter((name) => !open.has(name)))(
    "%s is refused to whoever is not signed in",
    async (name) => {
      const answer = await stranger().raw(name, {});
      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({ ok: false, error: { kind: "not-signed-in" } });
    },
  );

  it("a doctor's account is told where doctors sign in, and gets no cookie", async () => {
    const answer = await stranger().raw("session.signIn", { username: "practice.doctor", passphrase });
    expect(answer.status).toBe(403);
    expect(answer.headers.get("set-cookie")).toBeNull();
    expect(await answer.json()).toMatchObject({ ok: false, error: { kind: "account-refused" } });
  });

  it("a doctor's desk token is no cookie of a centre", async () => {
    const { accessToken } = await hub().token("practice.doctor");
    const as = spokePage(hub().running.url, `paramarsh_spoke=${accessToken}`);
    expect(await as.refused("request.list", {})).toMatchObject({ kind: "not-signed-in" });
  });

  it("empty sign-in, wrong passphrase and too many of them are told apart; 429 says when", async () => {
    expect(await stranger().refused("session.signIn", { username: "", passphrase: "" })).toMatchObject({
      kind: "incomplete",
    });
    const wrong = { username: "practice.thach", passphrase: "wrong" };
    expect(await stranger().refused("session.signIn", wrong)).toMatchObject({ kind: "wrong-passphrase" });
    for (let tries = 0; tries < 3; tries += 1) await stranger().raw("session.signIn", wrong);
    const locked = await stranger().raw("session.signIn", wrong);
    expect(locked.status).toBe(429);
    expect(Number(locked.headers.get("retry-after"))).toBeGreaterThan(0);
  });

  it("another site's call, an unknown name and a body that is no JSON are refused", async () => {
    const foreign = await page().raw("request.list", {}, { origin: "https://elsewhere.example" });
    expect(foreign.status).toBe(403);
    expect(await page().refused("request.destroy", {})).toMatchObject({ kind: "unknown-call" });
    expect(await page().refused("__proto__", {})).toMatchObject({ kind: "unknown-call" });
    const form = await page().raw("request.list", {}, { "content-type": "text/plain" });
    expect(form.status).toBe(400);
  });

  it("the session tells worker, centre, height and the nearest facility; signing out clears the cookie", async () => {
    const state = await page().ask("session.state", {});
    expect(state).toMatchObject({
      practice: true,
      session: {
        worker: { name: "Meena Misal" },
        centre: { name: "HWC Namunakot", district: "Bilaspur", altitudeM: 1140 },
      },
    });
    expect(state.session?.centre.nearestFacility?.km).toBeGreaterThan(0);
    const out = await page().raw("session.signOut", {});
    expect(out.headers.get("set-cookie")).toMatch(/paramarsh_spoke=;.*HttpOnly.*SameSite=Strict.*Max-Age=0/);
    expect((await page().ask("session.liveToken", {})).token).toMatch(/^ey/);
  });
});

describe("asking for a consult", () => {
  it("registers the patient and puts the ticket into the queue, all as it was told", async () => {
    const registration = someRegistration({ abha: known("11-1111-1111-1111"), photo: "/9j/4AAQ" });
    const intake = someIntake({
      flags: ["chest-pain"],
      ambulance: "called",
      facts: {
        allergies: known([{ substance: "Penicillin", reaction: "rash", severity: "moderate" as const }]),
        medicines: known([{ name: "Metformin 500 mg", dose: "twice a day" }]),
        pregnancy: known({ status: "not-pregnant" as const }),
        breastfeeding: known("yes" as const),
      },
    });
    const sent = await page().ask("request.send", { patient: { registration }, intake });
    expect(sent.state).toBe("waiting");
    const store = hub().store();
    const patient = (await store.read("Patient", sent.patientId)) ?? expect.fail("no patient");
    const record = [
      ...(await store.search("AllergyIntolerance", { patient: `Patient/${sent.patientId}` })),
      ...(await store.search("MedicationStatement", { patient: `Patient/${sent.patientId}` })),
      ...(await store.search("Observation", { patient: `Patient/${sent.patientId}` })),
    ];
    const now = new Date().toISOString();
    expect(patientFacts({ patient, record, id: patientIdOf.parse(sent.patientId), now })).toMatchObject({
      name: "Shrimati Udaharan",
      nameDevanagari: "श्रीमती उदाहरण",
      birthDate: "1971",
      sex: "female",
      village: "Kalpitgaon",
      district: "Bilaspur",
      abha: "11-1111-1111-1111",
      relative: "husband Kalpit Udaharan",
      hasPhoto: true,
      allergies: known([{ substance: "Penicillin", reaction: "rash", severity: "moderate" }]),
      currentMedicines: known([{ name: "Metformin 500 mg", dose: "twice a day" }]),
    });
    expect(patient.managingOrganization?.reference).toBe(
      `Organization/${practiceCentre("namunakot").organizationId}`,
    );
    const task = (await store.read("Task", sent.taskId)) ?? expect.fail("no ticket");
    expect(task.priority).toBe("stat");
    expect(readTicket(task, undefined).reportedFlags).toEqual(["chest-pain"]);
    expect(task.identifier?.[0]).toMatchObject({ system: system.uuid, value: intake.id });
    const consents = await store.search("Consent", { patient: `Patient/${sent.patientId}` });
    expect(consents).toHaveLength(1);
  });

  it("sent twice, and twice at once, it is one patient and one ticket with one answer", async () => {
    const input = { patient: { registration: someRegistration() }, intake: someIntake() };
    const both = await Promise.all([page().ask("request.send", input), page().ask("request.send", input)]);
    expect(both[0]).toEqual(both[1]);
    expect(await page().ask("request.send", input)).toEqual(both[0]);
    const store = hub().store();
    const born = (id: string) => ({ identifier: `${system.uuid}|${id}` });
    expect(await store.search("Patient", born(input.patient.registration.id))).toHaveLength(1);
    expect(await store.search("Task", born(input.intake.id))).toHaveLength(1);
    const patient = `Patient/${both[0].patientId}`;
    expect(await store.search("Encounter", { patient })).toHaveLength(1);
    // A second request of the same registration is a second ticket of the same patient.
    const again = await page().ask("request.send", { ...input, intake: someIntake() });
    expect(again.patientId).toBe(both[0].patientId);
    expect(again.taskId).not.toBe(both[0].taskId);
  });

  it.each([
    ["an emoji", "Asha 😀", "emoji"],
    ["300 characters", "अ".repeat(300), "too-long"],
    ["a right-to-left override", "Asha \u202eiveD", "hidden-characters"],
    ["HTML", "<b>Asha</b>", "markup"],
    ["digits only", "12345", "no-letters"],
  ])("a name with %s is refused with a sentence, and nothing is stored", async (_, name, kind) => {
    const registration = someRegistration({ name });
    const refusal = await page().refused("request.send", { patient: { registration }, intake: someIntake() });
    expect(refusal).toMatchObject({ kind: "invalid-input", missing: [kind] });
    expect(refusal.next).toContain("kept");
    const born = { identifier: `${system.uuid}|${registration.id}` };
    expect(await hub().store().search("Patient", born)).toEqual([]);
  });

  it.each(["क्षत्रिय कुमार", "श्रीमती ज्ञानेश्वर्या"])("the name %s is kept letter by letter", async (name) => {
    const registration = someRegistration({ name, nameDevanagari: name });
    const { patientId } = await page().ask("request.send", {
      patient: { registration },
      intake: someIntake(),
    });
    const patient = await hub().store().read("Patient", patientId);
    expect(patient?.name?.map(({ text }) => text)).toEqual([name, name]);
  });

  it("input that does not fit is refused by field, never by value", async () => {
    const refusal = await page().refused("request.send", {
      patient: { patientId: "x" },
      intake: { id: "no" },
    });
    expect(refusal).toMatchObject({ kind: "invalid-input" });
    expect(refusal.message).toContain("intake");
    const nobody = { patient: { patientId: randomUUID() }, intake: someIntake() };
    expect(await page().refused("request.send", nobody)).toMatchObject({ kind: "not-found" });
  });
});

describe("finding a patient", () => {
  it.each(["Udaharan", "उदाहरण", "Kalpit Udah", "kalpitgaon", "54321", "0000054321"])(
    "the own centre's by %s",
    async (text) => {
      await page().ask("request.send", {
        patient: { registration: someRegistration() },
        intake: someIntake(),
      });
      const found = await page().ask("patient.find", { text });
      expect(found.some(({ name }) => name === "Shrimati Udaharan")).toBe(true);
    },
  );

  it("another centre's only by a whole phone, ABHA or number; and a request for them makes them known here", async () => {
    const registration = someRegistration({
      name: "Dur Gaonwali",
      nameDevanagari: "दूर गाँववाली",
      phone: known("98765 00011"),
      abha: known("22-2222-2222-2222"),
    });
    const { patientId } = await page().ask("request.send", {
      patient: { registration },
      intake: someIntake(),
    });
    const seen = async (text: string) =>
      (await other().ask("patient.find", { text })).some((one) => one.patientId === patientId);
    expect(await seen("Gaonwali")).toBe(false);
    expect(await seen("98765")).toBe(false);
    expect(await seen("9876500011")).toBe(true);
    expect(await seen("+91 98765 00011")).toBe(true);
    expect(await seen("22-2222-2222-2222")).toBe(true);
    const sent = await other().ask("request.send", { patient: { patientId }, intake: someIntake() });
    expect(sent.patientId).toBe(patientId);
    expect(await seen("Gaonwali")).toBe(true);
  });
});

describe("the centre's list", () => {
  it("shows place, flags, vitals and patient; another centre does not see it", async () => {
    const intake = someIntake({ speciality: "dermatology", complaint: "Itching" });
    const red = someIntake({ speciality: "dermatology", complaint: "Snake", flags: ["snakebite"] });
    const first = await page().ask("request.send", { patient: { registration: someRegistration() }, intake });
    const second = await page().ask("request.send", {
      patient: { registration: someRegistration() },
      intake: red,
    });
    const { consults } = await page().ask("request.list", {});
    const one = consults.find(({ taskId }) => taskId === first.taskId) ?? expect.fail("not listed");
    const two = consults.find(({ taskId }) => taskId === second.taskId) ?? expect.fail("not listed");
    expect(one).toMatchObject({
      requestId: intake.id,
      complaint: "Itching",
      complaintDuration: "3 days",
      state: "waiting",
      vitals: { pulsePerMin: { state: "measured", reading: { value: 88 } } },
    });
    expect(two.urgency).toMatchObject({ band: "red", flags: ["snakebite"] });
    expect(two.place).toBe(1);
    expect(one.place).toBeGreaterThan(1);
    expect(one.waitingInAll).toBe(two.waitingInAll);
    expect(one.estimateMin).toBeUndefined();
    const elsewhere = await other().ask("request.list", {});
    expect(elsewhere.consults.some(({ taskId }) => taskId === first.taskId)).toBe(false);
  });

  it("is packed for the thin line", async () => {
    const answer = await page().raw("request.list", {}, { "accept-encoding": "gzip" });
    expect(answer.headers.get("content-encoding")).toBe("gzip");
  });
});
