import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { afterEach, expect, it } from "vitest";
import type { Desk } from "../../electron/desk/desk.ts";
import { filePieceBytes } from "../../shared/contract/file-calls.ts";
import { practiceCentre } from "../../hub/practice/centres.ts";
import { practiceHealthWorkers } from "../../hub/practice/people.ts";
import type { RunningHub } from "../../hub/server.ts";
import { storeOf } from "../../hub/server/store-of.ts";
import { spokePaths } from "../../shared/contract/spoke-calls.ts";
import type { ConsultId } from "../../shared/domain/ids.ts";
import { signedInPage } from "../hub/support/spoke-page.ts";
import { type CuttingLine, openCuttingLine } from "./support/cutting-line.ts";
import { readTicket } from "../../shared/fhir/read-ticket.ts";
import { eachInClinic } from "./support/each-in-clinic.ts";
import { chooseScan, scanOf } from "./support/own-file.ts";
import { account, ask, openPatient, type PracticeClinic, until } from "./support/practice-desk.ts";

const patient = "Hari Kalpit";
const about = "ECG of today, leads V1 to V6";
const size = 1_300_000;
const sentPieceBytes = 64 * 1024;
let clinic: PracticeClinic;
let hub: RunningHub;
let desk: Desk;
let consultId: ConsultId;
let line: CuttingLine;
const cut = { on: false };
/** A FHIR server that knows nothing of pieces. */
const plain = { on: false };

eachInClinic(async (opened) => {
  clinic = opened;
  hub = await clinic.hubUp();
  const carriesFile = ({ method, url }: IncomingMessage) =>
    method === "PUT" && url?.startsWith("/fhir/Binary/$upload/") === true;
  cut.on = plain.on = false;
  line = await openCuttingLine(hub.url, {
    when: (nth) => cut.on && nth % 2 === 1,
    carriesFile,
    refuses: ({ url }) => (plain.on && url?.startsWith("/fhir/Binary/$upload/") === true ? 405 : undefined),
  });
  desk = await clinic.openDesk("desk", line.url);
  await ask(desk, "session.signIn", account);
  consultId = await openPatient(desk, patient);
  await ask(desk, "consult.claim", { consultId });
});
afterEach(() => line.close());

const store = () => storeOf(hub.hub.fhir.port, { role: "system" });
const scan = () => scanOf(size);

async function add(bytes: Buffer, contentType: "application/pdf" | "image/png" = "application/pdf") {
  const file = { consultId, fileId: randomUUID(), contentType, size: bytes.length };
  for (let start = 0; start < bytes.length; start += filePieceBytes) {
    const piece = bytes.subarray(start, start + filePieceBytes).toString("base64");
    await ask(desk, "file.keep", { ...file, name: "scan.pdf", start, piece });
  }
  return desk.dispatch("file.attach", { ...file, about });
}

const shown = async () =>
  (await ask(desk, "consult.open", { consultId })).reports.filter(({ title }) => title === about);
const sent = () =>
  until(
    async () => {
      await ask(desk, "sync.now", {});
      return shown();
    },
    (reports) => reports.length === 1 && reports[0]?.unsent === undefined,
    "the file is at the hub",
  );
async function atHub() {
  const documents = (await store().search("DocumentReference", {})).filter(
    ({ description }) => description === about,
  );
  const url = documents[0]?.content[0]?.attachment.url ?? "";
  const binary = await store().read("Binary", url.replace("Binary/", ""));
  return { documents, bytes: Buffer.from(binary?.data ?? "", "base64") };
}

/** The centre that asked finds it by its sentence, and opens it; another centre does not. */
async function seenAtCentre(documentId: string, bytes: Buffer): Promise<void> {
  const encounterRef = (await store().read("DocumentReference", documentId))?.context?.encounter?.[0]
    ?.reference;
  const encounterId = encounterRef?.replace("Encounter/", "") ?? "";
  const centre = (await store().read("Encounter", encounterId))?.serviceProvider?.reference;
  const pages = practiceHealthWorkers.map(async ({ username, centreKey }) => {
    const page = await signedInPage(hub.url, username);
    const own = `Organization/${practiceCentre(centreKey).organizationId}` === centre;
    const opened = await fetch(new URL(`${spokePaths.document}${documentId}`, hub.url), {
      headers: { cookie: page.cookie },
    });
    return { page, own, status: opened.status, body: Buffer.from(await opened.arrayBuffer()) };
  });
  for (const { page, own, status, body } of await Promise.all(pages)) {
    expect(status).toBe(own ? 200 : 404);
    if (!own) continue;
    expect(body.equals(bytes)).toBe(true);
    const { consults } = await page.ask("request.list", {});
    const taskId = consults.find((one) => one.patient.name === patient)?.taskId ?? expect.fail();
    expect((await page.ask("consult.documents", { taskId })).documents).toMatchObject([{ title: about }]);
  }
}

