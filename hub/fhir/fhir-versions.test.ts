import type { Patient } from "@medplum/fhirtypes";
import Database from "better-sqlite3";
import { afterEach, describe, expect, it } from "vitest";
import {
  type Desk,
  doctor,
  hub,
  observation,
  openStore,
  patient,
  withTicket,
} from "./fhir-service.fixture.ts";
import { DatabaseFromTheFuture } from "./database.ts";
import { openFhirService } from "./fhir-service.ts";

describe("versions", () => {
  const opened: { desk?: Desk } = {};
  const desk = () => opened.desk ?? (opened.desk = openStore());
  const get = (url: string, headers = {}) => desk().call(hub, "GET", url, { headers });
  const put = (body: Patient, headers = {}) =>
    desk().call(hub, "PUT", `Patient/${body.id}`, { body, headers });
  afterEach(async () => {
    await opened.desk?.end();
    delete opened.desk;
  });

  it("are counted, kept and read; an identical PUT makes none", async () => {
    await put(patient("p1"));
    const second = await put({ ...patient("p1"), birthDate: "1990-01-01" });
    expect(second.headers).toMatchObject({ etag: 'W/"2"', location: "Patient/p1/_history/2" });
    expect((await put({ birthDate: "1990-01-01", ...patient("p1") })).headers["etag"]).toBe('W/"2"');
    expect((await get("Patient/p1/_history")).bundle.total).toBe(2);
    expect((await get("Patient/p1/_history/1")).json["birthDate"]).toBeUndefined();
    expect((await get("Patient/p1/_history/3")).status).toBe(404);
    expect((await get("Patient/p1", { "if-none-match": 'W/"2"' })).status).toBe(304);
    expect((await put(patient("p1"), { "if-match": 'W/"1"' })).status).toBe(412);
    expect((await put(patient("p1"), { prefer: "return=minimal" })).bytes.length).toBe(0);
  });

  it("bear strictly rising times, also with a clock that is set back, and after a restart", async () => {
    const times: string[] = [];
    const time = { now: Date.parse("2026-11-24T04:00:00Z") };
    const store = openStore(() => new Date((time.now -= 1000)));
    for (let index = 0; index < 5; index += 1) {
      const { json } = await store.call(hub, "POST", "Observation", { body: observation("p1") });
      times.push(json.meta?.lastUpdated ?? "");
    }
    const again = openFhirService({ file: store.file, clock: () => new Date("2020-01-01") });
    const made = await again.repo(hub).createResource(observation("p1"));
    times.push(made.meta?.lastUpdated ?? "");
    expect(times).toEqual([...new Set(times)].toSorted());
    await again.close();
    await store.end();
  });

  it("are never deleted by who writes them, only marked (rule 18); and may bear the id that they came with (rule 11)", async () => {
    await withTicket(desk(), "t1", { state: "claimed", owner: "doctor-1" });
    expect((await get("Patient/p-t1")).json.id).toBe("p-t1");
    expect((await desk().call(doctor("doctor-1"), "DELETE", "Patient/p-t1")).status).toBe(403);
    expect((await get("Patient/p-t1")).status).toBe(200);
  });

  it("say that something was deleted: 204, then 410, and in the history", async () => {
    await put(patient("p1"));
    expect((await desk().call(hub, "DELETE", "Patient/p1")).status).toBe(204);
    expect((await get("Patient/p1")).status).toBe(410);
    const { bundle } = await get("Patient/_history");
    expect(bundle.entry?.map(({ request }) => request?.method)).toEqual(["POST", "DELETE"]);
  });

  it("come page by page as type and system history, none twice and none left out", async () => {
    await withTicket(desk(), "t1");
    for (let index = 0; index < 12; index += 1)
      await put({ ...patient("p1"), birthDate: `19${10 + index}-01-01` });
    const seen: string[] = [];
    let url: string | undefined = "_history?_count=5";
    while (url !== undefined) {
      const { bundle } = await get(url);
      for (const { fullUrl, response } of bundle.entry ?? []) seen.push(`${fullUrl} ${response?.etag}`);
      url = bundle.link?.find(({ relation }) => relation === "next")?.url;
    }
    expect(seen.length).toBe(15);
    expect(new Set(seen).size).toBe(15);
    const { json } = await get("Patient/p1");
    const since = await get(`Patient/_history?_since=${json.meta?.lastUpdated}`);
    expect(since.bundle.entry?.map(({ response }) => response?.etag)).toEqual(['W/"12"']);
  });

  it("make up everything of a patient, page by page and since a time", async () => {
    await withTicket(desk(), "t1");
    for (let index = 0; index < 7; index += 1)
      await desk().call(hub, "POST", "Observation", { body: observation("p-t1", index) });
    await desk().call(hub, "POST", "Observation", { body: observation("p-other") });
    const seen: string[] = [];
    let url: string | undefined = "Patient/p-t1/$everything?_count=4";
    while (url !== undefined) {
      const { bundle } = await get(url);
      seen.push(...(bundle.entry ?? []).map(({ fullUrl }) => fullUrl ?? ""));
      url = bundle.link?.find(({ relation }) => relation === "next")?.url;
    }
    expect([seen.length, new Set(seen).size]).toEqual([10, 10]);
    const { bundle } = await desk().call(hub, "POST", "Observation", { body: observation("p-t1", 99) });
    const since = await get(`Patient/p-t1/$everything?_since=${bundle.meta?.lastUpdated}`);
    expect(since.bundle.entry?.length).toBe(1);
  });
});

describe("a store", () => {
  it("written by a newer hub is not opened", async () => {
    const store = openStore();
    const db = new Database(store.file);
    db.prepare("INSERT INTO schema_step (number) VALUES (99990)").run();
    db.close();
    expect(() => openFhirService({ file: store.file })).toThrow(DatabaseFromTheFuture);
    await store.end();
  });

  it("stays practice for ever", async () => {
    const store = openStore();
    store.service.meta.set("practice", "yes");
    expect(() => store.service.meta.set("practice", "no")).toThrow();
    expect(store.service.meta.get("practice")).toBe("yes");
    await store.end();
  });
});
