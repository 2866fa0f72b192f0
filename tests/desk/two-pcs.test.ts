import type { Composition, Task } from "@medplum/fhirtypes";
import { expect, it } from "vitest";
import type { Desk } from "../../electron/desk/desk.ts";
import { storeOf } from "../../hub/server/store-of.ts";
import type { RunningHub } from "../../hub/server.ts";
import type { ConflictDecision } from "../../shared/contract/conflict-view.ts";
import type { Input } from "../../shared/contract/calls.ts";
import type { Draft, NoteSection } from "../../shared/domain/draft.ts";
import type { ConsultId } from "../../shared/domain/ids.ts";
import { readTicket } from "../../shared/fhir/read-ticket.ts";
import { draftJsonIn } from "../../shared/fhir/write-checkpoint.ts";
import { deciding } from "./support/deciding.ts";
import { auditKinds } from "./support/audit-kinds.ts";
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

/** One doctor at two PCs: the one in the ward and the one in the OPD. */
type Seat = { readonly desk: Desk; readonly consultId: ConsultId };
const patient = "Vidya Namuna Devi";
const nowhere = "http://127.0.0.1:9";

let clinic: PracticeClinic;
let hub: RunningHub;
let ward: Seat;
let opd: Seat;

const sit = async (pc: string, hubUrl?: string): Promise<Seat> => {
  const desk = await clinic.openDesk(pc, hubUrl);
  await ask(desk, "session.signIn", account);
  return { desk, consultId: await openPatient(desk, patient) };
};

eachInClinic(async (opened) => {
  clinic = opened;
  hub = await clinic.hubUp();
  ward = await sit("pc-ward");
  opd = await sit("pc-opd");
  await ask(ward.desk, "consult.claim", { consultId: ward.consultId });
});

const store = () => storeOf(hub.hub.fhir.port, { role: "system" });
async function ticket(): Promise<Task> {
  const [found] = await store().search("Patient", { name: "Vidya" });
  const [task] = await store().search("Task", { patient: `Patient/${found?.id}` });
  return task ?? expect.fail("no ticket at the hub");
}
async function draftsAtHub(): Promise<readonly Composition[]> {
  const encounter = `Encounter/${readTicket(await ticket(), undefined).encounterId}`;
  return store().search("Composition", { encounter, status: "preliminary" });
}
async function sectionAtHub(section: NoteSection): Promise<string> {
  const [one] = await draftsAtHub();
  const json = one && draftJsonIn(one);
  return json === undefined ? "" : ((JSON.parse(json) as Draft).sections[section] ?? "");
}

const view = ({ desk, consultId }: Seat) => ask(desk, "consult.open", { consultId });

/** At the end of what stands there. */
async function write(seat: Seat, section: NoteSection, insert: string): Promise<void> {
  const { draft, draftSeq } = await view(seat);
  const at = (draft.sections[section] ?? "").length;
  const edits: Input<"draft.edit">["edits"] = [{ kind: "splice", section, at, remove: 0, insert }];
  await ask(seat.desk, "draft.edit", { consultId: seat.consultId, firstSeq: draftSeq + 1, edits });
}
const save = ({ desk, consultId }: Seat) => ask(desk, "draft.checkpoint", { consultId, reason: "hand-over" });

/** Everything of this PC has reached the hub, or waits for a person. */
const settled = ({ desk }: Seat) =>
  until(
    () => ask(desk, "sync.now", {}),
    ({ unsent }) => unsent.every(({ state }) => state === "parked"),
    "all is at the hub, or waits for a person",
  );
const conflictOf = (seat: Seat) =>
  until(
    async () => {
      await ask(seat.desk, "sync.now", {});
      return (await ask(seat.desk, "inbox.list", {})).rows.find(({ kind }) => kind === "other-desk-draft");
    },
    (row) => row !== undefined,
    "the two versions are in the inbox",
  ).then((row) => row ?? expect.fail("no row"));
const reads = (seat: Seat, section: NoteSection, text: string) =>
  until(
    async () => {
      await ask(seat.desk, "sync.now", {});
      return view(seat);
    },
    ({ draft }) => draft.sections[section] === text,
    `the desk shows "${text}"`,
  );

/** Both have written into one section without having seen the other. */
async function bothWrote(how: "on line" | "without line"): Promise<void> {
  if (how === "without line") {
    await ward.desk.close();
    await opd.desk.close();
    ward = await sit("pc-ward", nowhere);
    opd = await sit("pc-opd", nowhere);
  }
  await write(opd, "complaint", "seen in the OPD: cough");
  await write(ward, "complaint", "seen in the ward: fever");
  await save(ward);
  await save(opd);
  if (how === "without line") {
    await ward.desk.close();
    await opd.desk.close();
    ward = await sit("pc-ward");
    await settled(ward);
    opd = await sit("pc-opd");
  }
}

