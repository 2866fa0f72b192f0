import { afterEach, describe, expect, it } from "vitest";
import type { Bundle } from "@medplum/fhirtypes";
import { type Desk, hub, observation, openStore, patient, transaction } from "./fhir-service.fixture.ts";

const uuid = "urn:uuid:00000000-0000-4000-8000-000000000001";

describe("a transaction", () => {
  const opened: { desk?: Desk } = {};
  const desk = () => opened.desk ?? (opened.desk = openStore());
  const send = (body: Bundle) => desk().call(hub, "POST", "", { body });
  const count = async (type: string) =>
    (await desk().call(hub, "GET", `${type}?_summary=count`)).bundle.total;
  afterEach(async () => {
    await opened.desk?.end();
    delete opened.desk;
  });

  const post = (resource: ReturnType<typeof observation>) => ({
    resource,
    request: { method: "POST" as const, url: resource.resourceType },
  });

  it("stores nothing at all when one entry is refused", async () => {
    const bad = { ...observation("p1"), status: "bogus" } as never;
    const answer = await send(transaction(post(patient("p1")), post(observation("p1")), post(bad)));
    expect(answer.status).toBe(400);
    expect([await count("Patient"), await count("Observation")]).toEqual([0, 0]);
  });

  it("answers each entry with its place, version and time, and links what was new", async () => {
    const { id: _id, ...unnamed } = patient("p1");
    const entry = { ...post(unnamed), fullUrl: uuid };
    const pointing = { ...observation("p1"), subject: { reference: uuid } } as never;
    const { status, bundle } = await send(transaction(post(pointing), entry));
    expect(status).toBe(200);
    const [first, second] = bundle.entry ?? [];
    const id = second?.resource?.id;
    expect(second?.response).toMatchObject({ etag: 'W/"1"', location: `Patient/${id}/_history/1` });
    expect(second?.response?.lastModified).toBe(second?.resource?.meta?.lastUpdated);
    expect(first?.resource).toMatchObject({ subject: { reference: `Patient/${id}` } });
  });

  it("says only where and in which version, where no more is asked for", async () => {
    const body = transaction(post(observation("p1")));
    const { bundle } = await desk().call(hub, "POST", "", { body, headers: { prefer: "return=minimal" } });
    expect(bundle.entry?.map(({ resource }) => resource)).toEqual([undefined]);
    expect(bundle.entry?.[0]?.response?.location).toMatch(/^Observation\/[^/]+\/_history\/1$/);
  });

  it("also of a batch; but what it did not create because it was there is told whole", async () => {
    await desk().call(hub, "PUT", "Patient/p1", { body: patient("p1") });
    const headers = { prefer: "return=minimal" };
    const guarded = (ifMatch: string) => ({
      resource: { ...patient("p1"), birthDate: "1990-01-01" },
      request: { method: "PUT" as const, url: "Patient/p1", ifMatch },
    });
    const made = { ...patient(""), id: undefined, identifier: [{ system: "urn:x", value: "1" }] } as never;
    const request = { method: "POST" as const, url: "Patient", ifNoneExist: "identifier=urn:x|1" };
    const entry = [guarded('W/"1"'), guarded('W/"7"'), { resource: made, request }];
    const body = { resourceType: "Bundle" as const, type: "batch" as const, entry };
    const first = await desk().call(hub, "POST", "", { body: structuredClone(body), headers });
    expect(first.bundle.entry?.map(({ response }) => response?.status)).toEqual(["200", "412", "201"]);
    expect(first.bundle.entry?.map(({ resource }) => resource)).toEqual([undefined, undefined, undefined]);
    const again = await desk().call(hub, "POST", "", { body, headers });
    expect(again.bundle.entry?.[2]?.resource).toMatchObject({ identifier: [{ value: "1" }] });
  });

  it("says of what is still as the asker knows it no more than that", async () => {
    await desk().call(hub, "PUT", "Patient/p1", { body: patient("p1") });
    const read = (ifNoneMatch: string) => ({
      request: { method: "GET" as const, url: "Patient/p1", ifNoneMatch },
    });
    const entry = [read('W/"1"'), read('W/"0"')];
    const body = { resourceType: "Bundle" as const, type: "batch" as const, entry };
    const { bundle } = await desk().call(hub, "POST", "", { body });
    expect(bundle.entry?.map(({ response, resource }) => [response?.status, resource?.id])).toEqual([
      ["304", undefined],
      ["200", "p1"],
    ]);
  });

  it("is harmless when the same bytes come again: by version guard or by condition", async () => {
    await desk().call(hub, "PUT", "Patient/p1", { body: patient("p1") });
    const changed = { ...patient("p1"), birthDate: "1990-01-01" };
    const guarded = transaction(post(observation("p1")), {
      resource: changed,
      request: { method: "PUT", url: "Patient/p1", ifMatch: 'W/"1"' },
    });
    const bytes = JSON.stringify(guarded);
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => send(JSON.parse(bytes))));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412, 412, 412, 412]);
    expect(await count("Observation")).toBe(1);

    const made = { ...patient(""), id: undefined, identifier: [{ system: "urn:x", value: "1" }] } as never;
    const condition = transaction({
      resource: made,
      request: { method: "POST", url: "Patient", ifNoneExist: "identifier=urn:x|1" },
    });
    const twice = await Promise.all([send(structuredClone(condition)), send(structuredClone(condition))]);
    expect(new Set(twice.map(({ bundle }) => bundle.entry?.[0]?.resource?.id)).size).toBe(1);
  });

  it("resolves a conditional reference", async () => {
    const body = { ...patient("p1"), identifier: [{ system: "urn:x", value: "1" }] };
    await desk().call(hub, "PUT", "Patient/p1", { body });
    const pointing = { ...observation("p1"), subject: { reference: "Patient?identifier=urn:x|1" } } as never;
    const { bundle } = await send(transaction(post(pointing)));
    expect(bundle.entry?.[0]?.resource).toMatchObject({ subject: { reference: "Patient/p1" } });
  });

  it("as a batch takes the good entries and refuses the bad ones alone", async () => {
    const bad = { ...observation("p1"), status: "bogus" } as never;
    const { bundle } = await send({ ...transaction(post(observation("p1")), post(bad)), type: "batch" });
    expect(bundle.entry?.map(({ response }) => response?.status)).toEqual(["201", "400"]);
    expect(await count("Observation")).toBe(1);
  });

  it("refuses an If-Match that it cannot read, and makes only what is absent with If-None-Match: *", async () => {
    const put = (headers: Record<string, string>) =>
      desk().call(hub, "PUT", "Patient/p1", { body: patient("p1"), headers });
    expect((await put({ "if-match": "3" })).status).toBe(400);
    expect((await put({ "if-none-match": "*" })).status).toBe(200);
    expect((await put({ "if-none-match": "*" })).status).toBe(412);
    const entry = { resource: patient("p1"), request: { method: "PUT" as const, url: "Patient/p1" } };
    const absent = transaction({ ...entry, request: { ...entry.request, ifNoneMatch: "*" } });
    expect((await send(absent)).status).toBe(412);
  });

  it("is undone with the write around it, and undoes only itself where its refusal is caught", async () => {
    const { write } = desk().service;
    const outer = write(async () => {
      await send(transaction(post(observation("p1"))));
      throw new Error("the fence");
    });
    await expect(outer).rejects.toThrow("the fence");
    expect(await count("Observation")).toBe(0);
    await write(async () => {
      await send(transaction(post(observation("p1"))));
      const bad = { ...observation("p1"), status: "bogus" } as never;
      expect((await send(transaction(post(observation("p1")), post(bad)))).status).toBe(400);
    });
    expect(await count("Observation")).toBe(1);
  });

  it("is told to listeners once it is durable, and not at all when refused", async () => {
    const told: string[] = [];
    desk().service.onCommit((changes) =>
      told.push(...changes.map(({ type, patientId }) => `${type} ${patientId}`)),
    );
    await send(transaction(post(observation("p1"))));
    const bad = { ...observation("p1"), status: "bogus" } as never;
    await send(transaction(post(observation("p1")), post(bad)));
    expect(told).toEqual(["Observation p1"]);
  });
});
