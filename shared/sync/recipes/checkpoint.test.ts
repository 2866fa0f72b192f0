import type { Composition, Task } from "@medplum/fhirtypes";
import { expect, it } from "vitest";
import { emptyDraft } from "../../domain/draft.ts";
import { checkpointBundle } from "../../fhir/write-checkpoint.ts";
import type { Item } from "../item.ts";
import type { Loaded } from "../keeps.ts";
import { checkpoint } from "./checkpoint.ts";

const written = (complaint: string) => ({ ...emptyDraft, sections: { ...emptyDraft.sections, complaint } });
const bundleOf = (complaint: string) =>
  checkpointBundle({
    uuid: "draft-e1-d1",
    draft: written(complaint),
    savedAt: "2026-11-26T05:00:00.000Z",
    patientReference: "Patient/p1",
    encounterReference: "Encounter/e1",
    practitionerReference: "Practitioner/d1",
    authorName: "Dr d1",
  });
const atHub = (id: string, versionId: string, complaint: string): Composition => ({
  ...(bundleOf(complaint).entry?.[0]?.resource as Composition), // made above
  id,
  meta: { versionId, lastUpdated: "2026-11-26T05:01:00.000Z" },
});
const own: Item = {
  id: "i1",
  kind: "checkpoint",
  lane: "c1",
  after: [],
  consultId: "c1",
  createdAt: "2026-11-26T05:00:00.000Z",
  state: "sending",
  attempts: 1,
  dueAtMs: 0,
  why: null,
  subject: JSON.stringify({ revision: 1 }),
  bytes: JSON.stringify(bundleOf("mine")),
  isRecheck: true,
};
const loaded: Loaded = {
  loaded: "checkpoint",
  ticket: undefined,
  draft: JSON.stringify(written("mine")),
  savedAt: "2026-11-26T05:00:00.000Z",
  isSigned: false,
  uuid: "draft-e1-d1",
  server: { serverId: "gone", versionId: "1" },
  ownDrafts: [JSON.stringify(written("mine"))],
  commonRevision: 0,
};
const about = {
  me: { reference: "Practitioner/d1", display: "Dr d1" },
  hubNowMs: 0,
  uuid: () => "u",
};

it("another PC's first draft, born after the hub was restored, bears a known number and yet was never seen", () => {
  expect(checkpoint.judge(own, loaded, [atHub("another", "1", "the other PC's")], about)).toMatchObject({
    verdict: "park",
  });
});

it("over another PC's draft that this one has seen the own one goes on", () => {
  expect(checkpoint.judge(own, loaded, [atHub("gone", "1", "the other PC's")], about)).toMatchObject({
    verdict: "anew",
  });
});

it("what another PC took back is asked about; an own draft whose answer was lost, or that a restore or a slow search shows, is not", () => {
  const text = (complaint: string) => JSON.stringify(written(complaint));
  const third: Item = { ...own, subject: JSON.stringify({ revision: 3 }), bytes: null };
  const drafts = [text("fever"), text("fever, cough"), text("fever, cough, rash")];
  const since = { ...loaded, draft: text("fever, cough, rash"), ownDrafts: drafts, commonRevision: 2 };
  const verdict = (known: string, there: string, complaint: string, commonRevision = 2) =>
    checkpoint.judge(
      third,
      { ...since, server: { serverId: "c", versionId: known }, commonRevision },
      [atHub("c", there, complaint)],
      about,
    ).verdict;
  expect(verdict("2", "3", "fever")).toBe("park");
  expect(verdict("2", "3", "fever, cough")).toBe("anew");
  expect(verdict("1", "2", "fever, cough", 1)).toBe("anew");
  expect(verdict("2", "1", "fever")).toBe("anew");
  expect(verdict("?", "1", "fever")).toBe("anew");
});

it("what was sent without an answer, and may be what another PC took back since, is asked about and not written once more", () => {
  const text = (complaint: string) => JSON.stringify(written(complaint));
  const server = { serverId: "c", versionId: "1" };
  const since = { ...loaded, ownDrafts: [text("fever"), text("fever, cough")], commonRevision: 1, server };
  const sent = checkpointBundle({
    ...{ uuid: "draft-e1-d1", server: { id: "c", versionId: "1" }, draft: written("fever, cough") },
    ...{ savedAt: "2026-11-26T05:00:00.000Z", patientReference: "Patient/p1" },
    ...{ encounterReference: "Encounter/e1", practitionerReference: "Practitioner/d1", authorName: "Dr d1" },
  });
  const second: Item = { ...own, subject: JSON.stringify({ revision: 2 }), bytes: JSON.stringify(sent) };
  const verdict = (item: Item, there: string, complaint: string) =>
    checkpoint.judge(item, { ...since, draft: text("fever, cough") }, [atHub("c", there, complaint)], about)
      .verdict;
  expect(verdict(second, "3", "fever")).toBe("park");
  expect(verdict(second, "2", "fever, cough")).toBe("done");
  expect(verdict({ ...second, bytes: null }, "3", "fever")).toBe("anew");
});

