import type { Task } from "@medplum/fhirtypes";
import { describe, expect, it } from "vitest";
import type { Item } from "./item.ts";
import type { HubAsk, HubReply } from "./stepping.ts";
import { at, bench, emptyPage, info, me, quietHub } from "./test-machine.ts";
import { claimOf, fileWith, task } from "./test-outbox.ts";

const other: Task = {
  ...task,
  meta: { versionId: "2", lastUpdated: "2026-11-24T05:59:00.000Z" },
  status: "accepted",
  owner: { reference: "Practitioner/other", display: "Dr Misal" },
  restriction: { period: { start: "2026-11-24T05:59:00.000Z", end: "2026-11-24T06:19:00.000Z" } },
};

const page = (resource: Task): HubReply => ({
  status: 200,
  json: { resourceType: "Bundle", type: "searchset", entry: [{ resource }] },
});

function run(
  items: readonly Item[],
  put: (ask: HubAsk, count: number) => HubReply,
  look: HubReply = page(other),
) {
  const file = fileWith(items);
  const bodies: string[] = [];
  const hub = (ask: HubAsk): HubReply => {
    if (ask.method === "PUT") {
      bodies.push(ask.body ?? "");
      return put(ask, bodies.length);
    }
    return ask.path.startsWith("/fhir/Task/") ? look : quietHub(ask);
  };
  const machine = bench({ hub, keep: file.keep, load: file.load });
  machine.send({ event: "started" });
  return { ...file, bodies, machine };
}

const silence: HubReply = { status: undefined, json: undefined };
const status = (code: number, more: Partial<HubReply> = {}): HubReply => ({
  status: code,
  json: {},
  ...more,
});

describe("rule 8: no answer, or one that says nothing of what became of it", () => {
  it.each([
    ["a cut line", silence],
    ["500", status(500)],
    ["502", status(502)],
  ])("%s: the very same bytes go again", (_, first) => {
    const { bodies, done, machine } = run([claimOf("a", "c1")], (_ask, count) =>
      count === 1 ? first : { status: 200, json: task },
    );
    machine.passes(120_000);
    expect(bodies).toHaveLength(2);
    expect(new Set(bodies).size).toBe(1);
    expect(done).toEqual(["a"]);
  });
});

describe("the longest wait on a line that stands", () => {
  const late = (count: number): readonly Item[] =>
    Array.from({ length: count }, (_, lane) =>
      claimOf(`i${lane}`, `c${lane}`, { attempts: 8, dueAtMs: at + 50_000 }),
    );

  it("after silence, however often it came, an item is tried again within ten seconds", () => {
    const { bodies, machine } = run([claimOf("a", "c1")], () => silence);
    machine.passes(600_000);
    const before = bodies.length;
    machine.passes(10_000);
    expect(bodies.length).toBeGreaterThan(before);
  });

  it("a hub that says that it cannot is let alone for up to a minute, unless a person asks", () => {
    const { bodies, machine } = run([claimOf("a", "c1")], () => status(500));
    machine.passes(600_000);
    const before = bodies.length;
    machine.send({ event: "poked", patients: [], byPerson: false });
    expect(bodies.length).toBe(before);
    machine.send({ event: "poked", patients: [], byPerson: true });
    expect(bodies.length).toBe(before + 1);
  });

  it("when the hub is greeted, or a person asks, all that waited goes at once, also what finds no place at first", () => {
    const { done } = run(late(9), () => ({ status: 200, json: task }));
    expect(done).toHaveLength(9);
  });
});

