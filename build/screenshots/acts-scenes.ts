import { practicePin } from "../../hub/practice/people.ts";
import { consultView, reviewView } from "../../shared/contract/consult-view.ts";
import { queueView } from "../../shared/contract/queue-view.ts";
import type { Input } from "../../shared/contract/calls.ts";
import type { ConsultId } from "../../shared/domain/ids.ts";
import { lineId } from "../../shared/domain/ids.ts";
import { readyQuestions } from "../../shared/domain/return-questions.ts";
import { atCentre } from "./at-centre.ts";
import { conflictScenes } from "./conflict-scenes.ts";
import { deskCall } from "./desk-call.ts";
import { keepScenes } from "./keep-scenes.ts";
import { settle, type Scene, type Stage } from "./photograph.ts";

type Page = Stage["page"];

/** What a doctor does beside writing; each on another invented patient, so that the scenes after these find theirs. */
export const actsScenes: readonly Scene[] = [
  { name: "acts-menu", prepare: claimed("Hari Kalpit"), show: ({ page }) => openMenu(page) },
  { name: "act-return", show: ({ page }) => openAct(page, "q") },
  { name: "act-transfer", show: transferPage },
  { name: "act-take-over", prepare: heldByAnother, show: takeOver },
  { name: "recall-band", prepare: recalled },
  ...keepScenes,
  { name: "inbox", prepare: fillInbox },
  ...conflictScenes,
];

async function consultOf(page: Page, name: string): Promise<ConsultId> {
  const { rows } = queueView.parse(await deskCall(page, "queue.list", {}));
  const row = rows.find((one) => one.name === name);
  if (!row) throw new Error(`${name} is not in the queue`);
  return row.consultId;
}

async function show(page: Page, consultId: ConsultId): Promise<void> {
  await page.evaluate((hash) => void (location.hash = hash), `#/consult/${consultId}`);
  await page.getByRole("tablist").waitFor();
  await settle(page);
}

function claimed(name: string) {
  return async ({ page }: Stage): Promise<void> => {
    const consultId = await consultOf(page, name);
    await deskCall(page, "consult.claim", { consultId });
    await show(page, consultId);
  };
}

async function openMenu(page: Page): Promise<void> {
  await page.getByRole("tablist").waitFor();
  await page.keyboard.press("Alt+a");
  await page.getByRole("menu").waitFor();
}

async function openAct(page: Page, letter: string): Promise<void> {
  await openMenu(page);
  await page.keyboard.press(letter);
  await page.getByRole("dialog").waitFor();
}

async function transferPage({ page }: Stage): Promise<void> {
  await openAct(page, "t");
  const dialog = page.getByRole("dialog");
  await dialog.locator("input[type=text], input:not([type])").first().fill("Civil Hospital Ghumarwin");
  await settle(page);
}

/** A route of a socket cannot be taken away again. */
const pretence = { isOn: false };

/** As if Dr Misal's claim had ended: a real lease runs for 20 minutes. The desk's answers are changed on their way. */
async function heldByAnother({ page }: Stage): Promise<void> {
  pretence.isOn = true;
  await page.routeWebSocket(/\/socket$/u, (socket) => {
    const desk = socket.connectToServer();
    desk.onMessage((message) => {
      socket.send(pretence.isOn ? asHeldByAnother(String(message)) : message);
    });
  });
  await page.reload();
  await show(page, await consultOf(page, "Jeet Misal"));
}

function asHeldByAnother(message: string): string {
  const frame = JSON.parse(message) as { answer?: { value?: { ticket?: object; consultId?: string } } };
  const ticket = frame.answer?.value?.ticket;
  if (ticket === undefined) return message;
  Object.assign(ticket, {
    state: "claimed",
    mine: false,
    holder: "Dr Suresh Misal",
    claimedAt: new Date(Date.now() - 40 * 60_000).toISOString(),
    leaseLeftMs: 0,
    acts: ["take-over"],
  });
  return JSON.stringify(frame);
}

async function takeOver({ page }: Stage): Promise<void> {
  await openAct(page, "k");
}

