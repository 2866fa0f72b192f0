import { expect, it } from "vitest";
import type { Desk } from "../../electron/desk/desk.ts";
import { practiceDoctors } from "../../hub/practice/people.ts";
import { storeOf } from "../../hub/server/store-of.ts";
import type { ConsultId } from "../../shared/domain/ids.ts";
import { draftJsonIn } from "../../shared/fhir/write-checkpoint.ts";
import { deciding } from "./support/deciding.ts";
import { makeRescue, takeRescue } from "./support/carry-rescue.ts";
import { eachInClinic } from "./support/each-in-clinic.ts";
import { chooseScan, scanOf } from "./support/own-file.ts";
import {
  account,
  ask,
  noteEdits,
  openPatient,
  type PracticeClinic,
  reviewed,
  until,
} from "./support/practice-desk.ts";

const signedPatient = "Vidya Namuna Devi";
const draftPatient = "Hari Kalpit";
const written = "Wound of the foot, typed without line";
const scanTitle = "Scan of the old papers";
const second = practiceDoctors.find(({ username }) => username !== account.username);
if (!second) throw new Error("There is one doctor only.");
const colleague = { username: second.username, passphrase: account.passphrase };

let clinic: PracticeClinic;
eachInClinic(async (opened) => {
  clinic = opened;
  await clinic.hubUp();
});

const type = (desk: Desk, consultId: ConsultId, insert: string) =>
  ask(desk, "draft.edit", {
    consultId,
    firstSeq: 1,
    edits: [{ kind: "splice", section: "complaint", at: 0, remove: 0, insert }],
  });

/** One doctor at two PCs, who has the patient's consult at both. */
async function twoDesks(patient: string) {
  const desks = [await clinic.openDesk("first"), await clinic.openDesk("second")] as const;
  for (const desk of desks) await ask(desk, "session.signIn", account);
  const [firstId, secondId] = [await openPatient(desks[0], patient), await openPatient(desks[1], patient)];
  return { desks, firstId, secondId };
}

const sent = (desk: Desk, what: string) =>
  until(
    () => ask(desk, "sync.now", {}),
    ({ unsent }) => unsent.length === 0,
    what,
  );