it("a file added without line is on this PC at once, and arrives once by a line that cuts every piece", async () => {
  expect(await add(scan(), "image/png")).toMatchObject({
    ok: false,
    error: { kind: "invalid-input", message: "This file is named a picture and is none." },
  });
  expect(await shown()).toHaveLength(0);
  await clinic.hubDown();
  const bytes = scan();
  expect(await add(bytes)).toMatchObject({ ok: true });
  const [here] = await shown();
  expect(here).toMatchObject({ local: true, unsent: { parked: false }, sizeBytes: size });
  const opened = await ask(desk, "report.content", { documentId: here?.id ?? expect.fail() });
  expect(Buffer.from(opened.base64, "base64").equals(bytes)).toBe(true);
  expect((await ask(desk, "sync.state", {})).unsent.map(({ kind }) => kind)).toEqual(["binary", "document"]);

  cut.on = true;
  hub = await clinic.hubUp();
  const [there] = await sent();
  const twice = line.sentBytes() - size;
  console.log(`${line.cuts()} cuts: ${twice} bytes twice of ${size}`);
  expect(line.cuts()).toBe(Math.ceil(size / sentPieceBytes));
  expect(twice).toBeLessThanOrEqual(line.cuts() * sentPieceBytes);
  const found = await atHub();
  expect(found.documents).toHaveLength(1);
  expect(found.bytes.equals(bytes)).toBe(true);
  // It was never fetched again: what was added is what is opened.
  expect(there?.local).toBe(true);
  await seenAtCentre(found.documents[0]?.id ?? "", bytes);
}, 240_000);

it("chosen and not attached, file and sentence outlive the window and the desk; a server without pieces gets the whole at once", async () => {
  const [whole, other] = [scan(), scan()];
  const { fileId: wholeId } = await chooseScan(desk, consultId, whole, "ECG of today, lea");
  const { fileId: partId } = await chooseScan(desk, consultId, other, "Wound, second w", { pieces: 1 });
  await desk.close();
  plain.on = true;
  desk = await clinic.openDesk("desk", line.url);
  await ask(desk, "session.signIn", account);
  expect((await ask(desk, "file.chosen", { consultId })).files).toMatchObject([
    { fileId: wholeId, about: "ECG of today, lea", held: size, size },
    { fileId: partId, about: "Wound, second w", held: filePieceBytes, size },
  ]);
  const content = (fileId: string) => desk.dispatch("file.content", { consultId, fileId });
  expect(await content(wholeId)).toMatchObject({ ok: true, value: { base64: whole.toString("base64") } });
  expect(await content(partId)).toMatchObject({ ok: false, error: { kind: "not-found" } });
  // Nothing of it was in the chart, and nothing left.
  expect((await ask(desk, "consult.open", { consultId })).reports.filter(({ local }) => local)).toEqual([]);

  const file = await chooseScan(desk, consultId, other, "Wound, second week", { fileId: partId });
  await ask(desk, "file.letGo", { consultId, fileId: wholeId });
  await ask(desk, "file.attach", { ...file, about });
  expect((await ask(desk, "file.chosen", { consultId })).files).toEqual([]);
  await sent();
  const found = await atHub();
  expect(found.documents).toHaveLength(1);
  expect(found.bytes.equals(other)).toBe(true);
}, 240_000);

it("a consult given back without line goes back after what was attached to it, and both arrive", async () => {
  await clinic.hubDown();
  const bytes = scan();
  expect(await add(bytes)).toMatchObject({ ok: true });
  await ask(desk, "consult.act", { consultId, act: { act: "hand-back", reason: "end of my shift" } });
  hub = await clinic.hubUp();
  const { unsent } = await until(
    () => ask(desk, "sync.now", {}),
    (view) => view.unsent.every(({ state }) => state === "parked"),
    "nothing is on its way any more",
  );
  expect(unsent).toEqual([]);
  const { documents, bytes: there } = await atHub();
  expect(documents).toHaveLength(1);
  expect(there.equals(bytes)).toBe(true);
  const encounter = documents[0]?.context?.encounter?.[0]?.reference ?? "";
  const [ticket] = await store().search("Task", { encounter });
  expect(ticket && readTicket(ticket, undefined)).toMatchObject({ state: "waiting" });
}, 240_000);
