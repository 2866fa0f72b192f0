import Database from "better-sqlite3";
import { beforeEach, expect, it } from "vitest";
import type { Receipt } from "../../../shared/contract/hub-api.ts";
import { consultId as idOf } from "../../../shared/domain/ids.ts";
import { concept } from "../../../shared/fhir/systems.ts";
import { openAmendment } from "../db/stores/acts.ts";
import { appendEdits, writingOf } from "../db/stores/journal.ts";
import { migrate } from "../db/migrations/migrate.ts";
import { commitSigned, issuedOf, mergeReceipt } from "../db/stores/signed.ts";
import { laterVersion } from "./later-version.ts";

const at = "2026-11-27T06:00:00.000Z";
const consultId = idOf.parse("7d1f0d4e-5a35-4f0e-9a0b-0a4f4f5f8c11");
let db: Database.Database;
beforeEach(() => {
  db = new Database(":memory:");
  migrate(db);
  const edit = { kind: "splice", section: "complaint", at: 0, remove: 0, insert: "x" } as const;
  appendEdits(db, { consultId, firstSeq: 1, edits: [edit], at });
});

function sign(itemId: string): void {
  const born = (kind: "note" | "prescription") => ({
    fullUrl: `urn:uuid:${itemId}-${kind}`,
    resource: { resourceType: "Composition", type: { coding: [concept[kind]] } },
  });
  const bundle = JSON.stringify({ resourceType: "Bundle", entry: [born("note"), born("prescription")] });
  const draftSeq = writingOf(db, consultId).seq;
  const texts = { claimId: "claim", bundle, paper: "{}", envelope: "{}" };
  expect(commitSigned(db, { itemId, consultId, signedAt: at, draftSeq, ...texts })).toBe("signed");
}
function answer(receipt: Receipt): void {
  const { itemId, outcome } = receipt;
  const why = outcome === "issued" ? undefined : outcome;
  mergeReceipt(db, { itemId, receipt: JSON.stringify(receipt), outcome, why, at });
}
const issued = (itemId: string): Receipt => ({
  ...{ outcome: "issued", itemId, at },
  resources: ["note", "prescription"].map((kind) => ({
    fullUrl: `urn:uuid:${itemId}-${kind}`,
    reference: `Composition/${itemId}-${kind}-there`,
    versionId: "1",
  })),
});
const amend = () => expect(openAmendment(db, { consultId, at, reason: "dose" })).toBe("opened");
const next = (version: number, isIssued = true) => {
  const replacesVersion = issuedOf(db, consultId)?.version ?? version - 1;
  const amending = { version, reason: "dose", replacesVersion, replacesAt: at, issued: isIssued };
  return laterVersion({ issuedOf: async () => issuedOf(db, consultId) }, { consultId, amending });
};

it.each(["signed-late", "held", "refused"] as const)(
  "a version after one that the hub answered with %s replaces what was issued last: else it would be late too",
  async (outcome) => {
    sign("v1");
    answer(issued("v1"));
    amend();
    sign("v2");
    answer({ outcome, itemId: "v2", at, reason: "called back", ruleIds: [] });
    amend();
    expect(await next(3)).toMatchObject({
      papers: { note: "Composition/v1-note-there", prescription: "Composition/v1-prescription-there" },
      onPaper: { version: 3, replacesVersion: 1 },
    });
    sign("v3");
    answer(issued("v3"));
    expect(issuedOf(db, consultId)).toMatchObject({ itemId: "v3", version: 3 });
    amend();
    expect(await next(4)).toMatchObject({ onPaper: { version: 4, replacesVersion: 3 } });
  },
);

it("where the hub took none there is nothing to replace", async () => {
  sign("v1");
  answer({ outcome: "refused", itemId: "v1", at, reason: "damaged" });
  amend();
  expect(await next(2, false)).toBeUndefined();
});
