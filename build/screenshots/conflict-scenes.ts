import { randomUUID } from "node:crypto";
import { inboxView } from "../../shared/contract/inbox-view.ts";
import { queueView } from "../../shared/contract/queue-view.ts";
import type { PatientDetails } from "../../shared/domain/patient-details.ts";
import { atCentre } from "./at-centre.ts";
import { deskCall } from "./desk-call.ts";
import { settle, type Scene, type Stage } from "./photograph.ts";

/** What two people changed at once, side by side. */
export const conflictScenes: readonly Scene[] = [{ name: "conflict", prepare: bothChanged, show: compare }];

const patient = "Hari Kalpit";

async function bothChanged({ page, spokeUrl }: Stage): Promise<void> {
  const { rows } = queueView.parse(await deskCall(page, "queue.list", {}));
  const { consultId, mine } = rows.find(({ name }) => name === patient) ?? fail();
  if (!mine) await deskCall(page, "consult.claim", { consultId });
  const { details: base } = (await deskCall(page, "patient.details", { consultId })) as {
    details: PatientDetails;
  };
  const ask = await atCentre(page, spokeUrl);
  const { consults } = (await ask("request.list", {})) as {
    consults: { taskId: string; patient: { name: string } }[];
  };
  const { taskId } = consults.find((one) => one.patient.name === patient) ?? fail();
  const told = { ...base, village: "Kalpitgaon", phones: ["98160 22222"] };
  await ask("patient.correct", { id: randomUUID(), taskId, base, mine: told });
  const mineNow = { ...base, village: "Bani Kalan", phones: ["98160 11111"] };
  await deskCall(page, "patient.tell", { consultId, change: { kind: "details", base, mine: mineNow } });
  for (let tries = 0; tries < 60; tries += 1) {
    await deskCall(page, "sync.now", {});
    const inbox = inboxView.parse(await deskCall(page, "inbox.list", {}));
    if (inbox.rows.some(({ kind }) => kind === "facts-conflict")) break;
    await new Promise((done) => setTimeout(done, 500));
  }
}

function fail(): never {
  throw new Error(`${patient} is not there`);
}

async function compare({ page }: Stage): Promise<void> {
  await page.evaluate(() => void (location.hash = "#/inbox"));
  const row = page.locator("[data-row]").filter({ hasText: patient });
  await row.focus();
  await page.keyboard.press("c");
  await page.getByRole("dialog").waitFor();
  await settle(page);
}