describe("rules 8 and 20: somebody was there first", () => {
  it("another doctor: parked, with who and since when", () => {
    const { rows } = run([claimOf("a", "c1")], () => status(412));
    expect(rows.get("a")).toMatchObject({
      state: "parked",
      why: "already-claimed/2026-11-24T05:59:00.000Z/Dr Misal",
    });
  });

  it("ourselves, in an answer that was lost: done", () => {
    const own = { ...other, owner: { reference: "Practitioner/me" } };
    expect(run([claimOf("a", "c1")], () => status(412), page(own)).done).toEqual(["a"]);
  });

  it("a step of the alarm: new bytes at once", () => {
    const { done, bodies } = run(
      [claimOf("a", "c1")],
      (_ask, count) => (count === 1 ? status(412) : { status: 200, json: task }),
      page(task),
    );
    expect(bodies).toHaveLength(2);
    expect(done).toEqual(["a"]);
  });

  it("a ticket that is written without an end parks instead of asking for ever", () => {
    const { rows, machine } = run([claimOf("a", "c1")], () => status(412), page(task));
    machine.passes(3_600_000);
    expect(rows.get("a")).toMatchObject({ state: "parked" });
  });
});

describe("rules 26 and 27: what the hub refuses", () => {
  it.each([
    [400, /^the hub refused it \(400\): no such field$/],
    [422, /^the hub refused it \(422\): no such field$/],
    [403, /^not-allowed$/],
    [413, /^it is too large for the hub \(413\)/],
  ])("%s parks with the hub's words, and another patient's goes on", (code, why) => {
    const json = { resourceType: "OperationOutcome", issue: [{ details: { text: "no such field" } }] };
    const { rows, done } = run([claimOf("a", "c1"), claimOf("b", "c2")], (_ask, count) =>
      count === 1 ? { status: code, json } : { status: 200, json: task },
    );
    expect(rows.get("a")?.why).toMatch(why);
    expect(done).toEqual(["b"]);
  });
});

it("what must be read of the hub first, and may not be, waits for a person and not for a line that stands", () => {
  const change = { kind: "details", base: {}, mine: { village: "Bani" } };
  const told = { patientReference: "Patient/p1", change, at: "2026-11-24T05:00:00.000Z", by: me };
  const file = fileWith([claimOf("f", "p1", { kind: "facts", subject: JSON.stringify(told) })]);
  const hub = (ask: HubAsk): HubReply =>
    ask.path.startsWith("/fhir/Patient?_id=") ? status(403) : quietHub(ask);
  bench({ hub, keep: file.keep, load: file.load }).send({ event: "started" });
  expect(file.rows.get("f")).toMatchObject({ state: "parked", why: "not-allowed", attempts: 0 });
});

describe("what the hub refuses after a try whose answer was lost", () => {
  const tried = { state: "sending", attempts: 1, bytes: JSON.stringify(task) } as const;

  it.each([403, 413])("%s: it is asked whether it took that try, and nobody hears of what it did", (code) => {
    const own = { ...task, owner: { reference: "Practitioner/me" } };
    const { rows, done, bodies } = run([claimOf("a", "c1", tried)], () => status(code), page(own));
    expect({ done, left: rows.size, sent: bodies.length }).toEqual({ done: ["a"], left: 0, sent: 1 });
  });

  it("parks with the refusal where it did not", () => {
    const { rows } = run([claimOf("a", "c1", tried)], () => status(403), page(task));
    expect(rows.get("a")).toMatchObject({ state: "parked", why: "not-allowed" });
  });

  it("parks with the refusal where the hub shows nothing of it either", () => {
    const { rows } = run([claimOf("a", "c1", tried)], () => status(403), status(403));
    expect(rows.get("a")).toMatchObject({ state: "parked", why: "not-allowed" });
  });
});

describe("a checkpoint that was cut off, and that the hub then refuses", () => {
  const bytes = JSON.stringify({ resourceType: "Bundle", type: "transaction", entry: [] });
  const cutOff: Item = {
    ...claimOf("a", "c1"),
    kind: "checkpoint",
    state: "sending",
    attempts: 1,
    subject: JSON.stringify({ revision: 1 }),
    bytes,
  };
  const sent = (isSigned: boolean) => {
    const file = fileWith([cutOff]);
    const machine = bench({
      hub: (ask) => (ask.method === "POST" && ask.path === "/fhir" ? status(403) : quietHub(ask)),
      keep: file.keep,
      load: (load) => {
        if (load.load !== "checkpoint") return file.load(load);
        const none = { ticket: undefined, draft: undefined, uuid: undefined, server: undefined };
        return { loaded: "checkpoint", ...none, savedAt: "", isSigned, ownDrafts: [], commonRevision: 0 };
      },
    });
    machine.send({ event: "started" });
    return file;
  };

  it("is done with where the note was signed meanwhile: the signed one says more", () => {
    expect(sent(true).done).toEqual(["a"]);
  });

  it("waits for a person where nothing was signed", () => {
    expect(sent(false).rows.get("a")).toMatchObject({ state: "parked", why: "not-allowed" });
  });
});

