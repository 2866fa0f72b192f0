import type { DocumentReference } from "@medplum/fhirtypes";
import { afterEach, beforeEach, expect, it } from "vitest";
import { system } from "../../shared/fhir/systems.ts";
import { businessStatus } from "../../shared/fhir/write-claim.ts";
import { a, type Asked, b, match, openBoth, places, seen } from "./both-hubs.fixture.ts";
import { offsetIn } from "./hub/uploads.ts";
import { createHash } from "node:crypto";
import { type Random, randomOf } from "./random.ts";

let hubs: Awaited<ReturnType<typeof openBoth>>;
beforeEach(async () => void (hubs = await openBoth()));
afterEach(() => hubs.real.end());

type Piece = {
  readonly by: typeof a;
  readonly name: string;
  readonly method: "GET" | "PUT";
  readonly query?: string;
  readonly body?: string;
};

/** Status, where to go on from, and whether a whole file came back. */
async function bothPieces({ by, name, method, query = "", body = "" }: Piece): Promise<readonly number[]> {
  const path = `Binary/$upload/${name}${query}`;
  const headers = { "content-type": "application/pdf" };
  const one = await hubs.real.call(by, method, path, { body: Buffer.from(body, "latin1"), headers });
  const other = hubs.model.answer(by, { method, path: `/fhir/${path}`, body, headers });
  const told = [one.status, Number(one.headers["upload-offset"] ?? 0)];
  expect([other.status, offsetIn(other.json)], `${method} ${path}`).toEqual(told);
  if (one.status === 201) expect(seen(other.json)).toEqual(seen(one.json));
  hubs.time.nowMs += 1_000;
  return told;
}

const text = Array.from({ length: 60 }, (_, at) => `${at} `).join("");
const sha256 = createHash("sha256").update(text, "latin1").digest("hex");

it("a file in pieces is taken alike: what comes twice, a gap, a stranger, and bytes that are not those promised", async () => {
  const put = (start: number, end: number, more = "", by = a) =>
    bothPieces({
      by,
      name: "f1",
      method: "PUT",
      query: `?offset=${start}${more}`,
      body: text.slice(start, end),
    });
  expect(await bothPieces({ by: a, name: "f1", method: "GET" })).toEqual([404, 0]);
  expect(await put(0, 50)).toEqual([202, 50]);
  expect(await put(0, 80)).toEqual([202, 80]);
  expect(await put(100, 120)).toEqual([409, 80]);
  expect(await put(80, 100, "", b)).toEqual([409, 0]);
  expect(await put(80, 100, "&complete=true&sha256=another")).toEqual([422, 0]);
  expect(await bothPieces({ by: a, name: "f1", method: "GET" })).toEqual([404, 0]);
  const whole = `&complete=true&sha256=${sha256}`;
  expect(await put(0, text.length, whole)).toEqual([201, 0]);
  expect(await put(0, text.length, whole)).toEqual([201, 0]);
});

it("uploads drawn from a seed are answered alike, piece by piece", async () => {
  for (let seed = 1; seed <= 6; seed += 1) await script(randomOf(seed), `s${seed}`);
});

async function script(random: Random, name: string): Promise<void> {
  let had = 0;
  for (let step = 0; step < 14; step += 1) {
    const by = random.chance(0.85) ? a : b;
    if (random.chance(0.2)) {
      await bothPieces({ by, name, method: "GET" });
      continue;
    }
    const start = Math.max(0, had - random.below(20) + (random.chance(0.2) ? 30 : 0));
    const end = Math.min(text.length, start + 20 + random.below(40));
    const isLast = end === text.length;
    const sum = random.chance(0.3) ? "another" : sha256;
    const query = `?offset=${start}&complete=${String(isLast)}&sha256=${sum}`;
    const told = await bothPieces({ by, name, method: "PUT", query, body: text.slice(start, end) });
    if (by === a) had = told[1] ?? 0;
  }
}