it("what one desk could not send another does, once, although the first sends it later too", async () => {
  const broken = await clinic.openDesk("broken");
  await ask(broken, "session.signIn", account);
  const signedId = await openPatient(broken, signedPatient);
  const draftId = await openPatient(broken, draftPatient);
  for (const consultId of [signedId, draftId]) await ask(broken, "consult.claim", { consultId });
  await sent(broken, "the claims are taken");
  await clinic.hubDown();
  await ask(broken, "draft.edit", { consultId: signedId, firstSeq: 1, edits: noteEdits });
  await ask(broken, "consult.sign", await reviewed(broken, signedId));
  await type(broken, draftId, written);
  await ask(broken, "patient.tell", {
    consultId: draftId,
    change: { kind: "allergy", allergy: { substance: "Sulfa drugs", reaction: "rash" } },
  });
  const [attached, chosen] = [scanOf(1_200_000), scanOf(300_000)];
  const file = await chooseScan(broken, draftId, attached, scanTitle);
  await ask(broken, "file.attach", { ...file, about: scanTitle });
  await chooseScan(broken, draftId, chosen, "Wound, second w");
  await chooseScan(broken, draftId, scanOf(1_500_000), "Cut off over th", { pieces: 1 });
  const held = await ask(broken, "rescue.preview", {});
  expect(held).toEqual({ signed: 1, signedOfOthers: 0, work: 2, files: 3, patients: 2 });
  const made = await makeRescue(broken);
  const { text, code = "" } = made;
  for (const word of [
    written,
    "Sulfa",
    signedPatient,
    account.username,
    scanTitle,
    attached.toString("base64", 0, 300),
  ])
    expect(text + made.sealed.join("")).not.toContain(word);
  await broken.close();

  const hub = await clinic.hubUp();
  const store = storeOf(hub.hub.fhir.port, { role: "system" });
  const count = async () => {
    const notes = await store.search("Composition", { type: "371530004" });
    return {
      papers: (await store.search("Composition", { type: "440545006" })).length,
      drafts: notes.filter(({ status }) => status === "preliminary").length,
      allergies: (await store.search("AllergyIntolerance", {})).filter(({ code: of }) =>
        JSON.stringify(of).includes("Sulfa"),
      ).length,
      scans: await Promise.all(
        (await store.search("DocumentReference", {}))
          .filter(({ description }) => description === scanTitle)
          .map(async ({ content: [one] }) => {
            const id = one?.attachment.url?.replace("Binary/", "") ?? "";
            return (await store.read("Binary", id))?.data;
          }),
      ),
    };
  };
  const other = await clinic.openDesk("other");
  await ask(other, "session.signIn", colleague);
  expect(await ask(other, "rescue.take", { text })).toMatchObject({ signed: 1, work: "code-needed" });
  await until(count, ({ papers }) => papers === 1, "the signed prescription is issued for a colleague too");
  expect(await ask(other, "rescue.take", { text, code })).toMatchObject({ work: "of-another-doctor" });
  await ask(other, "session.signOut", {});

  await ask(other, "session.signIn", account);
  const there = await openPatient(other, draftPatient);
  expect(await ask(other, "rescue.take", { text, code: "AAAAA" })).toMatchObject({ work: "wrong-code" });
  // Cut off in its middle, or altered, nothing of a file that is not whole is called here; taken once more, it is.
  const told = new Set<string>();
  const quiet = other.onEvent((event) => {
    if (event.kind === "consult-changed") told.add(event.consultId);
  });
  const first = await ask(other, "rescue.take", { text, code });
  quiet();
  // A window that has the consult open reads it again: it goes by this desk's name of it.
  expect(told).toContain(there);
  const edits = [
    { kind: "splice", section: "complaint", at: 0, remove: 0, insert: "on an empty note" } as const,
  ];
  expect(await other.dispatch("draft.edit", { consultId: there, firstSeq: 1, edits })).toMatchObject({
    error: { kind: "changed-meanwhile" },
  });
  expect(first).toMatchObject({ work: "taken", items: 2, apart: [], files: 2, parts: 3 });
  const part = (index: number, from = index) => ({
    packageId: first.packageId,
    index,
    part: made.sealed[from] ?? expect.fail("no such part"),
  });
  await ask(other, "rescue.takePart", part(0));
  expect(await other.dispatch("rescue.takePart", part(1, 2))).toMatchObject({
    error: { kind: "invalid-input" },
  });
  expect((await ask(other, "file.chosen", { consultId: there })).files).toMatchObject([
    { about: "Cut off over th" },
  ]);
  expect(await takeRescue(other, made)).toMatchObject({ items: 0, alreadyHere: 2, files: 2, whole: 2 });
  const left = (await ask(other, "file.chosen", { consultId: there })).files;
  expect(left.map(({ about, held: here }) => [about, here])).toEqual([
    ["Wound, second w", chosen.length],
    ["Cut off over th", 0],
  ]);
  const content = await ask(other, "file.content", { consultId: there, fileId: left[0]?.fileId ?? "" });
  expect(content.base64).toBe(chosen.toString("base64"));
  expect((await ask(other, "consult.open", { consultId: there })).draft.sections.complaint).toBe(written);
  await sent(other, "all that was rescued is at the hub");
  expect(await count()).toEqual({ papers: 1, drafts: 1, allergies: 1, scans: [attached.toString("base64")] });
  expect(await takeRescue(other, made)).toMatchObject({ items: 0, alreadyHere: 2, apart: [], files: 0 });
  await sent(other, "nothing new came of taking it twice");

  const back = await clinic.openDesk("broken");
  await ask(back, "session.signIn", account);
  await sent(back, "the first desk has sent its own");
  await until(
    () => ask(back, "consult.open", { consultId: signedId }),
    ({ issue }) => issue.state === "issued",
    "the first desk knows that it was issued",
  );
  expect(await count()).toEqual({ papers: 1, drafts: 1, allergies: 1, scans: [attached.toString("base64")] });
}, 300_000);

it("a desk that has writing of its own keeps it, and shows the other's", async () => {
  const { desks, firstId, secondId } = await twoDesks(draftPatient);
  await clinic.hubDown();
  await ask(desks[0], "consult.claim", { consultId: firstId });
  await type(desks[0], firstId, "Said at the first");
  await ask(desks[1], "consult.claim", { consultId: secondId });
  await type(desks[1], secondId, "Said at the second");
  const { text, code = "" } = await ask(desks[0], "rescue.make", {});
  const taken = await ask(desks[1], "rescue.take", { text, code });
  expect(taken).toMatchObject({
    work: "taken",
    apart: [{ patientName: draftPatient, text: "Said at the first" }],
  });
  const complaint = async () =>
    (await ask(desks[1], "consult.open", { consultId: secondId })).draft.sections.complaint;
  expect(await complaint()).toBe("Said at the second");

  // Kept until its author has decided, whatever becomes of the other desk.
  const waiting = async () => (await ask(desks[1], "inbox.list", {})).rows;
  const [row] = await waiting();
  expect(row).toMatchObject({ kind: "other-desk-draft", consultId: secondId, patientName: draftPatient });
  const id = row?.id ?? expect.fail("no row");
  const shown = await ask(desks[1], "conflict.show", { id });
  expect(shown.parts).toMatchObject([
    { part: "complaint", mine: "Said at the second", theirs: "Said at the first", asks: true },
  ]);
  expect(
    (await ask(desks[1], "conflict.decide", await deciding(desks[1], { id, decision: "keep-both" }))).rows,
  ).toEqual([]);
  expect(await complaint()).toBe("Said at the second\n\nSaid at the first");
  await ask(desks[1], "rescue.take", { text, code });
  expect(await waiting()).toEqual([]);

  // Both wrote without line, the first one's was carried away: one doctor's writing in one consult is one note.
  const hub = await clinic.hubUp();
  const notes = () =>
    storeOf(hub.hub.fhir.port, { role: "system" }).search("Composition", { status: "preliminary" });
  for (const desk of [desks[1], desks[0]])
    await until(
      () => ask(desk, "sync.now", {}),
      ({ unsent }) => unsent.every(({ state }) => state === "parked"),
      "all is at the hub, or waits for a person",
    );
  expect((await notes()).map((note) => draftJsonIn(note)?.includes("Said at the first"))).toEqual([true]);
}, 240_000);

