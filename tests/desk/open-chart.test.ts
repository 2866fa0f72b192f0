import { afterEach, expect, it } from "vitest";
import type { RunningHub } from "../../hub/server.ts";
import { storeOf } from "../../hub/server/store-of.ts";
import { type CuttingLine, openCuttingLine } from "./support/cutting-line.ts";
import { eachInClinic } from "./support/each-in-clinic.ts";
import { account, ask, type PracticeClinic } from "./support/practice-desk.ts";

let clinic: PracticeClinic;
let hub: RunningHub;
let line: CuttingLine;
eachInClinic(async (opened) => {
  clinic = opened;
  hub = await clinic.hubUp();
});
afterEach(() => line.close());

it("a line that is cut under a chart is told as that, and not as a patient whom the hub does not show", async () => {
  const { id } = await storeOf(hub.hub.fhir.port, { role: "system" }).create({
    resourceType: "Patient" as const,
    name: [{ text: "Of no queue" }],
  });
  const cut = { on: true };
  line = await openCuttingLine(hub.url, {
    when: () => cut.on,
    carriesFile: ({ url }) => url?.includes(`/fhir/Patient/${id}/$everything`) === true,
  });
  const desk = await clinic.openDesk("desk", line.url);
  await ask(desk, "session.signIn", account);
  const open = (patientId: string) =>
    desk.dispatch("patient.open", { patientId, reason: "asked by telephone" });
  expect(await open(`Patient/${id}`)).toMatchObject({ ok: false, error: { kind: "hub-unreachable" } });
  expect(await open("Patient/nobody")).toMatchObject({ ok: false, error: { kind: "not-found" } });
  cut.on = false;
  expect(await open(`Patient/${id}`)).toMatchObject({ ok: true });
}, 120_000);
