import { createHash } from "node:crypto";
import Database from "better-sqlite3";
import type { Basic, Composition, DocumentReference, Resource, Task } from "@medplum/fhirtypes";
import { draftJsonIn } from "../../shared/fhir/write-checkpoint.ts";
import { readTicket } from "../../shared/fhir/read-ticket.ts";
import { practiceDoctors } from "../../hub/practice/people.ts";

/** What stands in the hub's store, counted by who asks. */
export type HubFile = {
  readonly integrity: string;
  /** Drafts of one consult: each as JSON. */
  readonly drafts: (encounterId: string) => readonly string[];
  /** Versions of drafts that say and date the same as the version before: a checkpoint that was taken twice. */
  readonly repeatedDrafts: readonly string[];
  readonly finalNotes: (encounterId: string) => readonly { readonly id: string; readonly itemId: string }[];
  readonly versionsOf: (type: string, id: string) => number;
  readonly papers: (encounterId: string) => number;
  readonly receipts: (itemId: string) => readonly string[];
  readonly ownerOf: (taskId: string) => string | undefined;
  readonly stateOf: (taskId: string) => string | undefined;
  readonly born: (type: "Task" | "DocumentReference", uuid: string) => number;
  /** By the SHA-1 (base64) that a document says of its content, where that lies. */
  readonly contentsOf: (sha1: string) => readonly string[];
  /** SHA-256 of an uploaded original, in hex. */
  readonly sha256Of: (binaryId: string) => string;
  readonly close: () => void;
};

const noteType = "371530004";
const doctorId = practiceDoctors[0]?.id ?? "";

export function lookAtHub(file: string): HubFile {
  const db = new Database(file, { readonly: true });
  db.exec("BEGIN");
  const all = <T extends Resource>(type: T["resourceType"]): readonly T[] =>
    db
      .prepare<[string], { json: string }>("SELECT json FROM res WHERE type = ? AND deleted = 0")
      .all(type)
      .map(({ json }) => JSON.parse(json) as T); // the hub's own rows
  const notes = all<Composition>("Composition").filter((one) =>
    one.author.some(({ reference }) => reference === `Practitioner/${doctorId}`),
  );
  const at = (encounterId: string) =>
    notes.filter(({ encounter }) => encounter?.reference === `Encounter/${encounterId}`);
  const isNote = ({ type }: Composition) => type.coding?.some(({ code }) => code === noteType) === true;
  const tasks = new Map(all<Task>("Task").map((task) => [task.id ?? "", readTicket(task, undefined)]));
  const born = new Map<string, number>();
  for (const one of [...all<Task>("Task"), ...all<DocumentReference>("DocumentReference")])
    for (const { value = "" } of one.identifier ?? [])
      born.set(`${one.resourceType}/${value}`, (born.get(`${one.resourceType}/${value}`) ?? 0) + 1);
  const receipts = all<Basic>("Basic");
  const contents = all<DocumentReference>("DocumentReference").flatMap(({ content }) =>
    content.map(({ attachment }) => ({ sha1: attachment?.hash, id: attachment?.url?.split("/")[1] ?? "" })),
  );
  return {
    integrity: String(db.pragma("integrity_check", { simple: true })),
    drafts: (id) =>
      at(id)
        .filter(({ status }) => status === "preliminary")
        .flatMap((one) => draftJsonIn(one) ?? []),
    repeatedDrafts: repeatedDrafts(db),
    finalNotes: (id) =>
      at(id)
        .filter((one) => one.status !== "preliminary" && isNote(one))
        .map((one) => ({ id: one.id ?? "", itemId: one.identifier?.value ?? "" })),
    papers: (id) => at(id).filter((one) => one.status !== "preliminary" && !isNote(one)).length,
    versionsOf: (type, id) =>
      db
        .prepare<[string, string], { n: number }>("SELECT count(*) AS n FROM hist WHERE type = ? AND id = ?")
        .get(type, id)?.n ?? 0,
    receipts: (itemId) =>
      receipts
        .filter(({ identifier }) => identifier?.some(({ value }) => value === itemId))
        .map(({ extension }) => extension?.find(({ url }) => url.endsWith(":receipt"))?.valueString ?? ""),
    ownerOf: (taskId) => tasks.get(taskId)?.ownerReference,
    stateOf: (taskId) => tasks.get(taskId)?.state,
    born: (type, uuid) => born.get(`${type}/${uuid}`) ?? 0,
    contentsOf: (sha1) => contents.filter((one) => one.sha1 === sha1).map(({ id }) => id),
    sha256Of: (binaryId) => sha256Of(db, binaryId),
    close: () => db.close(),
  };
}

function repeatedDrafts(db: Database.Database): readonly string[] {
  const rows = db
    .prepare<[], { id: string; version: number; json: string }>(
      "SELECT id, version, json FROM hist WHERE type = 'Composition' AND deleted = 0 ORDER BY id, version",
    )
    .all();
  const said = rows.map(({ id, version, json }) => {
    const one = JSON.parse(json) as Composition; // the hub's own rows
    return {
      id,
      version,
      key: one.status === "preliminary" ? `${id} ${one.date} ${draftJsonIn(one)}` : undefined,
    };
  });
  return said
    .filter(({ key }, index) => key !== undefined && said[index - 1]?.key === key)
    .map(({ id, version }) => `Composition/${id} version ${version}`);
}

function sha256Of(db: Database.Database, binaryId: string): string {
  const hash = createHash("sha256");
  const pieces = db
    .prepare<[string], { bytes: Buffer }>("SELECT bytes FROM binary_chunk WHERE id = ? ORDER BY version, seq")
    .all(binaryId);
  for (const { bytes } of pieces) hash.update(bytes);
  return hash.digest("hex");
}
