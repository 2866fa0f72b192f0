import { afterEach, beforeEach, expect, it } from "vitest";
import { randomUUID } from "node:crypto";
import { practiceCentre } from "../../hub/practice/centres.ts";
import { practiceHealthWorkers, practiceOperator, practicePassphrase } from "../../hub/practice/people.ts";
import { type BookAnswer, knowledgePaths } from "../../shared/contract/knowledge-api.ts";
import { hubPaths } from "../../shared/contract/hub-api.ts";
import { type ConsultId, lineId } from "../../shared/domain/ids.ts";
import { parseCsv, writeCsv } from "../../shared/knowledge/csv.ts";
import { shippedSheet } from "../../shared/knowledge/edited-tables.ts";
import type { Desk } from "../../electron/desk/desk.ts";
import {
  account,
  ask,
  openClinic,
  openPatient,
  type PracticeClinic,
  until,
} from "./support/practice-desk.ts";
import { signedInPage } from "../hub/support/spoke-page.ts";

let clinic: PracticeClinic;
let hubUrl: string;
beforeEach(async () => {
  clinic = await openClinic();
  hubUrl = (await clinic.hubUp()).url;
});
afterEach(async (context) => {
  if (context.task.result?.state === "fail") console.error(clinic.logged.join("\n"));
  await clinic.end();
});

const asJson = { "content-type": "application/json" };

async function tokenOf(username: string): Promise<string> {
  const body = JSON.stringify({ username, passphrase: practicePassphrase, deskId: "test" });
  const answer = await fetch(new URL(hubPaths.token, hubUrl), { method: "POST", headers: asJson, body });
  return ((await answer.json()) as { accessToken: string }).accessToken;
}

