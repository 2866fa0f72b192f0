import { queueView } from "../../shared/contract/queue-view.ts";
import { deskCall } from "./desk-call.ts";
import type { Scene, Stage } from "./photograph.ts";

/** What is kept on this PC until it is sent. */
export const keepScenes: readonly Scene[] = [{ name: "attach", prepare: chooseFiles, show: openDialog }];

async function chooseFiles({ page }: Stage): Promise<void> {
  const { rows } = queueView.parse(await deskCall(page, "queue.list", {}));
  const row = rows.find(({ name }) => name === "Hari Kalpit");
  if (row === undefined) throw new Error("the patient is not in the queue");
  const { consultId, mine } = row;
  if (!mine) await deskCall(page, "consult.claim", { consultId });
  await page.evaluate((hash) => void (location.hash = hash), `#/consult/${consultId}`);
  await page.getByRole("tablist").waitFor();
  const picture = await page.locator("main").first().screenshot();
  await page.keyboard.press("Alt+p");
  const input = page.getByRole("dialog").locator("input[type=file]");
  const cut = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(5000, 7)]);
  await input.setInputFiles([
    { name: "wound-left-foot.png", mimeType: "image/png", buffer: picture },
    { name: "old-papers.pdf", mimeType: "application/pdf", buffer: cut },
  ]);
  await page.getByLabel("What is it?").waitFor();
  await page.keyboard.type("Wound of the left foot, second w");
  await page.keyboard.press("Escape");
}

async function openDialog({ page }: Stage): Promise<void> {
  await page.getByRole("tablist").waitFor();
  await page.keyboard.press("Alt+p");
  await page.getByRole("dialog").locator("img").waitFor();
}
