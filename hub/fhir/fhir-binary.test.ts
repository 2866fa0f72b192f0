import { createHash, randomBytes } from "node:crypto";
import Database from "better-sqlite3";
import { afterEach, describe, expect, it } from "vitest";
import { type Desk, doctor, hub, openStore, worker } from "./fhir-service.fixture.ts";

describe("a file", () => {
  const opened: { desk?: Desk } = {};
  const desk = () => opened.desk ?? (opened.desk = openStore());
  afterEach(async () => {
    await opened.desk?.end();
    delete opened.desk;
  });
  const raw = (url: string, headers = {}, by = hub) =>
    desk().call(by, "GET", url, { headers: { accept: "image/jpeg", ...headers } });

  it("comes back byte by byte, whole or in parts across its chunks, with its hash kept", async () => {
    const bytes = randomBytes(700_000);
    const headers = { "content-type": "image/jpeg" };
    const { json } = await desk().call(hub, "POST", "Binary", { body: bytes, headers });
    const whole = await raw(`Binary/${json.id}`);
    expect(whole.headers["content-type"]).toBe("image/jpeg");
    expect(whole.bytes.equals(bytes)).toBe(true);
    const part = await raw(`Binary/${json.id}`, { range: "bytes=262100-524300" });
    expect([part.status, part.headers["content-range"]]).toEqual([206, "bytes 262100-524300/700000"]);
    expect(part.bytes.equals(bytes.subarray(262_100, 524_301))).toBe(true);
    expect((await raw(`Binary/${json.id}`, { range: "bytes=700000-" })).status).toBe(416);
    const asked = await desk().call(hub, "GET", `Binary/${json.id}`);
    const told = JSON.stringify(asked.json.meta);
    expect(told).toContain(createHash("sha256").update(bytes).digest("hex"));
    expect(Buffer.from(String(asked.json["data"]), "base64").equals(bytes)).toBe(true);
  });

  it("is found by its id, whatever that begins with", async () => {
    const ids = ["eb", "ne", "sa", "ap", "gt", "eq"].map(
      (begin) => `${begin}38e180-9495-4971-b7bb-d28170a23fa1`,
    );
    for (const id of ids) {
      const body = { resourceType: "Binary", id, contentType: "image/jpeg", data: "/9j/4AAQ" };
      expect((await desk().call(hub, "PUT", `Binary/${id}`, { body })).status).toBeLessThan(300);
      const found = await desk().call(hub, "GET", `Binary?_id=${id}&_count=1`);
      expect(found.json["entry"]).toMatchObject([{ resource: { id } }]);
    }
  });

  it("goes up in pieces over a line that breaks, and is there only when all of it is", async () => {
    const bytes = randomBytes(600_000);
    const by = worker("centre-1");
    const send = (offset: number, end: number, rest = "") =>
      desk().call(by, "PUT", `Binary/$upload/up-1?offset=${offset}${rest}`, {
        body: bytes.subarray(offset, end),
        headers: { "content-type": "image/jpeg" },
      });
    expect((await send(0, 300_000)).headers["upload-offset"]).toBe("300000");
    // The answer was lost: the same piece again is harmless, a gap is refused with the place to go on from.
    expect((await send(0, 300_000)).headers["upload-offset"]).toBe("300000");
    const gap = await send(400_000, 500_000);
    expect([gap.status, gap.headers["upload-offset"]]).toEqual([409, "300000"]);
    const stranger = await desk().call(doctor("d1"), "PUT", "Binary/$upload/up-1?offset=300000", {
      body: bytes,
    });
    expect([stranger.status, stranger.headers["upload-offset"]]).toEqual([409, "0"]);
    const asked = await desk().call(by, "GET", "Binary/$upload/up-1");
    expect(asked.headers["upload-offset"]).toBe("300000");
    const done = await send(300_000, 600_000, "&complete=true");
    expect(done.status).toBe(201);
    const again = await send(300_000, 600_000, "&complete=true");
    expect([again.status, again.json.id]).toEqual([201, done.json.id]);
    const back = await raw(`Binary/${done.json.id}`, {}, by);
    expect(back.bytes.equals(bytes)).toBe(true);
  });

  it("that was never finished is kept for a desk that was away, and not for ever", async () => {
    const clock = { now: new Date("2026-01-05T09:00:00.000Z") };
    opened.desk = openStore(() => clock.now);
    const by = worker("centre-1");
    const send = (name: string, offset: number) =>
      desk().call(by, "PUT", `Binary/$upload/${name}?offset=${offset}`, { body: randomBytes(1_000) });
    const arrived = async (name: string) =>
      (await desk().call(by, "GET", `Binary/$upload/${name}`)).headers["upload-offset"];
    await send("given-up", 0);
    clock.now = new Date("2026-02-20T09:00:00.000Z");
    await send("begun-lately", 0);
    expect(await arrived("given-up")).toBe("1000");
    clock.now = new Date("2026-03-20T09:00:00.000Z");
    await send("new", 0);
    expect(await arrived("given-up")).toBeUndefined();
    expect(await arrived("begun-lately")).toBe("1000");
    const chunks = new Database(desk().file, { readonly: true });
    expect(chunks.prepare("SELECT count(DISTINCT id) FROM binary_chunk").pluck().get()).toBe(2);
    chunks.close();
    expect((await send("given-up", 0)).headers["upload-offset"]).toBe("1000");
  });
});