it("an earlier draft under which the hub has what was decided about stands in a later one, and was not itself delivered", () => {
  const text = (complaint: string) => JSON.stringify(written(complaint));
  const since = { ...loaded, ownDrafts: [text("mine"), text("mine"), text("the other PC's")] };
  expect(checkpoint.judge(own, since, [atHub("c", "2", "the other PC's")], about)).toMatchObject({
    verdict: "superseded",
    names: [{ server: { serverId: "c", versionId: "2" } }],
  });
});

it("after a cut only a newer version is told again; after a restore, when no version is known, the draft is looked for", () => {
  const server = { serverId: "c1", versionId: "4" };
  const bytes = JSON.stringify(
    checkpointBundle({
      uuid: "draft-e1-d1",
      server: { id: "c1", versionId: "4" },
      draft: written("mine"),
      savedAt: "2026-11-26T05:00:00.000Z",
      patientReference: "Patient/p1",
      encounterReference: "Encounter/e1",
      practitionerReference: "Practitioner/d1",
      authorName: "Dr d1",
    }),
  );
  const cut = { ...own, bytes };
  expect(checkpoint.look(cut, { ...loaded, server })).toMatchObject({
    path: "/fhir/Composition/c1",
    headers: { "if-none-match": 'W/"4"' },
  });
  const restored = { ...loaded, server: { ...server, versionId: "?" } };
  expect(checkpoint.look(cut, restored)?.path).toContain("identifier=");
  expect(checkpoint.look(own, { ...loaded, server })?.path).toContain("identifier=");
});

const unsent: Item = { ...own, state: "waiting", attempts: 0, bytes: null, isRecheck: false };
const ticket: Task = {
  resourceType: "Task",
  id: "t1",
  status: "in-progress",
  intent: "order",
  for: { reference: "Patient/p1" },
  encounter: { reference: "Encounter/e1" },
};
const bare = JSON.stringify({ ...ticket, for: undefined, encounter: undefined });

it("a draft whose ticket is not on this PC waits for a person: nothing else says what it says", () => {
  expect(checkpoint.make(unsent, loaded, undefined, about)).toEqual({ made: "park", why: "not-found" });
  expect(checkpoint.make(unsent, { ...loaded, isSigned: true }, undefined, about)).toEqual({
    made: "superseded",
  });
});

it("of a ticket that is known by its name alone the hub is asked, and one that is gone there is for a person", () => {
  const stub = { localId: "c1", serverId: "t1", versionId: "", json: bare };
  const restored: Loaded = { ...loaded, ticket: stub };
  const made = checkpoint.make(unsent, restored, undefined, about);
  expect(made).toMatchObject({ made: "read-first", asks: [{ path: "/fhir/Task?_id=t1" }] });
  const sent = checkpoint.make(unsent, restored, [ticket], about);
  expect(sent).toMatchObject({ made: "bytes" });
  expect(JSON.stringify(sent)).toContain("Encounter/e1");
  expect(checkpoint.make(unsent, restored, [], about)).toEqual({ made: "park", why: "not-found" });
});

it("the other PC's draft that was chosen and still stands there has not to be sent; what goes on from it has", () => {
  const text = (complaint: string) => JSON.stringify(written(complaint));
  const drafts = [text("mine"), text("theirs"), text("theirs"), text("theirs, and more")];
  const decided = { ...loaded, ownDrafts: drafts, commonRevision: 2 };
  const said = (draft: string) => checkpoint.unchanged?.(own, { ...decided, draft });
  expect([said(text("theirs")), said(text("theirs, and more")), said(text("mine"))]).toEqual([
    "done",
    undefined,
    undefined,
  ]);
  // Signed meanwhile, and issued before the draft came: refused, and nothing that waits for a person.
  expect(checkpoint.unchanged?.(own, { ...decided, isSigned: true })).toBe("superseded");
});
