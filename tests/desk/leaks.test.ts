import { readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { practiceCases } from "../../hub/practice/practice-cases.ts";
import { needlesOf, needlesOfFile } from "../leak-search/needles.ts";
import { searchBytes, searchTree } from "../leak-search/search-tree.ts";
import { eachInClinic } from "./support/each-in-clinic.ts";
import {
  account,
  ask,
  noteEdits,
  openPatient,
  type PracticeClinic,
  reviewed,
  until,
} from "./support/practice-desk.ts";

const typed = ["Quorvex ache since Wimbalo fair", "झुरमटिया खाँसी क्विलोर"];
let clinic: PracticeClinic;
eachInClinic(async (opened) => {
  clinic = opened;
  await clinic.hubUp();
});

it("while a desk works, its folder, journal files, copies, sealed items, rescue file and log say nothing of a patient", async () => {
  const desk = await clinic.openDesk("desk", undefined, undefined, { backupEveryMs: 500 });
  await ask(desk, "session.signIn", account);
  const consultId = await openPatient(desk, "Vidya Namuna Devi");
  await ask(desk, "consult.claim", { consultId });
  const { reports } = await ask(desk, "consult.open", { consultId });
  const shown = await Promise.all(reports.map(({ id }) => ask(desk, "report.content", { documentId: id })));
  await clinic.hubDown();
  const insert = typed.join(". ");
  const first = { kind: "splice", section: "examination", at: 0, remove: 0, insert } as const;
  await ask(desk, "draft.edit", { consultId, firstSeq: 1, edits: [...noteEdits, first] });
  await ask(desk, "consult.sign", await reviewed(desk, consultId));
  const { text: rescueFile } = await ask(desk, "rescue.make", {});
  const root = path.join(clinic.folder, "desk");
  const all = () => readdirSync(root, { recursive: true }).map(String);
  await until(
    async () => all(),
    (names) => names.some((name) => /backups.*\.db$/.test(name)),
    "a copy is made",
  );
  for (const part of [/desk\.db-wal$/, /desk\.db-shm$/, /sealed.*\.json$/])
    expect(all().some((name) => part.test(name))).toBe(true);

  const planted = "Plantovar Xemmel पौधावर";
  const plants = [Buffer.from(planted), gzipSync(planted), Buffer.from(planted, "utf16le")];
  plants.forEach((bytes, at) => writeFileSync(path.join(root, `planted-${at}`), bytes));
  const control = searchTree(root, needlesOf(planted)).leaks.map(({ file }) => file);
  expect([...new Set(control)].toSorted()).toEqual(["planted-0", "planted-1", "planted-2"]);
  plants.forEach((_, at) => rmSync(path.join(root, `planted-${at}`)));

  const names = practiceCases.flatMap(({ name, nameDevanagari }) => [name, nameDevanagari]);
  const needles = [
    ...[...names, ...typed, "Likely chest infection"].flatMap(needlesOf),
    ...shown.flatMap(({ base64 }, at) => needlesOfFile(`report ${at}`, Buffer.from(base64, "base64"))),
  ];
  expect(shown.length).toBeGreaterThan(2);
  expect(searchTree(root, needles).leaks).toEqual([]);
  for (const [what, text] of [
    ["the log", clinic.logged.join("\n")],
    ["the rescue file", rescueFile],
  ] as const)
    expect(searchBytes(what, Buffer.from(text), needles, "said")).toEqual([]);
}, 240_000);