describe("lanes", () => {
  it("within a consult in order; one that waits holds back those behind it, and no other consult", () => {
    const items = [claimOf("a", "c1"), claimOf("b", "c1"), claimOf("c", "c2")];
    const { done, machine } = run(items, (_ask, count) =>
      count === 1 ? silence : { status: 200, json: task },
    );
    expect(done).toEqual(["c"]);
    machine.passes(120_000);
    expect(done).toEqual(["c", "a", "b"]);
  });

  it("what comes after a parked item of another lane waits with it", () => {
    const parked = claimOf("a", "c1", { state: "parked", why: "not-allowed" });
    const { done, rows } = run([parked, claimOf("b", "c2", { after: ["a"] })], () => ({
      status: 200,
      json: task,
    }));
    expect(done).toEqual([]);
    expect(rows.get("b")).toMatchObject({ state: "waiting", attempts: 0 });
  });
});

describe("rule 23: a hub that asks to wait", () => {
  it("is left alone by the whole desk for as long as it asked", () => {
    const { bodies, done, machine } = run([claimOf("a", "c1"), claimOf("b", "c1")], (_ask, count) =>
      count === 1 ? status(429, { retryAfterMs: 40_000 }) : { status: 200, json: task },
    );
    const before = machine.asked.length;
    machine.passes(39_000);
    expect(machine.asked.length).toBe(before);
    machine.passes(30_000);
    expect(bodies).toHaveLength(3);
    expect(done).toEqual(["a", "b"]);
  });
});

it("a disk without room attempts nothing, loses nothing, and goes on when there is room", () => {
  const file = fileWith([claimOf("a", "c1")]);
  file.disk.room = false;
  const put: HubAsk[] = [];
  const hub = (ask: HubAsk): HubReply => {
    if (ask.path === "/hub/info") return info();
    if (ask.method !== "PUT") return emptyPage;
    put.push(ask);
    return { status: 200, json: task };
  };
  const machine = bench({ hub, keep: file.keep, load: file.load });
  machine.send({ event: "started" });
  machine.passes(30_000);
  expect(put).toEqual([]);
  file.disk.room = true;
  machine.passes(60_000);
  expect(file.done).toEqual(["a"]);
});

it("an answer that comes twice is taken once", () => {
  const { machine, done } = run([claimOf("a", "c1")], () => ({ status: 200, json: task }));
  const state = machine.state();
  machine.send({ event: "replied", id: "item/a#5", reply: status(412) });
  expect(done).toEqual(["a"]);
  expect(machine.state().items).toEqual(state.items);
});

