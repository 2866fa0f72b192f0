import { createHash } from "node:crypto";
import Database from "better-sqlite3";
import { beforeEach, describe, expect, it } from "vitest";
import { chatMessage } from "../../../../shared/contract/live.ts";
import { migrate } from "../migrations/migrate.ts";
import { dropAmendment, openAmendment } from "../stores/acts.ts";
import { attachFile } from "../stores/own-files.ts";
import { sayVoice } from "../stores/chat.ts";
import { chosenFiles, keepChosen } from "../stores/chosen-files.ts";
import { saveServerName, serverNameOf } from "../stores/id-map.ts";
import { isSigned } from "../stores/journal.ts";
import { checkpoint, lastRevision } from "../stores/notes.ts";
import { enqueue, openOutbox } from "../stores/outbox.ts";
import { keepSpoken, spokenBytes } from "../stores/spoken.ts";
import { consultId, sign, stateOf, whyOf, write } from "../stores/two-files.fixture.ts";
import { writeSetting } from "../stores/settings.ts";
import { doubtRestored, nothingRead } from "./doubt-restored.ts";
import { mergeSalvaged } from "./merge-salvaged.ts";

const at = "2026-11-26T06:00:00.000Z";
const later = "2026-11-26T07:00:00.000Z";
let file: Database.Database;
let copy: Database.Database;
beforeEach(() => {
  file = new Database(":memory:");
  migrate(file);
});
const backUp = (): void => void (copy = new Database(file.serialize()));
/** As pages that cannot be read: the rows are nowhere, and no trigger hears of it. */
const lose = (table: string): void => void file.exec(`DELETE FROM ${table}`);
const restore = () => mergeSalvaged(copy, file);

const claim = (id: string): void =>
  enqueue(file, { id, kind: "claim", consultId, createdAt: at, subject: "{}" });
const save = (outboxId: string): void => void checkpoint(file, { consultId, reason: "idle", at, outboxId });
const settled = (id: string): void =>
  void file.prepare("UPDATE outbox SET state = 'done', attempts = 1 WHERE id = ?").run(id);
const marksOf = (db: Database.Database, id: string) => [stateOf(db, id), whyOf(db, id)];
const isLookedUp = (id: string): boolean =>
  copy.prepare("SELECT recheck FROM outbox WHERE id = ?").pluck().get(id) === 1;

it("a claim of the copy that the damaged file does not say any more is for the doctor to wish, not sent", () => {
  claim("claim-of-the-copy");
  backUp();
  settled("claim-of-the-copy"); // taken, and given back since
  lose("outbox");
  restore();
  expect(marksOf(copy, "claim-of-the-copy")).toEqual(["waiting", "from-copy"]);
  expect(isLookedUp("claim-of-the-copy")).toBe(true);
});

it("nor is it where the damaged file said nothing at all", () => {
  claim("claim-of-the-copy");
  doubtRestored(file, nothingRead);
  expect(marksOf(file, "claim-of-the-copy")).toEqual(["waiting", "from-copy"]);
});

it("an act of the copy is for the doctor to wish too, but not how a talk went", () => {
  const act = (id: string, name: string): void =>
    enqueue(file, { id, kind: "act", consultId, createdAt: at, subject: JSON.stringify({ act: name }) });
  for (const name of ["begin", "interrupt", "resume", "hand-back", "recall"]) act(name, name);
  act("hand-back-since", "hand-back");
  doubtRestored(file, { ...nothingRead, outbox: new Set(["hand-back-since"]) });
  const marked = ["begin", "interrupt", "resume", "hand-back", "recall", "hand-back-since"].filter(
    (id) => whyOf(file, id) === "from-copy",
  );
  expect(marked).toEqual(["hand-back", "recall"]);
  expect(stateOf(file, "hand-back")).toBe("waiting");
});

it("a claim that stands open in the damaged file itself is on its way still, and is looked up first", () => {
  backUp();
  claim("claim-since");
  restore();
  expect([stateOf(copy, "claim-since"), isLookedUp("claim-since")]).toEqual(["waiting", true]);
});

it("a claim under which something was signed that the hub has not answered goes before it", () => {
  claim("claim");
  write(file, "fever");
  backUp();
  sign(file, "signed");
  lose("outbox");
  restore();
  expect([stateOf(copy, "claim"), isLookedUp("claim")]).toEqual(["waiting", true]);
});

it.each(["waiting", "parked"])(
  "signing under a claim of the copy says that it is wished, also where it is %s",
  (state) => {
    claim("claim");
    doubtRestored(file, nothingRead);
    file.prepare("UPDATE outbox SET state = ?, recheck = 0 WHERE id = 'claim'").run(state);
    write(file, "fever");
    sign(file, "signed");
    expect(marksOf(file, "claim")).toEqual(["waiting", null]);
    expect(file.prepare("SELECT recheck FROM outbox WHERE id = 'claim'").pluck().get()).toBe(1);
  },
);

