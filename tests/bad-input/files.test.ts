import { createHash, randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { fileKind, titleOf } from "../../renderer/spoke/request/file-kind.ts";
import { type EdgeHub, startEdgeHub } from "../hub/support/edge-hub.ts";
import { signedInPage, someIntake, someRegistration, type SpokePage } from "../hub/support/spoke-page.ts";

const jpeg = Buffer.concat([Buffer.of(0xff, 0xd8, 0xff, 0xe0), Buffer.alloc(2000, 7)]);
const pieceBytes = 256 * 1024;
const pieceAnswer = z.object({ offset: z.number(), binaryId: z.string().optional() });

const world: { hub?: EdgeHub; page?: SpokePage; taskId?: string; patientId?: string } = {};
const hub = (): EdgeHub => world.hub ?? expect.fail("no hub");
const page = (): SpokePage => world.page ?? expect.fail("no page");

beforeAll(async () => {
  world.hub = await startEdgeHub();
  world.page = await signedInPage(hub().running.url, "practice.namunakot");
  const patient = { registration: someRegistration() };
  Object.assign(world, await page().ask("request.send", { patient, intake: someIntake() }));
});
afterAll(async () => {
  await world.hub?.close();
});

const picture = (more: object = {}) => ({
  id: randomUUID(),
  taskId: world.taskId ?? expect.fail("no ticket"),
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

const notTaken = {
  "a picture that is not one": {
    bytes: Buffer.from("no picture at all"),
    page: "unknown",
    hub: "not-a-picture",
  },
  "zero bytes": { bytes: Buffer.alloc(0), page: "unknown", hub: "empty" },
  HEIC: { bytes: Buffer.from("\0\0\0\x18ftypheic\0\0\0\0", "latin1"), page: "heic", hub: "heic" },
} as const;

describe("a file that cannot be taken", () => {
  it.each(Object.entries(notTaken))("%s is known by its first bytes at the page", (_, row) => {
    expect(fileKind(new Uint8Array(row.bytes.subarray(0, 12)))).toBe(row.page);
  });

  it.each(Object.entries(notTaken))(
    "%s is met with a sentence at the hub; what was there stays, and the right file still goes",
    async (_, row) => {
      const before = (await documents()).length;
      const refused = picture({ content: row.bytes.toString("base64") });
      const refusal = await page().refused("attachment.add", refused);
      expect(refusal).toMatchObject({ kind: "invalid-input", missing: [row.hub] });
      expect(refusal.message).toMatch(/\.$/);
      expect(await documents()).toHaveLength(before);
      await page().ask("attachment.add", picture({ id: refused.id }));
      expect(await documents()).toHaveLength(before + 1);
    },
  );
});

it("a name with path parts loses them and nothing else, at the page and at the hub", async () => {
  const name = "..\\..\\C:\\photos\\घाव 2.jpg";
  expect(titleOf(name)).toBe("घाव 2.jpg");
  const { documentId } = await page().ask("attachment.add", picture({ title: name }));
  const document = await hub().store().read("DocumentReference", documentId);
  expect(document?.content[0]?.attachment.title).toBe("घाव 2.jpg");
});

it("a PDF of 30 MB and 12 pages arrives whole, in pieces, over a line that breaks in the middle", async () => {
  const pdf = pdfOfPages(12, 30_000_000);
  expect(fileKind(new Uint8Array(pdf.subarray(0, 12)))).toBe("pdf");
  const sha256 = createHash("sha256").update(pdf).digest("hex");
  const original = { sha256, sizeBytes: pdf.length, contentType: "application/pdf" };
  const { documentId } = await page().ask("attachment.add", picture({ kind: "report", original }));
  await inPieces(pdf, sha256, pdf.length / 2);
  const at = await where(sha256);
  expect(at).toBeGreaterThan(0);
  expect(at).toBeLessThan(pdf.length);
  // The page starts again where the hub says that it stands.
  const binaryId = (await inPieces(pdf, sha256, pdf.length, at)) ?? expect.fail("no Binary");
  const taskId = world.taskId ?? "";
  await page().ask("attachment.original", { id: randomUUID(), taskId, documentId, binaryId, sha256 });
  const binary = await hub().store().read("Binary", binaryId);
  const arrived = Buffer.from(binary?.data ?? "", "base64");
  expect(createHash("sha256").update(arrived).digest("hex")).toBe(sha256);
  expect(arrived.toString("latin1").match(/\/Type\/Page\b/g)).toHaveLength(12);
});

async function where(sha256: string): Promise<number> {
  const answer = await fetch(new URL(`/spoke/upload/${sha256}`, hub().running.url), {
    headers: { cookie: page().cookie },
  });
  return pieceAnswer.parse(await answer.json()).offset;
}

async function inPieces(bytes: Buffer, sha256: string, until: number, from = 0): Promise<string | undefined> {
  let last: z.infer<typeof pieceAnswer> = { offset: from };
  while (last.offset < until) {
    const piece = bytes.subarray(last.offset, last.offset + pieceBytes);
    const complete = last.offset + piece.length === bytes.length;
    const url = new URL(
      `/spoke/upload/${sha256}?offset=${last.offset}&complete=${complete}`,
      hub().running.url,
    );
    const headers = { "content-type": "application/pdf", cookie: page().cookie };
    const answer = await fetch(url, { method: "PUT", headers, body: new Uint8Array(piece) });
    expect(answer.status).toBe(200);
    last = pieceAnswer.parse(await answer.json());
    if (complete) return last.binaryId;
  }
  return last.binaryId;
}

/** Its pages are real objects; between them lies what scans are made of. */
function pdfOfPages(pages: number, sizeBytes: number): Buffer {
  const each = Array.from({ length: pages }, (_, page) => [
    Buffer.from(`${page + 3} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n`),
    randomBytes(Math.floor(sizeBytes / pages)),
  ]).flat();
  return Buffer.concat([Buffer.from("%PDF-1.7\n"), ...each, Buffer.from("\n%%EOF")]);
}
