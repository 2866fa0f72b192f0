import { spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Binary, DocumentReference, Task } from "@medplum/fhirtypes";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Desk } from "../../electron/desk/desk.ts";
import type { RunningHub } from "../../hub/server.ts";
import { storeOf } from "../../hub/server/store-of.ts";
import { readTicket } from "../../shared/fhir/read-ticket.ts";
import { extension } from "../../shared/fhir/systems.ts";
import { pieceBytes } from "../../shared/sync/next-piece.ts";
import { type CuttingLine, openCuttingLine } from "./support/cutting-line.ts";
import {
  account,
  ask,
  openClinic,
  openPatient,
  type PracticeClinic,
  until,
} from "./support/practice-desk.ts";

let clinic: PracticeClinic;
let line: CuttingLine | undefined;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(async () => {
  await clinic.end();
  await line?.close();
  line = undefined;
});

const patient = "Hari Kalpit";
const size = 2_500_000;
const carriesFile = ({ url, method }: IncomingMessage) =>
  method === "GET" && url !== undefined && /^\/fhir\/Binary\/[^$?]+$/.test(url);

/** A scan in the chart of a patient of the queue, as large as a phone makes them. */
async function scanAtHub(hub: RunningHub, more: { hash?: string; size?: number; of?: string } = {}) {
  const bytes = Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes((more.size ?? size) - 9)]);
  const store = storeOf(hub.hub.fhir.port, { role: "system" });
  const tasks = await store.search("Task", { status: "requested" });
  const references = tasks.map((task: Task) => readTicket(task, undefined).patientReference ?? "");
  for (const reference of references) {
    const found = await store.read("Patient", reference.replace("Patient/", ""));
    if (!JSON.stringify(found?.name ?? "").includes(more.of ?? "Hari")) continue;
    const binary = await store.create<Binary>({
      resourceType: "Binary",
      contentType: "application/pdf",
      data: bytes.toString("base64"),
    });
    await store.create<DocumentReference>({
      resourceType: "DocumentReference",
      status: "current",
      subject: { reference },
      date: new Date().toISOString(),
      content: [
        {
          attachment: {
            contentType: "application/pdf",
            title: "Large scan",
            url: `Binary/${binary.id}`,
            size: bytes.length,
            hash: more.hash ?? createHash("sha1").update(bytes).digest("base64"),
          },
        },
      ],
    });
    return bytes;
  }
  throw new Error("the patient is not in the queue");
}

async function scanIn(desk: Desk, consultId: Awaited<ReturnType<typeof openPatient>>) {
  const { reports } = await ask(desk, "consult.open", { consultId });
  const found = reports.find(({ title }) => title === "Large scan");
  if (!found) throw new Error("the scan is not in the chart");
  return found;
}

it("a line that is cut once in the middle of every piece costs at most that piece each time", async () => {
  const hub = await clinic.hubUp();
  const bytes = await scanAtHub(hub);
  // Each piece is cut at its first try and passes at its second.
  line = await openCuttingLine(hub.url, { when: (nth) => nth % 2 === 1, carriesFile });
  const desk = await clinic.openDesk("desk", line.url, undefined, { mostAttachmentBytes: 0 });
  await ask(desk, "session.signIn", account);
  const consultId = await openPatient(desk, patient);
  const scan = await scanIn(desk, consultId);
  expect(scan.local).toBe(false);
  const content = await until(
    () => desk.dispatch("report.content", { documentId: scan.id }),
    (answer) => answer.ok,
    "the scan is here",
  );
  const { base64 } = (content as { value: { base64: string } }).value;
  expect(Buffer.from(base64, "base64").equals(bytes)).toBe(true);
  const pieces = Math.ceil(size / pieceBytes);
  console.log(
    `${line.cuts()} cuts in ${pieces} pieces: ${line.sentBytes() - size} bytes twice of ${size} (at most ${line.cuts() * pieceBytes})`,
  );
  expect(line.cuts()).toBe(pieces);
  expect(line.sentBytes() - size).toBeLessThanOrEqual(line.cuts() * pieceBytes);
  expect((await scanIn(desk, consultId)).local).toBe(true);
  // From now on the line is not needed.
  const before = line.pieces();
  await ask(desk, "report.content", { documentId: scan.id });
  expect(line.pieces()).toBe(before);
}, 120_000);