it("a file is its uploader's alone until a document points at it, and the document is born once", async () => {
  await hubs.both({
    by: a,
    method: "PUT",
    path: "Task/1",
    body: hubs.claim("1", "a"),
    ifMatch: match(hubs.taskOf("1")),
  });
  const query = `?offset=0&complete=true&sha256=${sha256}`;
  const headers = { "content-type": "application/pdf" };
  const path = `Binary/$upload/f1${query}`;
  const real = await hubs.real.call(a, "PUT", path, { body: Buffer.from(text, "latin1"), headers });
  const model = hubs.model.answer(a, { method: "PUT", path: `/fhir/${path}`, body: text, headers });
  const [realId, modelId] = [real.json.id ?? "", (model.json as { id: string }).id];
  for (const [by, times] of [
    [a, 1],
    [b, 0],
  ] as const) {
    const one = await hubs.real.call(by, "GET", `Binary?_id=${realId}`);
    const other = hubs.model.answer(by, { method: "GET", path: `/fhir/Binary?_id=${modelId}` });
    expect(seen(one.json)).toHaveLength(times);
    expect(seen(other.json)).toEqual(seen(one.json));
  }
  const bundleOf = (binaryId: string) => {
    const document: DocumentReference = {
      resourceType: "DocumentReference",
      status: "current",
      subject: { reference: "Patient/p-1" },
      context: { encounter: [{ reference: "Encounter/e-1" }] },
      identifier: [{ system: system.uuid, value: "d1" }],
      content: [{ attachment: { title: "report", url: `Binary/${binaryId}` } }],
    };
    const ifNoneExist = `identifier=${system.uuid}|d1`;
    const request = { method: "POST" as const, url: "DocumentReference", ifNoneExist };
    return {
      resourceType: "Bundle",
      type: "transaction",
      entry: [{ fullUrl: "urn:uuid:d1", resource: document, request }],
    };
  };
  for (const by of [b, a, a]) {
    const one = await hubs.real.call(by, "POST", "", { body: bundleOf(realId) });
    const body = JSON.stringify(bundleOf(modelId));
    const other = hubs.model.answer(by, { method: "POST", path: "/fhir", body });
    expect(other.status).toBe(one.status);
    expect(other.status).toBe(by === b ? 403 : 200);
    if (one.status === 200) expect(places(other.json)).toEqual(places(one.json));
  }
  await hubs.both({ by: a, method: "GET", path: `DocumentReference?identifier=${system.uuid}|d1` });
});

it("what waits for the hub's flush is seen by no reader, and what dies with it never was", async () => {
  const code = "Task?code=urn%3Aparamarsh%3Acode%7Ctele-consult";
  const before = await hubs.real.call(a, "GET", code);
  // The real hub's writer runs a job and commits later; a reader in between has its own connection.
  const task = hubs.taskOf("1");
  const headers = { "if-match": match(task) };
  const claimed = hubs.claim("1", "a");
  const writing = hubs.real.call(a, "PUT", "Task/1", { body: claimed, headers });
  const during = await hubs.real.call(a, "GET", code);
  const from = hubs.model.store.lastCommit();
  hubs.model.answer(a, {
    method: "PUT",
    path: "/fhir/Task/1",
    body: JSON.stringify(claimed),
    headers,
  });
  const read = () => hubs.model.answer(a, { method: "GET", path: `/fhir/${code}` });
  expect(seen(during.json)).toEqual(seen(before.json));
  expect(seen(hubs.model.store.seenUntil(from, read).json)).toEqual(seen(during.json));
  await writing;
  await hubs.both({ by: a, method: "GET", path: code });
  hubs.model.store.restore(from);
  expect(seen(read().json)).toEqual(seen(before.json));
});

const documentOf = (by: typeof a, who: string, value: string): Asked => ({
  ...{ by, method: "POST", path: "DocumentReference" },
  body: {
    resourceType: "DocumentReference",
    status: "current",
    identifier: [{ system: system.uuid, value }],
    subject: { reference: "Patient/p-1" },
    author: [{ reference: `Practitioner/doctor-${who}` }],
    context: { encounter: [{ reference: "Encounter/e-1" }] },
    content: [{ attachment: { title: "ECG" } }],
  },
});

it("a document that comes after its consult was given back is taken alike, until a colleague has it", async () => {
  const { both, claim, taskOf } = hubs;
  const held = async (by: "a" | "b", n: number) =>
    both({
      ...{ by: by === "a" ? a : b, method: "PUT", path: "Task/1", body: claim("1", by, n) },
      ifMatch: match(taskOf("1")),
    });
  const freed = (by: typeof a) => {
    const { owner: _owner, extension: _claim, ...free } = taskOf("1");
    const body = { ...free, businessStatus: businessStatus("waiting") };
    return both({ by, method: "PUT", path: "Task/1", body, ifMatch: match(taskOf("1")) });
  };
  const add = (by: typeof a, who: string, value: string) => both(documentOf(by, who, value));
  const all = () => both({ by: a, method: "GET", path: "DocumentReference?_sort=_lastUpdated" });
  expect([await held("a", 1), await freed(a)]).toEqual([200, 200]);
  expect([await add(a, "a", "d1"), await add(b, "b", "d2"), await all()]).toEqual([201, 403, 200]);
  expect(await held("b", 2)).toBe(200);
  expect([await add(a, "a", "d3"), await add(b, "b", "d4"), await all()]).toEqual([403, 201, 200]);
});

it("a document that comes a week after its consult was given back is refused alike", async () => {
  const { both, claim, taskOf, time } = hubs;
  const put = (body: object) => both({ ...asked, body, ifMatch: match(taskOf("1")) });
  const asked = { by: a, method: "PUT", path: "Task/1" } as const;
  const add = (value: string) => both(documentOf(a, "a", value));
  expect(await put(claim("1", "a", 1))).toBe(200);
  const { owner: _owner, extension: _claim, ...free } = taskOf("1");
  expect(await put({ ...free, businessStatus: businessStatus("waiting") })).toBe(200);
  time.nowMs += 6.9 * 86_400_000;
  expect(await add("d5")).toBe(201);
  time.nowMs += 0.2 * 86_400_000;
  expect(await add("d6")).toBe(403);
});
