import { type Page, expect, test } from "@playwright/test";
import { openClinic } from "./support/clinic.ts";
import { openCentreIn } from "./support/centre.ts";

test.setTimeout(300_000);

const strip = (page: Page) => page.getByRole("link", { name: /Not sent yet|could not be taken/ });
const goesByItself = (page: Page) => page.getByText("It goes by itself.");
const message = (page: Page) => page.getByRole("textbox", { name: "Write a message" });

test("a refused request is mended and sent once, or given up with all that waits for it", async ({
  browser,
}) => {
  const clinic = await openClinic();
  try {
    await clinic.startHub();
    // What it asks the hub is to be seen and changed on the way.
    const context = await browser.newContext({
      viewport: { width: 1366, height: 768 },
      serviceWorkers: "block",
    });
    const page = await openCentreIn(context, clinic.hubUrl);
    const line = await openSpoiledLine(page);
    const requests = asked(page, "request.send");
    const small = asked(page, "attachment.add");
    const originals = asked(page, "attachment.original");
    const messages = asked(page, "chat.send");

    await test.step("refused: what was written after it says that it waits", async () => {
      line.isSpoiled = true;
      await sendDanger(page, "Kalpana");
      await expect(page.getByText("It does not go by itself. The doctor does not know of it.")).toBeVisible();
      await writeMessage(page, "The first message");
      await strip(page).click();
      await expect(page.getByText("3 more things wait for this one.")).toBeVisible();
      await expect(page.getByText("message · waits for what it belongs to")).toBeVisible();
      await expect(page.getByText("kept in this browser")).toBeVisible();
      await expect(goesByItself(page)).toBeHidden();
    });

    await test.step("a form open in two windows: sent from one, it is no form any more in the other", async () => {
      await page.getByRole("button", { name: "Open and mend" }).click();
      await expect(page.getByRole("button", { name: "Send", exact: true })).toBeVisible();
      const other = await page.context().newPage();
      await other.goto(page.url());
      await expect(other.getByRole("button", { name: "Send", exact: true })).toBeVisible();
      await page.getByRole("button", { name: "Send", exact: true }).click();
      await expect(page.getByText("It does not go by itself. The doctor does not know of it.")).toBeVisible();
      await expect(other.getByText("This request was sent from another window.")).toBeVisible();
      await other.getByRole("link", { name: "Back" }).click();
      await expect(other.getByRole("button", { name: "New patient" })).toBeVisible();
      await expect(other.getByRole("button", { name: "Throw away" })).toBeHidden();
      await other.close();
      await strip(page).click();
      await expect(page.getByText("3 more things wait for this one.")).toBeVisible();
    });

    await test.step("mended, it goes once, and its pictures too; what was written after it follows", async () => {
      line.isSpoiled = false;
      await page.getByRole("button", { name: "Open and mend" }).click();
      await page.getByRole("button", { name: "Send", exact: true }).click();
      await expect(page.getByText("If the line breaks, the place is not lost.")).toBeVisible();
      await expect(strip(page)).toBeHidden();
      expect(requests()).toHaveLength(3);
      for (const calls of [small, originals, messages]) expect(calls()).toHaveLength(1);
      await page.goBack();
      await expect(page.getByText("This request was sent already.")).toBeVisible();
      await page.goForward();
    });

    await test.step("given up, all that waits for it goes too, and it is said how much", async () => {
      line.isSpoiled = true;
      await sendDanger(page, "Kalpana");
      await writeMessage(page, "The second message");
      await strip(page).click();
      await page.getByRole("button", { name: "Give up for good" }).click();
      await expect(strip(page)).toBeVisible();
      const told = said(page);
      await page.getByRole("button", { name: "Give up for good" }).click();
      expect(await told).toContain("3 more things go with it: picture (small), picture (original), message");
      await expect(page.getByText("Everything has been sent.")).toBeVisible();
      await expect(strip(page)).toBeHidden();
    });

    await test.step("thrown away while it was being mended, too", async () => {
      await sendDanger(page, "Kalpana");
      await writeMessage(page, "The third message");
      await strip(page).click();
      await page.getByRole("button", { name: "Open and mend" }).click();
      await expect(page.getByRole("button", { name: "Send", exact: true })).toBeVisible();
      await page.goto(`${clinic.hubUrl}/spoke#/`);
      const told = said(page);
      await page.getByRole("button", { name: "Throw away" }).click();
      expect(await told).toContain("1 more thing that waits for it");
      await expect(strip(page)).toBeHidden();
    });

    await test.step("what an older page left behind is told, and may be given up", async () => {
      await sendDanger(page, "Kalpana");
      await writeMessage(page, "The fourth message");
      await expect(strip(page)).toContainText("could not be taken");
      await forgetRequest(page);
      await page.reload();
      await strip(page).click();
      const left = page.getByText("What this belongs to was given up or thrown away");
      await expect(left).toHaveCount(3);
      await expect(goesByItself(page)).toBeHidden();
      for (let count = 2; count >= 0; count -= 1) {
        void said(page);
        await page.getByRole("button", { name: "Give up for good" }).last().click();
        await expect(left).toHaveCount(count);
      }
      await expect(page.getByText("Everything has been sent.")).toBeVisible();
    });

    await test.step("where the hub has answered thousands of times, its newest answer is known too", async () => {
      await rememberAnswers(page, 2_001);
      await page.reload();
      line.isSpoiled = false;
      await sendDanger(page, "Kalpana");
      await expect(strip(page)).toBeHidden();
      expect(small()).toHaveLength(2);
    });
  } finally {
    await clinic.end();
  }
});