it.each([
  ["on line", "keep-mine"],
  ["on line", "keep-both"],
  ["without line", "keep-theirs"],
  ["without line", "keep-both"],
] as const)(
  "one section written at two PCs %s: both versions stand in the inbox, and %s is one answer",
  async (how, decision: ConflictDecision) => {
    await bothWrote(how);
    await settled(ward);
    await settled(opd);
    const [winner, loser] = (await ask(opd.desk, "inbox.list", {})).rows.some(
      ({ kind }) => kind === "other-desk-draft",
    )
      ? [ward, opd]
      : [opd, ward];
    const row = await conflictOf(loser);
    const shown = await ask(loser.desk, "conflict.show", { id: row.id });
    const part = shown.parts.find((one) => one.part === "complaint") ?? expect.fail("no such part");
    expect([part.mine, part.theirs].toSorted()).toEqual([
      "seen in the OPD: cough",
      "seen in the ward: fever",
    ]);
    expect(part.asks).toBe(true);
    await ask(loser.desk, "conflict.decide", await deciding(loser.desk, { id: row.id, decision }));
    const chosen =
      decision === "keep-both"
        ? `${part.mine}\n\n${part.theirs}`
        : decision === "keep-mine"
          ? part.mine
          : part.theirs;
    await reads(loser, "complaint", chosen);
    await settled(loser);
    expect(await draftsAtHub()).toHaveLength(1);
    expect(await sectionAtHub("complaint")).toBe(chosen);
    // The other PC has nothing of its own to say to it: it goes on from what was decided.
    await reads(winner, "complaint", chosen);
    expect((await ask(winner.desk, "inbox.list", {})).rows).toEqual([]);
  },
  240_000,
);

it("different sections written at two PCs come together without a question", async () => {
  await write(opd, "advice", "fluids");
  await write(ward, "complaint", "fever");
  await save(ward);
  await settled(ward);
  await save(opd);
  await reads(opd, "complaint", "fever");
  await settled(opd);
  await reads(ward, "advice", "fluids");
  expect((await view(opd)).draft.sections.advice).toBe("fluids");
  expect(await draftsAtHub()).toHaveLength(1);
  await opd.desk.close();
  expect(auditKinds(clinic, "pc-opd")).toContain("conflict-keep-both");
}, 240_000);

it("signed while a question about the draft is open: what is signed stands, and the question can be closed", async () => {
  await bothWrote("on line");
  await settled(ward);
  await settled(opd);
  const loser = (await ask(opd.desk, "inbox.list", {})).rows.length > 0 ? opd : ward;
  const row = await conflictOf(loser);
  const { draftSeq } = await view(loser);
  const rest = noteEdits.slice(1);
  await ask(loser.desk, "draft.edit", { consultId: loser.consultId, firstSeq: draftSeq + 1, edits: rest });
  await ask(loser.desk, "consult.sign", await reviewed(loser.desk, loser.consultId));
  const shown = await ask(loser.desk, "conflict.show", { id: row.id });
  expect(shown.decisions).toEqual(["keep-mine"]);
  const { complaint } = (await view(loser)).draft.sections;
  const { rows } = await ask(
    loser.desk,
    "conflict.decide",
    await deciding(loser.desk, { id: row.id, decision: "keep-mine" }),
  );
  expect(rows).toEqual([]);
  expect((await view(loser)).draft.sections.complaint).toBe(complaint);
}, 240_000);

it("signed at one PC while the other still has text of its own: the text stays, is shown beside, and can be kept", async () => {
  await write(opd, "advice", "written in the OPD and not sent");
  const { draftSeq } = await view(ward);
  await ask(ward.desk, "draft.edit", { consultId: ward.consultId, firstSeq: draftSeq + 1, edits: noteEdits });
  await save(ward);
  await settled(ward);
  await ask(ward.desk, "consult.sign", await reviewed(ward.desk, ward.consultId));
  await until(
    () => view(ward),
    ({ issue }) => issue.state === "issued",
    "it is issued",
  );
  await save(opd);
  const row = await conflictOf(opd);
  const shown = await ask(opd.desk, "conflict.show", { id: row.id });
  expect(shown.parts.find(({ part }) => part === "advice")).toMatchObject({
    mine: "written in the OPD and not sent",
    theirs: "Fluids, rest",
  });
  expect((await view(opd)).draft.sections.advice).toBe("written in the OPD and not sent");
  await ask(opd.desk, "conflict.decide", await deciding(opd.desk, { id: row.id, decision: "keep-mine" }));
  expect((await view(opd)).draft.sections.advice).toBe("written in the OPD and not sent");
  expect((await view(opd)).ticket.state).toBe("issued");
}, 240_000);