const edits: Input<"draft.edit">["edits"] = [
  { kind: "splice", section: "complaint", at: 0, remove: 0, insert: "Swollen knee" },
  { kind: "splice", section: "diagnosis", at: 0, remove: 0, insert: "Likely osteoarthritis" },
  { kind: "splice", section: "advice", at: 0, remove: 0, insert: "Rest, warm bandage" },
  { kind: "splice", section: "followUp", at: 0, remove: 0, insert: "After 14 days" },
  {
    kind: "put-line",
    line: {
      id: lineId.parse("line-1"),
      medicineId: "paracetamol-500mg-tablet",
      doseAmount: 1,
      frequency: "three-times-daily",
      meal: "after-food",
      durationDays: 5,
    },
  },
];

/** Signed, received at the centre by its own page's call, and called back. */
async function recalled({ page, spokeUrl }: Stage): Promise<void> {
  pretence.isOn = false;
  await page.reload();
  await page.getByRole("tablist").or(page.getByRole("listbox")).first().waitFor();
  const consultId = await consultOf(page, "Jeet Misal");
  await deskCall(page, "consult.claim", { consultId });
  await deskCall(page, "draft.edit", { consultId, firstSeq: 1, edits });
  const { draftSeq } = reviewView.parse(await deskCall(page, "consult.review", { consultId }));
  await deskCall(page, "consult.sign", { consultId, draftSeq, pin: practicePin, confirmedPatient: true });
  await until(async () => (await opened(page, consultId)).issue.state === "issued");
  await receiveAtCentre(page, spokeUrl);
  await until(async () => {
    await deskCall(page, "sync.now", {});
    return (await opened(page, consultId)).ticket.state === "reached";
  });
  const act = { act: "recall", kind: "wrong-patient", reason: "this was the neighbour" } as const;
  await deskCall(page, "consult.act", { consultId, act });
  await show(page, consultId);
}

const opened = async (page: Page, consultId: ConsultId) =>
  consultView.parse(await deskCall(page, "consult.open", { consultId }));

async function receiveAtCentre(page: Page, spokeUrl: string): Promise<void> {
  const ask = await atCentre(page, spokeUrl);
  const { consults } = (await ask("request.list", {})) as {
    consults: { taskId: string; patient: { name: string }; papers: { void: boolean }[] }[];
  };
  const issued = consults.find(
    ({ patient, papers }) => patient.name.includes("Jeet Misal") && papers.some((paper) => !paper.void),
  );
  if (!issued) throw new Error("no paper came to the centre");
  await ask("paper.receive", { taskId: issued.taskId });
}

async function fillInbox({ page }: Stage): Promise<void> {
  const acts: readonly (readonly [string, Input<"consult.act">["act"]])[] = [
    [
      "Savitri Kalpit",
      { act: "await-results", what: "TSH and haemoglobin", owner: "the centre", due: "2026-01-02" },
    ],
    ["Sahil Namuna", { act: "await-results", what: "Chest film", owner: "the mother", due: "2099-01-02" }],
    [
      "Mast Ram Namuna",
      {
        act: "transfer",
        by: "108",
        to: "Civil Hospital Ghumarwin",
        sbar: { situation: "Chest pain", background: "", assessment: "", recommendation: "ECG" },
      },
    ],
  ];
  for (const [name, act] of acts) {
    const consultId = await consultOf(page, name);
    await deskCall(page, "consult.claim", { consultId });
    await deskCall(page, "consult.act", { consultId, act });
  }
  const consultId = await consultOf(page, "Munni Kalpit");
  const questions = [{ about: "complaint", text: readyQuestions.complaint }] as const;
  await deskCall(page, "consult.act", {
    consultId,
    act: { act: "return-for-information", questions: [...questions] },
  });
  await page.evaluate(() => void (location.hash = "#/inbox"));
  await settle(page);
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 120; tries += 1) {
    if (await isSo()) return;
    await new Promise((done) => setTimeout(done, 500));
  }
  throw new Error("it did not come about in a minute");
}
