import { createHash, randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { reportsOf } from "../../shared/fhir/read-reports.ts";
import { isPictureConsent } from "../../shared/fhir/write-intake.ts";
import { type EdgeHub, firstDoctor, startEdgeHub } from "./support/edge-hub.ts";
import { signedInPage, someIntake, someRegistration, type SpokePage } from "./support/spoke-page.ts";

const world: { hub?: EdgeHub; page?: SpokePage; other?: SpokePage; taskId?: string; patientId?: string } = {};
const hub = (): EdgeHub => world.hub ?? expect.fail("no hub");
const page = (): SpokePage => world.page ?? expect.fail("no page");
const other = (): SpokePage => world.other ?? expect.fail("no other page");
const taskId = (): string => world.taskId ?? expect.fail("no ticket");

const jpeg = Buffer.concat([Buffer.of(0xff, 0xd8, 0xff, 0xe0), Buffer.alloc(2000, 7)]);
const pieceBytes = 256 * 1024;

beforeAll(async () => {
  world.hub = await startEdgeHub();
  world.page = await signedInPage(hub().running.url, "practice.namunakot");
  world.other = await signedInPage(hub().running.url, "practice.misalgarh");
  const registration = someRegistration({ photo: jpeg.toString("base64") });
  const sent = await page().ask("request.send", { patient: { registration }, intake: someIntake() });
  world.taskId = sent.taskId;
  world.patientId = sent.patientId;
});
afterAll(async () => {
  await world.hub?.close();
});

const small = (more: object = {}) => ({
  id: randomUUID(),
  taskId: taskId(),
  kind: "picture" as const,
  title: "ankle.jpg",
  contentType: "image/jpeg" as const,
  content: jpeg.toString("base64"),
  ...more,
});

const documents = () =>
  hub()
    .store()
    .search("DocumentReference", { patient: `Patient/${world.patientId}` });
const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const pieceAnswer = z.object({ offset: z.number(), binaryId: z.string().optional() });

const request = (who: SpokePage, path: string, init: RequestInit = {}) =>
  fetch(new URL(path, hub().running.url), { ...init, headers: { cookie: who.cookie, ...init.headers } });

const put = (name: string, offset: number, piece: Buffer, complete: boolean, type = "application/pdf") =>
  request(page(), `/spoke/upload/${name}?offset=${offset}&complete=${complete}`, {
    method: "PUT",
    headers: { "content-type": type },
    body: new Uint8Array(piece),
  });

async function uploaded(bytes: Buffer, name: string): Promise<string> {
  for (let offset = 0; ; offset += pieceBytes) {
    const complete = offset + pieceBytes >= bytes.length;
    const answer = await put(name, offset, bytes.subarray(offset, offset + pieceBytes), complete);
    expect(answer.status).toBe(200);
    const { binaryId } = pieceAnswer.parse(await answer.json());
    if (complete) return binaryId ?? expect.fail("no Binary");
  }
}

describe("a picture's small copy", () => {
  it("goes into the chart once, also twice at once, and a doctor of the queue finds it", async () => {
    const input = small({ title: "C:\\photos\\..\\घाव.jpg" });
    const both = await Promise.all([
      page().ask("attachment.add", input),
      page().ask("attachment.add", input),
    ]);
    expect(both[0]).toEqual(both[1]);
    const all = await documents();
    expect(all).toHaveLength(1);
    expect(all[0]?.content[0]?.attachment).toMatchObject({ title: "घाव.jpg", size: jpeg.length });
    const { id, covers } = firstDoctor();
    const doctor = hub().store({ role: "doctor", practitionerId: id, specialities: covers });
    const url = all[0]?.content[0]?.attachment.url ?? "";
    const binary = await doctor.read("Binary", url.replace("Binary/", ""));
    expect(binary?.data).toBe(jpeg.toString("base64"));
  });

  it.each([
    ["a picture that is not one", { content: Buffer.from("no picture").toString("base64") }, "not-a-picture"],
    ["zero bytes", { content: "" }, "empty"],
    [
      "HEIC named .jpg",
      { content: Buffer.from("\0\0\0\x18ftypheic\0\0\0\0", "latin1").toString("base64") },
      "heic",
    ],
    [
      "a PDF that is none",
      { contentType: "application/pdf", content: Buffer.from("<html>").toString("base64") },
      "not-a-pdf",
    ],
  ])("%s is refused with a sentence, and nothing is stored", async (_, more, kind) => {
    const before = (await documents()).length;
    const refusal = await page().refused("attachment.add", small(more));
    expect(refusal).toMatchObject({ kind: "invalid-input", missing: [kind] });
    expect(refusal.message).toMatch(/\.$/);
    expect(await documents()).toHaveLength(before);
  });

  it("is refused where the patient did not agree to pictures", async () => {
    const { consent, ...rest } = someIntake();
    const intake = { ...rest, consent: { ...(consent ?? expect.fail("no consent")), pictures: false } };
    const sent = await page().ask("request.send", {
      patient: { registration: someRegistration() },
      intake,
    });
    expect(await page().refused("attachment.add", small({ taskId: sent.taskId }))).toMatchObject({
      kind: "not-allowed",
    });
    // Asked about one, the patient agreed: that is recorded, and holds for that one.
    const agreed = { at: new Date(Date.now() + 1_000).toISOString(), heardIn: "hi" as const };
    await page().ask("attachment.add", small({ taskId: sent.taskId, agreed }));
    expect(await page().refused("attachment.add", small({ taskId: sent.taskId }))).toMatchObject({
      kind: "not-allowed",
    });
  });

  it("agreed to by a patient who refused the consult is no consent to the consult", async () => {
    const { consent, ...rest } = someIntake();
    const refusing = { ...(consent ?? expect.fail("no consent")), given: false };
    const { taskId: refused } = await page().ask("request.send", {
      patient: { registration: someRegistration() },
      intake: { ...rest, consent: refusing },
    });
    const agreed = { at: new Date().toISOString(), heardIn: "en" as const };
    await page().ask("attachment.add", small({ taskId: refused, agreed }));
    const task = await hub().store().read("Task", refused);
    const consents = await hub()
      .store()
      .search("Consent", { patient: task?.for?.reference ?? "" });
    expect(consents.filter(isPictureConsent)).toMatchObject([{ status: "active" }]);
    expect(consents.filter((one) => !isPictureConsent(one))).toMatchObject([{ status: "rejected" }]);
  });
});

describe("the original, in pieces", () => {
  it("a PDF of 30 MB arrives whole over a line that breaks, and takes the small copy's place", async () => {
    const pdf = Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(30_000_000)]);
    const name = sha256(pdf);
    const original = { sha256: name, sizeBytes: pdf.length, contentType: "application/pdf" };
    const { documentId } = await page().ask("attachment.add", small({ kind: "report", original }));
    const at = async () =>
      pieceAnswer.parse(await (await request(page(), `/spoke/upload/${name}`)).json()).offset;
    expect(await at()).toBe(0);
    await put(name, 0, pdf.subarray(0, pieceBytes), false);
    // The answer was lost: the same piece comes again; then one that leaves a gap.
    await put(name, 0, pdf.subarray(0, pieceBytes), false);
    const gap = await put(name, 3 * pieceBytes, pdf.subarray(0, 10), false);
    expect(gap.status).toBe(409);
    expect(await gap.json()).toEqual({ offset: pieceBytes });
    expect(await at()).toBe(pieceBytes);
    const binaryId = await uploaded(pdf, name);
    const input = { id: randomUUID(), taskId: taskId(), documentId, binaryId, sha256: name };
    await page().ask("attachment.original", input);
    await page().ask("attachment.original", input);
    const document = await hub().store().read("DocumentReference", documentId);
    expect(document?.content).toHaveLength(1);
    expect(document?.content[0]?.attachment).toMatchObject({
      contentType: "application/pdf",
      size: pdf.length,
      url: `Binary/${binaryId}`,
    });
    const { id, covers } = firstDoctor();
    const doctor = hub().store({ role: "doctor", practitionerId: id, specialities: covers });
    const seen = await doctor.read("Binary", binaryId);
    expect(sha256(Buffer.from(seen?.data ?? "", "base64"))).toBe(name);
    const reports = document
      ? reportsOf(
          [document],
          (reference) => reference,
          () => true,
        )
      : [];
    expect(reports).toMatchObject([{ title: "ankle.jpg", contentType: "application/pdf" }]);
  });

  it("a file that arrived damaged is refused by its hash and can be sent again", async () => {
    const bytes = Buffer.concat([Buffer.from("%PDF-1.4\n"), randomBytes(1000)]);
    const name = sha256(bytes);
    const damaged = Buffer.from(bytes);
    damaged[500] = (damaged[500] ?? 0) ^ 1;
    const answer = await put(name, 0, damaged, true);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ kind: "invalid-input", missing: ["damaged"] });
    expect((await put(name, 0, bytes, true)).status).toBe(200);
  });

  it("another than the announced original, one of another worker, and one that never came are refused", async () => {
    const original = { sha256: "a".repeat(64), sizeBytes: 1, contentType: "application/pdf" };
    const { documentId } = await page().ask("attachment.add", small({ original }));
    const bytes = Buffer.concat([Buffer.from("%PDF-1.4\n"), randomBytes(100)]);
    const binaryId = await uploaded(bytes, sha256(bytes));
    const base = { id: randomUUID(), taskId: taskId(), documentId };
    const wrong = { ...base, binaryId, sha256: sha256(bytes) };
    expect(await page().refused("attachment.original", wrong)).toMatchObject({ kind: "invalid-input" });
    const never = { ...base, binaryId: randomUUID(), sha256: "a".repeat(64) };
    expect(await page().refused("attachment.original", never)).toMatchObject({ kind: "not-found" });
  });

  it("pieces too large, of no name, of nobody, or that are not what they say are refused", async () => {
    const name = "b".repeat(64);
    expect((await put(name, 0, Buffer.alloc(pieceBytes + 1), false)).status).toBe(400);
    expect((await put("../x", 0, jpeg, false)).status).toBeGreaterThanOrEqual(400);
    expect((await put(name, 0, Buffer.from("<html>"), false)).status).toBe(400);
    const nobody = await request({ ...page(), cookie: "" }, `/spoke/upload/${name}`);
    expect(nobody.status).toBe(401);
    const foreign = await request(page(), `/spoke/upload/${name}`, {
      headers: { origin: "https://elsewhere.example" },
    });
    expect(foreign.status).toBe(403);
  });
});

it("a photo is shown to the own centre alone", async () => {
  const path = `/spoke/photo/${world.patientId}`;
  const shown = await request(page(), path);
  expect(shown.headers.get("content-type")).toBe("image/jpeg");
  expect(Buffer.from(await shown.arrayBuffer())).toEqual(jpeg);
  expect((await request(other(), path)).status).toBe(404);
  expect((await fetch(new URL(path, hub().running.url))).status).toBe(401);
});

it("the hub met no bug in all this", () => {
  expect(hub().bugs).toEqual([]);
});
