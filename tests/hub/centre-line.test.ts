import { afterAll, beforeAll, expect, it } from "vitest";
import { noCallFigures } from "../../shared/call/call-figures.ts";
import { type EdgeHub, passphrase, startEdgeHub } from "./support/edge-hub.ts";
import { type LivePage, openLivePage } from "./support/live-page.ts";

const world: { hub?: EdgeHub } = {};
const hub = (): EdgeHub => world.hub ?? expect.fail("no hub");
const pages: LivePage[] = [];

beforeAll(async () => {
  world.hub = await startEdgeHub();
}, 60_000);
afterAll(async () => {
  for (const page of pages) page.close();
  await world.hub?.close();
});

it("a doctor hears how a centre's line is, by the newest word of any of its pages", async () => {
  const { accounts } = hub().running.hub.auth;
  const worker = accounts.list().find(({ role }) => role === "health-worker");
  if (worker?.role !== "health-worker") return expect.fail("no health worker");
  const { url } = hub().running;
  const desk = await openLivePage(url, (await hub().token("practice.doctor")).accessToken, "desk");
  const spoke = async () => openLivePage(url, await hub().running.hub.auth.liveToken(worker), "live");
  const [one, two] = [await spoke(), await spoke()];
  pages.push(desk, one, two);
  const heard = (line: string) =>
    desk.hears("centres", ({ centres }) =>
      centres.some((at) => at.centreId === worker.centreId && at.line === line),
    );
  await heard("unknown");
  expect(await one.say({ say: "line", line: "unknown" })).toEqual({ ok: true });
  await one.say({ say: "line", line: "thin" });
  await heard("thin");
  await two.say({ say: "line", line: "poor" });
  await heard("poor");
  desk.heard.splice(0); // only what comes from here on
  one.close();
  two.close();
  await desk.hears("centres", ({ centres }) => centres.every(({ centreId }) => centreId !== worker.centreId));
  desk.heard.splice(0);
  pages.push(await spoke());
  await heard("unknown"); // what was measured before is not told of the next visit
});

it("gives and takes bytes to measure a line by, to nobody who is not signed in", async () => {
  const { url } = hub().running;
  const { accessToken } = await hub().token("practice.doctor");
  const headers = { authorization: `Bearer ${accessToken}` };
  const given = await fetch(`${url}/hub/line-check?bytes=5000`, { headers });
  expect((await given.arrayBuffer()).byteLength).toBe(5000);
  const body = new Uint8Array(7000);
  const taken = await fetch(`${url}/hub/line-check`, { method: "PUT", headers, body });
  expect(await taken.json()).toEqual({ bytes: 7000 });
  expect((await fetch(`${url}/hub/line-check?bytes=5000`)).status).toBe(401);
  const tooMuch = await fetch(`${url}/hub/line-check?bytes=99999999`, { headers });
  expect((await tooMuch.arrayBuffer()).byteLength).toBe(1024 * 1024);
});

it("an operator reads how calls went in numbers; nobody else does", async () => {
  const { auth } = hub().running.hub;
  const { accessToken } = await hub().token("practice.doctor");
  const desk = await openLivePage(hub().running.url, accessToken, "desk");
  pages.push(desk);
  const figures = { ...noCallFigures, setUpMs: 400, connectedMs: 9_000, drops: 1, recoveriesMs: [1_200] };
  const callId = "0b54c9a8-0f6f-4f3e-9a59-1f9a53b3c6a1";
  const said = { say: "call-figures" as const, taskId: "t", callId, figures };
  expect([await desk.say(said), await desk.say(said)]).toEqual([{ ok: true }, { ok: true }]);
  const read = (token: string) =>
    fetch(`${hub().running.url}/hub/metrics`, { headers: { authorization: `Bearer ${token}` } });
  expect((await read(accessToken)).status).toBe(403);
  await auth.accounts.add({
    role: "operator",
    username: "asha",
    practitionerId: "asha",
    name: "Asha",
    passphrase,
  });
  const operator = await read((await hub().token("asha")).accessToken);
  expect(await operator.text()).toContain('paramarsh_calls_total{side="desk"} 1');
});