describe("a hub that has started since it was greeted", () => {
  const hubWith = (starts: readonly string[]) => {
    const at = { start: starts[0] ?? "", refused: 0, taken: 0, greeted: 0 };
    const hub = (ask: HubAsk): HubReply => {
      if (ask.path === "/hub/info") {
        at.greeted += 1;
        return info({ starts: [{ id: at.start, newest: "" }] });
      }
      if (ask.method === "GET") return ask.path.startsWith("/fhir/Task/") ? page(task) : quietHub(ask);
      if (ask.headers?.["paramarsh-hub-start"] !== at.start) {
        at.refused += 1;
        return status(428);
      }
      at.taken += 1;
      return { status: 200, json: task };
    };
    return { at, hub };
  };

  it("takes no write before it was greeted again, and then takes the very same bytes", () => {
    const { at, hub } = hubWith(["one"]);
    const file = fileWith([]);
    const machine = bench({ hub, keep: file.keep, load: file.load });
    machine.send({ event: "started" });
    at.start = "two";
    file.rows.set("a", claimOf("a", "c1"));
    machine.send({ event: "enqueued" });
    expect({ ...at, done: file.done }).toEqual({
      start: "two",
      refused: 1,
      taken: 1,
      greeted: 2,
      done: ["a"],
    });
  });

  it("is greeted before anything that it shows is kept: its news are not the former start's", () => {
    const file = fileWith([]);
    const at = { start: "one", reads: 0, greeted: false };
    const keptUngreeted: string[] = [];
    const hub = (ask: HubAsk): HubReply => {
      if (ask.path === "/hub/info") {
        at.greeted = true;
        return info({ starts: [{ id: at.start, newest: "" }] });
      }
      at.reads += 1;
      if (at.reads === 3) Object.assign(at, { start: "two", greeted: false });
      return { ...quietHub(ask), hubStart: at.start };
    };
    const keep: typeof file.keep = (one) => {
      if (!at.greeted) keptUngreeted.push(one.keep);
      return file.keep(one);
    };
    const machine = bench({ hub, keep, load: file.load });
    machine.send({ event: "started" });
    machine.passes(20_000);
    expect(at.start).toBe("two");
    expect(machine.state().hubStart).toBe("two");
    expect(keptUngreeted).toEqual([]);
  });

  it("is asked what became of an answer for which the disk had no room: a backup may know nothing of it", () => {
    const { at, hub } = hubWith(["one"]);
    const file = fileWith([]);
    const looks: string[] = [];
    const machine = bench({
      hub: (ask) => {
        if (ask.method === "GET" && ask.path.startsWith("/fhir/Task/")) looks.push(at.start);
        const reply = hub(ask);
        if (at.taken === 1 && ask.method === "PUT") file.disk.room = false;
        return reply;
      },
      keep: file.keep,
      load: file.load,
    });
    machine.send({ event: "started" });
    file.rows.set("a", claimOf("a", "c1"));
    machine.send({ event: "enqueued" });
    expect(file.done).toEqual([]);
    at.start = "two";
    machine.send({ event: "poked", patients: [], byPerson: true });
    file.disk.room = true;
    looks.length = 0;
    machine.passes(60_000);
    expect(looks).toContain("two");
    expect({ taken: at.taken, done: file.done }).toEqual({ taken: 2, done: ["a"] });
  });

  it("is asked what became of an answer that came into the file only after it had been greeted", () => {
    const { at, hub } = hubWith(["one"]);
    const file = fileWith([]);
    const keep: typeof file.keep = (one) => {
      if (at.start === "one" && one.keep === "settle") {
        at.start = "two";
        file.keep({ keep: "greeted", starts: [{ id: "two", newest: "" }], at: "" });
      }
      return file.keep(one);
    };
    const looks: string[] = [];
    const machine = bench({
      hub: (ask) => {
        if (ask.method === "GET" && ask.path.startsWith("/fhir/Task/")) looks.push(at.start);
        return hub(ask);
      },
      keep,
      load: file.load,
    });
    machine.send({ event: "started" });
    file.rows.set("a", claimOf("a", "c1"));
    machine.send({ event: "enqueued" });
    expect({ taken: at.taken, looks, done: file.done }).toEqual({ taken: 1, looks: [], done: [] });
    machine.passes(20_000);
    expect(looks).toContain("two");
    expect({ taken: at.taken, done: file.done }).toEqual({ taken: 2, done: ["a"] });
  });

  it("is not asked without an end where it never agrees", () => {
    const file = fileWith([claimOf("a", "c1")]);
    const hub = (ask: HubAsk): HubReply => (ask.method === "GET" ? quietHub(ask) : status(428));
    const machine = bench({ hub, keep: file.keep, load: file.load });
    machine.send({ event: "started" });
    machine.passes(60_000);
    expect(machine.asked.filter(({ path }) => path === "/hub/info").length).toBeLessThan(12);
    expect(file.rows.get("a")).toMatchObject({ state: "waiting" });
  });
});