/** A name with a sign that the page does not let through and the hub refuses, as of a page of another version. */
async function openSpoiledLine(page: Page) {
  const line = { isSpoiled: false };
  await page.context().route("**/request.send", (route) => {
    const body = route.request().postData() ?? "";
    return route.continue({ postData: line.isSpoiled ? body.replace('"Kalpana"', '"Kalp<na"') : body });
  });
  return line;
}

/** With one report whose original follows. */
async function sendDanger(page: Page, name: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/spoke#/`);
  await page.getByRole("button", { name: "New patient" }).click();
  await page.getByRole("textbox", { name: "Patient's name" }).fill(name);
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("textbox", { name: "What is the trouble?" }).fill("chest pain");
  await page.getByRole("button", { name: "chest pain" }).click();
  for (let step = 0; step < 3; step += 1) await page.getByRole("button", { name: "Next" }).click();
  await page.locator("input[type=file]").setInputFiles({
    name: "report.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.concat([Buffer.from("%PDF-1.4\n"), Buffer.alloc(300_000, 32)]),
  });
  await expect(page.getByRole("heading", { name: /report/u })).toBeVisible();
  await page.getByRole("button", { name: "Send to the doctor now" }).click();
  await expect(page.getByRole("link", { name: "Write to the doctor" })).toBeVisible();
}

async function writeMessage(page: Page, text: string): Promise<void> {
  await page.getByRole("link", { name: "Write to the doctor" }).click();
  await message(page).fill(text);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(message(page)).toHaveValue("");
}

/** What the next question says; it is answered with yes. */
const said = (page: Page): Promise<string> =>
  new Promise((resolve) => {
    page.once("dialog", (dialog) => {
      resolve(dialog.message());
      void dialog.accept();
    });
  });

function asked(page: Page, call: string): () => readonly string[] {
  const bodies: string[] = [];
  page.context().on("request", (request) => {
    if (request.url().endsWith(call)) bodies.push(request.postData() ?? "");
  });
  return () => bodies;
}

/** As giving up did once: the request alone. */
const forgetRequest = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        const opened = indexedDB.open("paramarsh-centre");
        opened.onsuccess = () => {
          const change = opened.result.transaction("outbox", "readwrite");
          change.objectStore("outbox").openCursor().onsuccess = ({ target }) => {
            const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
            if (cursor?.value.work.call === "request.send") cursor.delete();
            cursor?.continue();
          };
          change.oncomplete = () => {
            opened.result.close();
            done();
          };
        };
      }),
  );

/** Under names that stand before every other. */
const rememberAnswers = (page: Page, count: number) =>
  page.evaluate(
    (many) =>
      new Promise<void>((done) => {
        const opened = indexedDB.open("paramarsh-centre");
        opened.onsuccess = () => {
          const change = opened.result.transaction("answers", "readwrite");
          for (let nth = 0; nth < many; nth += 1) change.objectStore("answers").put("old", `!${nth}`);
          change.oncomplete = () => {
            opened.result.close();
            done();
          };
        };
      }),
    count,
  );