it("a draft of the copy gives way to the last one that was saved, which goes although its row is gone", () => {
  writeSetting(file, `checkpoint-uuid:${consultId}`, "note");
  saveServerName(file, { localUuid: "note", type: "Composition", serverId: "n", versionId: "2" });
  write(file, "fever ");
  save("first");
  settled("first");
  write(file, "for three days ");
  save("old");
  backUp();
  write(file, "and a cough ");
  save("newest");
  saveServerName(file, { localUuid: "note", type: "Composition", serverId: "n", versionId: "9" });
  lose("outbox");
  restore();
  expect(stateOf(copy, "old")).toBe("superseded");
  const [open] = openOutbox(copy);
  expect(open).toMatchObject({ kind: "checkpoint", subject: JSON.stringify({ revision: 3 }) });
  expect(isLookedUp(open?.id ?? "")).toBe(true);
  // Under version 9 the hub would take any older text of this PC in place of its own.
  expect(serverNameOf(copy, "note")).toEqual({ serverId: "n", versionId: "?" });
});

/** At the hub is the last revision, as version 2. */
function savedAtHub(): void {
  writeSetting(file, `checkpoint-uuid:${consultId}`, "note");
  write(file, "fever ");
  save("first");
  settled("first");
  saveServerName(file, { localUuid: "note", type: "Composition", serverId: "n", versionId: "2" });
}
it.each<[string, string, () => unknown]>([
  ["is known still where all of the damaged file that tells of it was read", "2", () => undefined],
  ["is in doubt where the name's row is gone", "?", () => lose("id_map")],
  ["is in doubt where something was written since", "?", () => (write(file, "and a cough "), save("second"))],
  ["is in doubt where the item's row is gone", "?", () => lose("outbox")],
])("the version of a draft at the hub %s", (_what, versionId, then) => {
  savedAtHub();
  backUp();
  then();
  restore();
  expect(serverNameOf(copy, "note")).toEqual({ serverId: "n", versionId });
});

it("a draft whose row says that the hub has it is not sent again", () => {
  write(file, "fever");
  save("first");
  backUp();
  settled("first");
  restore();
  expect(openOutbox(copy)).toEqual([]);
});

it("a file that was attached since the copy is not among the chosen ones again", () => {
  const bytes = Buffer.from("%PDF-1.7 a letter");
  const chosen = { fileId: "f", consultId, name: "letter.pdf", contentType: "application/pdf" };
  keepChosen(file, { ...chosen, size: bytes.length, patientRef: undefined, start: 0, bytes, at });
  backUp();
  const document = JSON.stringify({ resourceType: "DocumentReference", content: [{ attachment: {} }] });
  const of = { ...chosen, size: bytes.length, documentId: "d", createdAt: at, document };
  expect(attachFile(file, of)).toBe("attached");
  restore();
  expect(chosenFiles(copy, consultId)).toEqual([]);
});

describe("the pieces of a voice note that was sent since the copy", () => {
  const bytes = Buffer.from("spoken words");
  const id = "2f3a8f6e-1c1e-4d0f-9f43-0a6a3a1f6f10";
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const voice = { durationMs: 900, contentType: "audio/webm", sizeBytes: bytes.length, sha256 };
  const from = { side: "desk", name: "Dr Kalpit" };
  const message = chatMessage.parse({ id, taskId: "t", from, text: "voice note", at, voice });
  beforeEach(() => {
    keepSpoken(file, { id, nth: 0, consultId, contentType: "audio/webm", durationMs: 900, at, bytes });
    backUp();
    sayVoice(file, { consultId, message, patientRef: undefined, bytes });
  });
  const left = (): number => spokenBytes(copy, id).length;

  it("go where the message has its bytes", () => {
    restore();
    expect(left()).toBe(0);
  });

  it("are kept where the message's own are on damaged pages: nobody else has them", () => {
    lose("attachment_piece");
    restore();
    expect(left()).toBe(bytes.length);
  });

  it("go where the hub has the message", () => {
    settled(id);
    lose("attachment_piece");
    restore();
    expect(left()).toBe(0);
  });
});

it("attaching again what is attached lets go of what shows it as chosen", () => {
  const bytes = Buffer.from("%PDF-1.7 a letter");
  const chosen = { fileId: "f", consultId, name: "letter.pdf", contentType: "application/pdf" };
  const size = bytes.length;
  const piece = { ...chosen, size, patientRef: undefined, start: 0, bytes, at };
  keepChosen(file, piece);
  enqueue(file, { id: "f", kind: "binary", consultId, createdAt: at, subject: "{}" });
  expect(attachFile(file, { ...chosen, size, documentId: "d", createdAt: at, document: "{}" })).toBe(
    "attached",
  );
  expect(chosenFiles(file, consultId)).toEqual([]);
});

function openSigned(): void {
  write(file, "fever");
  sign(file, "signed");
  expect(openAmendment(file, { consultId, at, reason: "a wrong dose" })).toBe("opened");
}

it("a later version that was given up since the copy does not open the consult again", () => {
  openSigned();
  backUp();
  expect(dropAmendment(file, { consultId, at: later })).toBe("dropped");
  restore();
  expect(isSigned(copy, consultId)).toBe(true);
});

it("one that was written on after an earlier giving up stays open", () => {
  openSigned();
  dropAmendment(file, { consultId, at });
  openAmendment(file, { consultId, at, reason: "once more" });
  write(file, "no ");
  backUp();
  restore();
  expect(isSigned(copy, consultId)).toBe(false);
  expect(lastRevision(copy, consultId).revision).toBe(3);
});
