import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Desk, hub, observation, openStore, patient, transaction } from "./fhir-service.fixture.ts";

describe("search", () => {
  const opened: { desk?: Desk } = {};
  const desk = () => opened.desk ?? (opened.desk = openStore());
  const get = (url: string) => desk().call(hub, "GET", url);
  const ids = async (url: string) =>
    (await get(url)).bundle.entry?.map(({ resource }) => resource?.id).toSorted();

  beforeAll(async () => {
    const put = (body: { resourceType: string; id?: string }) =>
      desk().call(hub, "PUT", `${body.resourceType}/${body.id}`, { body });
    await put({
      ...patient("p1"),
      birthDate: "1990-05-17",
      identifier: [{ system: "urn:x", value: "A,1" }],
      meta: { tag: [{ system: "urn:tag", code: "one" }] },
    } as never);
    await put({ ...patient("p2"), birthDate: "2001-01", name: [{ text: "Udaharan Misal" }] } as never);
    await put({ ...observation("p1", 61), id: "o1" });
    await put({ ...observation("p1", 99), id: "o2", encounter: { reference: "Encounter/e1" } } as never);
    await put({
      resourceType: "Claim",
      id: "c1",
      status: "active",
      type: { text: "x" },
      use: "claim",
      patient: { reference: "Patient/p1" },
      created: "2026-01-01",
      provider: { display: "x" },
      priority: { text: "x" },
      insurance: [{ sequence: 1, focal: true, coverage: { display: "x" } }],
    } as never);
  });
  afterAll(() => opened.desk?.end());

  it.each([
    ["Patient?identifier=urn:x|A\\,1", ["p1"]],
    ["Patient?name=misal", ["p2"]],
    ["Patient?name:contains=aharan", ["p2"]],
    ["Patient?birthdate=lt2000", ["p1"]],
    ["Patient?birthdate=2001", ["p2"]],
    ["Patient?_id=p1,p2", ["p1", "p2"]],
    ["Patient?_tag=urn:tag|one", ["p1"]],
    ["Patient?identifier:missing=true", ["p2"]],
    ["Observation?subject=Patient/p1", ["o1", "o2"]],
    ["Observation?patient=p1&encounter=e1", ["o2"]],
    ["Observation?code=http://loinc.org|8867-4&value-quantity=gt70", ["o2"]],
    ["Observation?date=ge2026-11-20T03:30:00Z", ["o1", "o2"]],
    ["Observation?date=gt2026-11-20T03:30:00Z", []],
    ["Observation?patient=nobody", []],
    ["Claim?patient=Patient/p1", ["c1"]],
    ["Patient?_lastUpdated=gt2999-01-01", []],
  ])("finds by %s", async (url, wanted) => {
    expect(await ids(url)).toEqual(wanted);
  });

  it.each([
    "Patient?colour=red",
    "Patient?name:bogus=x",
    "Patient?_count=many",
    "Patient?_sort=colour",
    "Patient?_summary=text",
    "Patient?_has:Observation:patient:code=x",
    "Observation?patient.name=x",
    "Observation?code:in=x",
    "Claim?status=active",
    "Patient?_cursor=zzz",
    "Patient/p1/$everything?_type=Observation",
    "Patient/p1/$everything?_since=yesterday",
  ])("refuses %s with 400 and does not answer something else", async (url) => {
    const { status, json } = await get(url);
    expect([status, json.resourceType]).toEqual([400, "OperationOutcome"]);
  });

  it("takes the same question as a form", async () => {
    const { bundle } = await desk().call(hub, "POST", "Observation/_search", {
      body: Buffer.from("patient=p1&value-quantity=lt70"),
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    expect(bundle.entry?.map(({ resource }) => resource?.id)).toEqual(["o1"]);
  });

  it("brings what is pointed at and what points, and keeps asking so on the next page", async () => {
    const first = await get("Observation?_include=Observation:subject&_count=1");
    expect(first.bundle.entry?.map(({ resource }) => resource?.resourceType)).toEqual([
      "Observation",
      "Patient",
    ]);
    const second = await get(first.bundle.link?.[0]?.url ?? "");
    expect(second.bundle.entry?.map(({ resource }) => resource?.resourceType)).toEqual([
      "Observation",
      "Patient",
    ]);
    expect(await ids("Patient?_id=p1&_revinclude=Observation:subject")).toEqual(["o1", "o2", "p1"]);
  });

  it("counts where it is asked to, and answers only the asked elements", async () => {
    expect((await get("Observation?_summary=count")).bundle).toMatchObject({ total: 2, entry: [] });
    expect((await get("Observation?_total=accurate&_count=1")).bundle.total).toBe(2);
    const { bundle } = await get("Patient?_id=p1&_elements=birthDate");
    expect(Object.keys(bundle.entry?.[0]?.resource ?? {}).toSorted()).toEqual([
      "birthDate",
      "id",
      "meta",
      "resourceType",
    ]);
  });

  it.each(["_lastUpdated", "-_lastUpdated", "value-quantity", "-value-quantity"])(
    "pages by %s so that every row comes once, though others write meanwhile",
    async (sort) => {
      const tag = { meta: { tag: [{ system: "urn:page", code: sort }] } };
      const make = (value: number) =>
        desk().call(hub, "POST", "Observation", { body: { ...observation("p2", value), ...tag } });
      for (let value = 0; value < 12; value += 1) await make(value % 4);
      const wanted = new Set(await ids(`Observation?_tag=urn:page|${sort}&_count=1000`));
      const seen: (string | undefined)[] = [];
      let url: string | undefined = `Observation?_tag=urn:page|${sort}&_sort=${sort}&_count=5`;
      while (url !== undefined) {
        const { bundle } = await get(url);
        seen.push(...(bundle.entry ?? []).map(({ resource }) => resource?.id));
        if (seen.length < 12) await make(2);
        url = bundle.link?.find(({ relation }) => relation === "next")?.url;
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect([...wanted].every((id) => seen.includes(id))).toBe(true);
    },
  );

  it("lets a reader that remembers the newest time miss nothing of ten concurrent writers", async () => {
    const seen = new Set<string>();
    const state = { cursor: "2000-01-01T00:00:00.000Z", writing: true };
    const poll = async () => {
      const { bundle } = await get(`Basic?_lastUpdated=gt${state.cursor}&_sort=_lastUpdated&_count=1000`);
      for (const { resource } of bundle.entry ?? []) {
        seen.add(resource?.id ?? "");
        state.cursor = resource?.meta?.lastUpdated ?? state.cursor;
      }
    };
    const write = async () => {
      for (let index = 0; index < 20; index += 1) {
        const body = { resourceType: "Basic" as const, code: { text: "x" } };
        const entry = [1, 2, 3].map(() => ({
          resource: body,
          request: { method: "POST" as const, url: "Basic" },
        }));
        await desk().call(hub, "POST", "", { body: transaction(...entry) });
      }
    };
    const writers = Promise.all(Array.from({ length: 10 }, write)).then(() => (state.writing = false));
    while (state.writing) {
      await poll();
      await new Promise((resolve) => setImmediate(resolve));
    }
    await writers;
    await poll();
    expect(seen.size).toBe(600);
  });
});
