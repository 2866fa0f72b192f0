import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { io } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importFile } from "../../hub/import/import-file.ts";
import { httpTarget } from "../../hub/import/http-target.ts";
import { directoryAnswer, hubInfo, hubPaths, poke } from "../../shared/contract/hub-api.ts";
import { specialities } from "../../shared/domain/speciality.ts";
import { claimedTask } from "../../shared/fhir/write-claim.ts";
import { type EdgeHub, firstDoctor, passphrase, startEdgeHub, waitingTasks } from "./support/edge-hub.ts";

const world: { hub?: EdgeHub } = {};
const hub = (): EdgeHub => world.hub ?? expect.fail("no hub");

beforeAll(async () => {
  world.hub = await startEdgeHub();
}, 60_000);
afterAll(async () => {
  await world.hub?.close();
});

const get = (where: string, headers: Record<string, string> = {}) =>
  fetch(new URL(where, hub().running.url), { headers, redirect: "manual" });

describe("what the hub offers beside FHIR", () => {
  it("says who it is to anybody, and what it offers where there is nothing", async () => {
    const info = hubInfo.parse(await (await get(hubPaths.info)).json());
    expect(info).toMatchObject({ practice: true, processId: process.pid });
    const nowhere = await get("/nowhere");
    expect(nowhere.status).toBe(404);
    expect(await nowhere.text()).toContain("POST /hub/deliver");
  });

  it("asks for a token before FHIR and the directory", async () => {
    expect((await get("/fhir/Patient")).status).toBe(401);
    expect((await get(`${hubPaths.directory}?name=a`)).status).toBe(401);
    const wrong = { username: "practice.doctor", passphrase: "wrong", deskId: "d" };
    expect((await hub().post(hubPaths.token, wrong)).status).toBe(401);
  });

  it("finds patients by a part of the name in either script", async () => {
    const { accessToken } = await hub().token("practice.doctor");
    const find = async (name: string) => {
      const where = `${hubPaths.directory}?name=${encodeURIComponent(name)}`;
      return directoryAnswer.parse(
        await (await get(where, { authorization: `Bearer ${accessToken}` })).json(),
      );
    };
    const latin = await find("alpit");
    expect(latin.length).toBeGreaterThan(0);
    const deva = await find("कल्पित");
    expect(deva.some(({ id }) => latin.some((one) => one.id === id))).toBe(true);
    expect(await find("%")).toEqual([]);
  });

  it("pokes those concerned after a claim, with nothing clinical", async () => {
    const { accessToken } = await hub().token("practice.second");
    const socket = io(hub().running.url, { path: hubPaths.live, auth: { token: accessToken } });
    try {
      await new Promise<void>((resolve, reject) => {
        socket.once("connect", resolve);
        socket.once("connect_error", reject);
      });
      const told = new Promise<unknown>((resolve) => {
        socket.on("poke", (message: unknown) => poke.parse(message).kind === "queue" && resolve(message));
      });
      const [task] = await waitingTasks(hub());
      if (!task) expect.fail("no task");
      const { id, name } = firstDoctor();
      const claim = { practitionerReference: `Practitioner/${id}`, claimId: "c", display: name };
      await hub().store({ role: "doctor", practitionerId: id, specialities }).put(claimedTask(task, claim));
      expect(await told).toEqual({ kind: "queue" });
    } finally {
      socket.disconnect();
    }
  });

  it("lets nobody without a token onto the live channel", async () => {
    const socket = io(hub().running.url, { path: hubPaths.live, auth: { token: "no" }, reconnection: false });
    const refused = await new Promise<string>((resolve, reject) => {
      socket.once("connect_error", (error) => resolve(error.message));
      socket.once("connect", () => reject(new Error("connected")));
    });
    expect(refused).toBe("not-signed-in");
    socket.disconnect();
  });
});

const synthea = path.join(import.meta.dirname, "../../../shared/data/synthea");
const present = existsSync(synthea);
if (!present) console.log("skipped: ../shared/data/synthea is not here");

describe.skipIf(!present)("imported records", () => {
  it("go in whole through a running hub, and a doctor with a reason reads them", async () => {
    const target = await httpTarget(hub().running.url, "practice.operator", passphrase);
    if (!target.ok) expect.fail(target.error);
    const names = readdirSync(synthea).filter((one) => one.endsWith(".json"));
    // The hospital first, as Synthea's own order would have it.
    for (const name of names.toSorted((a) => (a.startsWith("hospital") ? -1 : 1))) {
      const report = await importFile(path.join(synthea, name), target.value);
      expect([name, report.problem, report.refused]).toEqual([name, undefined, []]);
    }
    const { accessToken } = await hub().token("practice.doctor");
    const bearer = { authorization: `Bearer ${accessToken}` };
    const [imported] = await hub().store().search("Patient", { "name:contains": "Reinger" });
    const everything = `/fhir/Patient/${imported?.id}/$everything`;
    expect((await get(everything, bearer)).status).toBe(404);
    const asked = { patientId: imported?.id, reason: "called by the family" };
    expect((await hub().post(hubPaths.access, asked, accessToken)).status).toBe(200);
    const opened = await get(everything, bearer);
    expect(opened.status).toBe(200);
    expect(await opened.text()).toContain("ExplanationOfBenefit");
  }, 120_000);
});
