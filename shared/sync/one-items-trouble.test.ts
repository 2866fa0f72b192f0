import { expect, it } from "vitest";
import { emptyDraft } from "../domain/draft.ts";
import { checkpointBundle } from "../fhir/write-checkpoint.ts";
import type { Item } from "./item.ts";
import type { HubAsk, HubReply } from "./stepping.ts";
import { bench, me, quietHub } from "./test-machine.ts";
import { claimOf, fileWith, task } from "./test-outbox.ts";

it("a line that carries the small question and not the large answer parks nothing, however often it breaks", () => {
  const server = { serverId: "c1", versionId: "4" };
  const sent = checkpointBundle({
    ...{ uuid: "draft-e1-me", server: { id: "c1", versionId: "4" }, draft: emptyDraft },
    savedAt: "2026-11-26T05:00:00.000Z",
    patientReference: "Patient/p1",
    encounterReference: "Encounter/e1",
    practitionerReference: me.reference,
    authorName: me.display,
  });
  const cut: Item = {
    ...claimOf("a", "c1", { kind: "checkpoint", state: "sending", attempts: 1, isRecheck: true }),
    subject: JSON.stringify({ revision: 1 }),
    bytes: JSON.stringify(sent),
  };
  const file = fileWith([cut]);
  const posts = { count: 0 };
  const there = { ...sent.entry?.[0]?.resource, id: "c1", meta: { ...task.meta, versionId: "5" } };
  const machine = bench({
    hub: (ask) => {
      if (ask.path.startsWith("/fhir/Composition/")) return { status: 304, json: undefined };
      if (ask.method !== "POST" || ask.path !== "/fhir") return quietHub(ask);
      posts.count += 1;
      return posts.count < 40
        ? { status: undefined, json: undefined }
        : {
            status: 200,
            json: { resourceType: "Bundle", type: "transaction-response", entry: [{ resource: there }] },
          };
    },
    keep: file.keep,
    load: (load) => {
      if (load.load !== "checkpoint") return file.load(load);
      const known = { ticket: undefined, draft: JSON.stringify(emptyDraft), uuid: "draft-e1-me", server };
      return {
        loaded: "checkpoint",
        ...known,
        savedAt: "",
        isSigned: false,
        ownDrafts: [],
        commonRevision: 0,
      };
    },
  });
  machine.send({ event: "started" });
  machine.passes(3_600_000);
  expect({ done: file.done, posts: posts.count }).toEqual({ done: ["a"], posts: 40 });
});

it("what this release cannot read is parked and said; the desk and the other consults go on", () => {
  const foreign = claimOf("a", "c1", { kind: "act", subject: JSON.stringify({ act: "of-another-year" }) });
  const { done, rows, keep, load } = fileWith([foreign, claimOf("b", "c2")]);
  const hub = (ask: HubAsk): HubReply => (ask.method === "PUT" ? { status: 200, json: task } : quietHub(ask));
  bench({ hub, keep, load }).send({ event: "started" });
  expect(rows.get("a")).toMatchObject({ state: "parked", why: "newer-release" });
  expect(done).toEqual(["b"]);
});