async function asOperator(method: string, body: object): Promise<BookAnswer> {
  const authorization = `Bearer ${await tokenOf(practiceOperator.username)}`;
  const answer = await fetch(new URL(knowledgePaths.standing, hubUrl), {
    method,
    headers: { ...asJson, authorization },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as BookAnswer;
}

const put = (text: string) => asOperator("PUT", { table: "medicines", text, by: "Dr A Namuna" });

/** The shipped sheet and one medicine more, some of its cells changed. */
function sheetWith(cells: Readonly<Record<string, string>>): string {
  const rows = parseCsv(shippedSheet("medicines")).map((row) => row.cells);
  const own: Readonly<Record<string, string>> = {
    ...{ generic: "namunol", hindi: "नमूनोल", presentations: "tablet 5 mg" },
    ...{ document: "Formulary of the institute", place: "p. 1", verifiedBy: "Dr A Namuna" },
    ...cells,
  };
  return writeCsv([...rows, (rows[0] ?? []).map((column) => own[column] ?? "")]);
}

const editedOf = async (desk: Desk) => (await ask(desk, "knowledge.state", {})).edition.edited;
const checkedBy = async (desk: Desk, consultId: ConsultId) =>
  (await ask(desk, "prescription.check", { consultId })).tables?.edited.map(({ version }) => version);
/** Whether a line of the new medicine can be put in words: by the tables of the consult that was opened last. */
const knowsNamunol = async (desk: Desk): Promise<boolean> => {
  const line = { id: lineId.parse("l"), medicineId: "namunol-5mg-tablet", doseAmount: 1, durationDays: 3 };
  const usual = { frequency: "once-daily", meal: "any" } as const;
  return (await desk.dispatch("prescription.words", { line: { ...line, ...usual } })).ok;
};

it("a sheet with mistakes is refused whole; a good one reaches the desk, the next consult, and a start without line", async () => {
  const desk = await clinic.openDesk();
  await ask(desk, "session.signIn", account);
  const first = await openPatient(desk, "Vidya Namuna Devi");
  await ask(desk, "consult.open", { consultId: first });
  const before = await ask(desk, "knowledge.state", {});

  const refused = await put(sheetWith({ schedule: "Z", presentations: "bottle" }));
  const lines = parseCsv(shippedSheet("medicines")).length;
  expect(refused).toMatchObject({
    outcome: "mistakes",
    mistakes: [
      {
        table: "medicines",
        problems: [
          { line: lines + 1, column: "schedule" },
          { line: lines + 1, column: "presentations" },
        ],
      },
    ],
  });
  await ask(desk, "sync.now", {});
  expect(await ask(desk, "knowledge.state", {})).toEqual(before);

  expect(await put(sheetWith({}))).toMatchObject({
    outcome: "kept",
    entry: { version: 1, by: "Dr A Namuna" },
  });
  expect(await put(sheetWith({}))).toMatchObject({ outcome: "same", entry: { version: 1 } });
  await until(
    () => ask(desk, "sync.now", {}).then(() => editedOf(desk)),
    ({ length }) => length === 1,
    "the desk has the new table",
  );
  // The consult that was open goes on by the tables with which it was opened.
  expect(await checkedBy(desk, first)).toEqual([]);
  expect(await knowsNamunol(desk)).toBe(false);
  const second = (await ask(desk, "queue.list", {})).rows.find(
    (row) => row.consultId !== first && row.readyOffline === "ready",
  )?.consultId;
  if (second === undefined) throw new Error("no other consult is ready");
  await ask(desk, "consult.open", { consultId: second });
  expect(await checkedBy(desk, second)).toEqual([1]);
  expect(await checkedBy(desk, first)).toEqual([]);
  expect(await knowsNamunol(desk)).toBe(true);

  await clinic.hubDown();
  await desk.close();
  const again = await clinic.openDesk();
  expect((await ask(again, "session.signIn", account)).offline).toBe(true);
  expect(await editedOf(again)).toMatchObject([{ table: "medicines", version: 1, by: "Dr A Namuna" }]);
  const state = await ask(again, "knowledge.state", {});
  expect(state.rows.find(({ table }) => table === "medicines")?.verified).toBe(1);
  await ask(again, "consult.open", { consultId: first });
  expect(await checkedBy(again, first)).toEqual([1]);
  expect(await knowsNamunol(again)).toBe(true);

  await clinic.hubUp();
  const backTo = await asOperator("POST", { table: "medicines", version: 0, by: "Dr A Namuna" });
  expect(backTo).toMatchObject({ outcome: "kept", entry: { version: 2, sameAs: 0 } });
  await until(
    () => ask(again, "sync.now", {}).then(() => editedOf(again)),
    ({ length }) => length === 0,
    "the shipped table stands again",
  );
});

it("whoever asks with the edition that stands is told so in a 304; only an operator changes a table", async () => {
  const ask304 = async (etag: string) =>
    fetch(new URL(knowledgePaths.standing, hubUrl), {
      headers: {
        authorization: `Bearer ${await tokenOf(account.username)}`,
        "if-none-match": etag,
      },
    });
  const first = await ask304('"other"');
  expect([first.status, (await ask304(first.headers.get("etag") ?? "")).status]).toEqual([200, 304]);
  const asDoctor = await fetch(new URL(knowledgePaths.standing, hubUrl), {
    method: "PUT",
    headers: { ...asJson, authorization: `Bearer ${await tokenOf(account.username)}` },
    body: JSON.stringify({ table: "medicines", text: "", by: "x" }),
  });
  expect(asDoctor.status).toBe(403);
});

it("what a centre tells of its stock stands beside the medicine, and stays there without line", async () => {
  const desk = await clinic.openDesk();
  await ask(desk, "session.signIn", account);
  const consultId = await openPatient(desk, "Vidya Namuna Devi");
  const view = await ask(desk, "consult.open", { consultId });
  const worker = practiceHealthWorkers.find(
    ({ centreKey }) => practiceCentre(centreKey).name === view.centre.name,
  );
  const medicineIds = ["paracetamol-500mg-tablet"];
  const where = async (of: Desk) =>
    (await ask(of, "prescription.stock", { consultId, medicineIds })).map((one) => one.where.place);
  expect(await where(desk)).toEqual(["centre"]);

  const page = await signedInPage(hubUrl, worker?.username ?? "");
  const told = [
    { medicineId: "paracetamol-500mg-tablet", state: "out" as const, at: new Date().toISOString() },
  ];
  await page.ask("stock.set", { id: randomUUID(), told });
  await until(
    () => ask(desk, "sync.now", {}).then(() => where(desk)),
    ([place]) => place === "PHC",
    "the desk has heard of it",
  );
  const [row] = await ask(desk, "prescription.stock", { consultId, medicineIds });
  expect(row?.where.told).toMatchObject({ state: "out", by: worker?.name });
  expect(row?.equivalents[0]).toMatchObject({ kind: "same", medicine: { generic: "paracetamol" } });

  await clinic.hubDown();
  await desk.close();
  const again = await clinic.openDesk();
  expect((await ask(again, "session.signIn", account)).offline).toBe(true);
  expect(await where(again)).toEqual(["PHC"]);
});