// The whole prefetch once stopped at the first that did not fit, and the rows behind it said "images coming" for weeks.
it("a file for which no room is left keeps no other patient's from coming", async () => {
  const hub = await clinic.hubUp();
  for (const of of ["Hari", "Vidya"])
    for (const bytes of [90_000, size]) await scanAtHub(hub, { size: bytes, of });
  const desk = await clinic.openDesk("desk", hub.url, undefined, { mostAttachmentBytes: size - 1 });
  await ask(desk, "session.signIn", account);
  for (const name of [patient, "Vidya Namuna Devi"]) {
    const consultId = await openPatient(desk, name);
    const scans = async () => {
      const { reports } = await ask(desk, "consult.open", { consultId });
      return reports.filter(({ title }) => title === "Large scan").map(({ local }) => local);
    };
    const isSmallHere = (here: readonly boolean[]) => here.length === 2 && here.filter(Boolean).length === 1;
    await until(scans, isSmallHere, `the small one of ${name} is here`);
  }
}, 120_000);

it("a line that hangs under a picture keeps nobody from signing out, nor the next from signing in", async () => {
  const hub = await clinic.hubUp();
  await scanAtHub(hub);
  const hanging = { asked: 0 };
  line = await openCuttingLine(hub.url, {
    when: () => false,
    carriesFile,
    hangs: (asked) => carriesFile(asked) && (hanging.asked += 1) > 0,
  });
  const desk = await clinic.openDesk("desk", line.url);
  await ask(desk, "session.signIn", account);
  await until(
    () => Promise.resolve(hanging.asked),
    (asked) => asked > 0,
    "a file is being fetched ahead",
  );
  const before = performance.now();
  await ask(desk, "session.signOut", {});
  expect(performance.now() - before).toBeLessThan(10_000);
  await ask(desk, "session.signIn", account);
  // Somebody looks at the file meanwhile.
  const scan = await scanIn(desk, await openPatient(desk, patient));
  const opened = desk.dispatch("report.content", { documentId: scan.id });
  await ask(desk, "session.signOut", {});
  expect(await opened).toMatchObject({ ok: false });
}, 120_000);

it("what came is thrown away and said where its hash is another", async () => {
  const hub = await clinic.hubUp();
  await scanAtHub(hub, { hash: "AAAAAAAAAAAAAAAAAAAAAAAAAAA=" });
  const desk = await clinic.openDesk("desk", hub.url, undefined, { mostAttachmentBytes: 0 });
  await ask(desk, "session.signIn", account);
  const consultId = await openPatient(desk, patient);
  const scan = await scanIn(desk, consultId);
  expect(await desk.dispatch("report.content", { documentId: scan.id })).toMatchObject({
    ok: false,
    error: { kind: "damaged" },
  });
  expect((await scanIn(desk, consultId)).local).toBe(false);
});

const child = fileURLToPath(new URL("../bad-input/support/desk-child.ts", import.meta.url));