it("what another desk had written of a consult that is signed here is kept to be read, not counted as being here", async () => {
  const { desks, firstId, secondId } = await twoDesks(draftPatient);
  await clinic.hubDown();
  await ask(desks[0], "consult.claim", { consultId: firstId });
  await type(desks[0], firstId, "Said at the first, and nowhere else");
  await ask(desks[1], "consult.claim", { consultId: secondId });
  await ask(desks[1], "draft.edit", { consultId: secondId, firstSeq: 1, edits: noteEdits });
  await ask(desks[1], "consult.sign", await reviewed(desks[1], secondId));
  const { text, code = "" } = await ask(desks[0], "rescue.make", {});
  const taken = await ask(desks[1], "rescue.take", { text, code });
  expect(taken.apart).toMatchObject([{ text: "Said at the first, and nowhere else" }]);
  const rows = (await ask(desks[1], "inbox.list", {})).rows.filter(({ kind }) => kind === "other-desk-draft");
  expect(rows).toMatchObject([{ signed: true }]);
  const id = rows[0]?.id ?? expect.fail("no row");
  const shown = await ask(desks[1], "conflict.show", { id });
  expect(shown.decisions).toEqual(["keep-mine"]);
  expect(shown.parts.find(({ part }) => part === "complaint")?.theirs).toBe(
    "Said at the first, and nowhere else",
  );
  const signed = (await ask(desks[1], "consult.open", { consultId: secondId })).draft;
  const after = await ask(
    desks[1],
    "conflict.decide",
    await deciding(desks[1], { id, decision: "keep-mine" }),
  );
  expect(after.rows.filter(({ kind }) => kind === "other-desk-draft")).toEqual([]);
  expect((await ask(desks[1], "consult.open", { consultId: secondId })).draft).toEqual(signed);
}, 240_000);

it("what is being written anew over a signed note goes along, and is gone on with at the other desk", async () => {
  const { desks, firstId, secondId } = await twoDesks(signedPatient);
  await ask(desks[0], "consult.claim", { consultId: firstId });
  await ask(desks[0], "draft.edit", { consultId: firstId, firstSeq: 1, edits: noteEdits });
  await ask(desks[0], "consult.sign", await reviewed(desks[0], firstId));
  await until(
    async () => {
      await ask(desks[0], "sync.now", {});
      return ask(desks[0], "consult.open", { consultId: firstId });
    },
    ({ ticket }) => ticket.acts.includes("amend"),
    "it is issued, and may be amended",
  );
  await ask(desks[0], "consult.act", { consultId: firstId, act: { act: "amend", reason: "dose too small" } });
  const { draftSeq } = await ask(desks[0], "consult.open", { consultId: firstId });
  const edit = { kind: "splice", section: "advice", at: 0, remove: 0, insert: "Written anew. " } as const;
  await ask(desks[0], "draft.edit", { consultId: firstId, firstSeq: draftSeq + 1, edits: [edit] });
  await ask(desks[0], "draft.checkpoint", { consultId: firstId, reason: "hand-over" });
  await sent(desks[0], "nothing of it waits in the outbox");
  await clinic.hubDown();
  const { text, code = "" } = await ask(desks[0], "rescue.make", {});
  await clinic.hubUp();
  expect(await ask(desks[1], "rescue.take", { text, code })).toMatchObject({ work: "taken", apart: [] });
  const there = await ask(desks[1], "consult.open", { consultId: secondId });
  expect(there.draft.sections.advice).toMatch(/^Written anew\. /u);
}, 240_000);

it("a file that is cut off, of something else, or of another hub takes nothing in and says why", async () => {
  const desk = await clinic.openDesk();
  await ask(desk, "session.signIn", account);
  const { text } = await ask(desk, "rescue.make", {});
  const take = (changed: string) => desk.dispatch("rescue.take", { text: changed });
  for (const bad of ["", text.slice(0, -20), "{}", text.replace("paramarsh-rescue", "other")])
    expect(await take(bad)).toMatchObject({ error: { kind: "invalid-input" } });
  const envelope = { itemId: "../../outside", hubId: "h", enc: "e", ciphertext: "c" };
  expect(await take(JSON.stringify({ ...JSON.parse(text), envelopes: [envelope] }))).toMatchObject({
    error: { kind: "invalid-input" },
  });
  const hubId = (JSON.parse(text) as { hubId: string }).hubId;
  expect(await take(text.replace(hubId, "another-hub"))).toMatchObject({ error: { kind: "not-allowed" } });
  expect(await take(text)).toMatchObject({ value: { signed: 0, work: "none" } });
}, 180_000);