it("what was decided and has not left yet is not taken for what both PCs had: nothing of it gives way to the other's next words", async () => {
  await bothWrote("on line");
  await settled(ward);
  await settled(opd);
  const isOpd = (await ask(opd.desk, "inbox.list", {})).rows.length > 0;
  const [winner, loser] = isOpd ? [ward, opd] : [opd, ward];
  await conflictOf(loser);
  await loser.desk.close();
  const offline = await sit(isOpd ? "pc-opd" : "pc-ward", nowhere);
  const row = (await ask(offline.desk, "inbox.list", {})).rows[0] ?? expect.fail("no row");
  await ask(
    offline.desk,
    "conflict.decide",
    await deciding(offline.desk, { id: row.id, decision: "keep-both" }),
  );
  const decided = (await view(offline)).draft.sections.complaint;
  await write(offline, "history", "smoked for 30 years");
  await save(offline);
  await write(winner, "advice", "fluids");
  await save(winner);
  await settled(winner);
  await offline.desk.close();
  const again = await sit(isOpd ? "pc-opd" : "pc-ward");
  await reads(again, "advice", "fluids");
  await settled(again);
  expect(decided).toContain("seen in the OPD: cough");
  expect(decided).toContain("seen in the ward: fever");
  for (const [section, text] of [
    ["complaint", decided],
    ["history", "smoked for 30 years"],
    ["advice", "fluids"],
  ] as const) {
    expect((await view(again)).draft.sections[section]).toBe(text);
    await until(
      () => sectionAtHub(section),
      (there) => there === text,
      `the hub has ${section}`,
    );
    await reads(winner, section, text ?? "");
  }
  expect((await ask(again.desk, "inbox.list", {})).rows).toEqual([]);
}, 240_000);

it.each(["looks first", "types on without looking"])(
  "what the other PC takes back stays taken back, where one %s",
  async (how) => {
    await write(ward, "complaint", "fever");
    await save(ward);
    await settled(ward);
    await write(ward, "advice", "amoxicillin");
    await save(ward);
    await settled(ward);
    await reads(opd, "advice", "amoxicillin");
    const { draftSeq } = await view(opd);
    const strike = {
      kind: "splice",
      section: "advice",
      at: 0,
      remove: "amoxicillin".length,
      insert: "",
    } as const;
    await ask(opd.desk, "draft.edit", { consultId: opd.consultId, firstSeq: draftSeq + 1, edits: [strike] });
    if (how === "looks first") {
      await save(opd);
      await settled(opd);
      await reads(ward, "advice", "");
    }
    const before = await view(ward);
    const further = { kind: "splice", section: "complaint", at: 5, remove: 0, insert: ", cough" } as const;
    await ask(ward.desk, "draft.edit", {
      consultId: ward.consultId,
      firstSeq: before.draftSeq + 1,
      edits: [further],
    });
    if (how !== "looks first") {
      await save(opd);
      await settled(opd);
    }
    await save(ward);
    await reads(ward, "advice", "");
    await settled(ward);
    for (const [section, text] of [
      ["advice", ""],
      ["complaint", "fever, cough"],
    ] as const)
      await until(
        () => sectionAtHub(section),
        (there) => there === text,
        `the hub has ${section}`,
      );
    expect((await ask(ward.desk, "inbox.list", {})).rows).toEqual([]);
  },
  240_000,
);

it("what came in behind the two versions that a person looked at is looked at too before one of them goes", async () => {
  await bothWrote("on line");
  await settled(ward);
  await settled(opd);
  const isOpd = (await ask(opd.desk, "inbox.list", {})).rows.length > 0;
  const [winner, loser] = isOpd ? [ward, opd] : [opd, ward];
  const { id } = await conflictOf(loser);
  const seen = await deciding(loser.desk, { id, decision: "keep-mine" });
  await write(winner, "complaint", ", and blood in the sputum");
  await save(winner);
  await settled(winner);
  await until(
    async () => {
      await ask(loser.desk, "sync.now", {});
      return ask(loser.desk, "conflict.show", { id });
    },
    ({ parts }) => parts.some(({ theirs }) => theirs.includes("blood")),
    "the other's next words are here",
  );
  expect(await loser.desk.dispatch("conflict.decide", seen)).toMatchObject({
    ok: false,
    error: { kind: "changed-meanwhile" },
  });
  expect(await sectionAtHub("complaint")).toContain("blood");
  await ask(loser.desk, "conflict.decide", await deciding(loser.desk, { id, decision: "keep-both" }));
  await until(
    () => sectionAtHub("complaint"),
    (there) => there.includes("blood") && there.includes("fever") && there.includes("cough"),
    "the hub has all three",
  );
}, 240_000);