it("a desk killed in the middle of a file goes on where its encrypted file ends", async () => {
  const hub = await clinic.hubUp();
  const bytes = await scanAtHub(hub);
  const seen = { killAt: 0, kill: () => undefined as void };
  line = await openCuttingLine(hub.url, {
    when: (nth) => {
      if (nth === seen.killAt) seen.kill();
      return false;
    },
    // Only the scan's pieces: those of the practice pictures are small.
    carriesFile: (one) => carriesFile(one) && scanPath.test(one.url ?? ""),
  });
  const store = storeOf(hub.hub.fhir.port, { role: "system" });
  const documents = await store.search("DocumentReference", {});
  const url = documents.find(({ content }) => content[0]?.attachment.title === "Large scan")?.content[0]
    ?.attachment.url;
  const scanPath = new RegExp(`${url}$`);
  const options = JSON.stringify({ dataFolder: `${clinic.folder}/desk`, hubUrl: line.url });
  const kills = 3;
  for (let round = 1; round <= kills; round += 1) {
    const desk = spawn(process.execPath, [child, options], { stdio: ["pipe", "pipe", "inherit"] });
    const ended = once(desk, "exit");
    seen.killAt = line.pieces() + 3;
    seen.kill = () => void desk.kill("SIGKILL");
    desk.stdin.write(`${JSON.stringify({ call: "session.signIn", input: account })}\n`);
    createInterface({ input: desk.stdout }).on("line", () => undefined);
    await ended;
  }
  const desk = await clinic.openDesk("desk", line.url);
  await ask(desk, "session.signIn", account);
  const consultId = await openPatient(desk, patient);
  const scan = await until(
    () => scanIn(desk, consultId),
    ({ local }) => local,
    "the scan was fetched ahead",
  );
  const { base64 } = await ask(desk, "report.content", { documentId: scan.id });
  expect(Buffer.from(base64, "base64").equals(bytes)).toBe(true);
  console.log(
    `${kills} kills: ${line.sentBytes() - size} bytes twice of ${size} (at most ${kills * pieceBytes})`,
  );
  expect(line.sentBytes() - size).toBeLessThanOrEqual(kills * pieceBytes);
}, 180_000);

it("an original that no line brings is shown by its small copy, and itself as soon as there is a line", async () => {
  const hub = await clinic.hubUp();
  const small = await scanAtHub(hub, { size: 40_000 });
  const state = { isDead: false };
  line = await openCuttingLine(hub.url, { when: () => state.isDead, carriesFile });
  const desk = await clinic.openDesk("desk", line.url, undefined, { mostAttachmentBytes: 0 });
  await ask(desk, "session.signIn", account);
  const consultId = await openPatient(desk, patient);
  const { id: documentId } = await scanIn(desk, consultId);
  const shown = async () => {
    const { sizeBytes } = await scanIn(desk, consultId);
    const { base64 } = await ask(desk, "report.content", { documentId, sizeBytes });
    return Buffer.from(base64, "base64");
  };
  const copy = async () => (await ask(desk, "report.smallCopy", { documentId })).content?.base64;
  expect((await shown()).equals(small)).toBe(true);
  expect(await copy()).toBeUndefined();

  const original = await originalComes(hub);
  await until(
    async () => {
      await ask(desk, "sync.now", {});
      return scanIn(desk, consultId);
    },
    ({ sizeBytes }) => sizeBytes === original.length,
    "the original is announced",
  );
  state.isDead = true;
  expect(await copy()).toBe(small.toString("base64"));
  state.isDead = false;
  expect((await shown()).equals(original)).toBe(true);
}, 120_000);

/** As `attachment.original` leaves it: the original under the document's own id, the small copy beside it. */
async function originalComes(hub: RunningHub): Promise<Buffer> {
  const bytes = Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(300_000)]);
  const store = storeOf(hub.hub.fhir.port, { role: "system" });
  const documents = await store.search("DocumentReference", {});
  const document = documents.find(({ content }) => content[0]?.attachment.title === "Large scan");
  const attachment = document?.content[0]?.attachment;
  if (!document || !attachment) throw new Error("the scan is not at the hub");
  const { id } = await store.create<Binary>({
    resourceType: "Binary",
    contentType: "application/pdf",
    data: bytes.toString("base64"),
  });
  const hash = createHash("sha1").update(bytes).digest("base64");
  await store.put<DocumentReference>({
    ...document,
    extension: [{ url: extension.smallCopy, valueAttachment: attachment }],
    content: [{ attachment: { ...attachment, url: `Binary/${id}`, size: bytes.length, hash } }],
  });
  return bytes;
}
