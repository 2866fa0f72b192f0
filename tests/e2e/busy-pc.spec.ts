import { type Page, expect, test } from "@playwright/test";
import { openClinic, openPatient, signIn, write } from "./support/clinic.ts";
import { answerLate, type LateAnswers } from "./support/slow-answers.ts";

const note = (page: Page) => page.getByRole("textbox", { name: "Complaint and story" });
const dialog = (page: Page) => page.getByRole("dialog");

/** As hands do that know their keys: all at once, whatever is drawn. */
async function keysAtOnce(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

const lateCalls = [
  "consult.review",
  "act.draft",
  "patient.details",
  "consult.act",
  "patient.tell",
  "chat.send",
  "chat.draft",
];

const withoutNumber = (answer: string) =>
  answer.replaceAll(/"phone":\{[^{}]*"of":[^{}]*\}/gu, '"phone":{"state":"not-asked"}');

test("at a busy PC no key that is meant for a dialog goes into the note behind it, and none signs unseen", async ({
  page,
}) => {
  const clinic = await openClinic();
  try {
    await clinic.startHub();
    const desk = await clinic.startDesk();
    const answers = await answerLate(page, lateCalls, 4_000, withoutNumber);
    await signIn(page, desk.link);
    await openPatient(page, "Hari Kalpit");
    await page.keyboard.press("Control+Enter");
    await write(page, "Complaint and story", "Cough for a week");
    await expect(page.getByText(/on this PC \d/)).toBeVisible();
    // While the claim is on its way its key is no review's.
    await expect(page.getByRole("button", { name: /^Review & sign/ })).toBeVisible();

    await test.step("tick, PIN and Enter typed behind the key of the review", async () => {
      answers.hold();
      await keysAtOnce(page, "Control+Enter", "Space", "2", "4", "6", "8", "Enter");
      await expect(dialog(page).getByText("Reading from this PC")).toBeVisible();
      answers.release();
      await expect(dialog(page).getByRole("checkbox")).toBeVisible();
      await expect(note(page)).toHaveValue("Cough for a week");
      await expect(dialog(page).getByRole("checkbox")).not.toBeChecked();
      // The focus is where it is when the desk is quick: on what is missing first.
      await expect(dialog(page).locator("[data-autofocus]:focus")).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(dialog(page)).toBeHidden();
    });

    await test.step("the second look at the review, where what had the focus is missing no longer", () =>
      lookTwice(page));
    await test.step("keys behind the key of a dialog, from the chat", () => fromTheChat(page, answers));
    await test.step("keys behind the key of the acts", () => behindTheActs(page));

    await test.step("an act by its letter, with the first words of its reason behind it", async () => {
      await note(page).focus();
      answers.hold();
      await keysAtOnce(page, "Alt+a", "b", "n", "o", "w");
      await expect(dialog(page).getByText("Reading from this PC")).toBeVisible();
      // Claimed already, and not handed back before anybody could read why.
      await page.keyboard.press("Control+Enter");
      answers.release();
      await expect(dialog(page).getByLabel("Reason")).toBeFocused();
      await page.keyboard.type("end of my shift");
      // The keys of the note do not lead out of sight behind it.
      for (const key of ["F3", "Alt+g", "F4"]) await page.keyboard.press(key);
      await page.keyboard.type(", soon");
      await expect(dialog(page).getByLabel("Reason")).toHaveValue("end of my shift, soon");
      await expect(note(page)).toHaveValue("Cough for a week");
      await page.keyboard.press("Escape");
      await expect(dialog(page)).toBeHidden();
    });

    await test.step("a correction by its key, and by the palette", async () => {
      await note(page).focus();
      answers.hold();
      await keysAtOnce(page, "Alt+w", "R", "a", "m");
      await expect(dialog(page).getByText("Reading from this PC")).toBeVisible();
      answers.release();
      await expect(dialog(page).getByLabel("Name", { exact: true })).toBeFocused();
      await page.keyboard.press("Escape");
      await expect(dialog(page)).toBeHidden();
      await note(page).focus();
      await page.keyboard.press("Control+k");
      await page.keyboard.type("Hand back");
      answers.hold();
      await keysAtOnce(page, "Enter", "n", "o", "w");
      // Longer than after which the palette gives back the focus.
      await page.waitForTimeout(200);
      await page.keyboard.type("soon");
      answers.release();
      await expect(dialog(page).getByLabel("Reason")).toBeFocused();
      await expect(note(page)).toHaveValue("Cough for a week");
      await page.keyboard.press("Escape");
      await expect(dialog(page)).toBeHidden();
    });

    await test.step("a dialog in which no field takes the keys lets none of them out", () => noField(page));
    await test.step("a dialog that fails takes nothing else with it", () => failsAlone(page));
    await test.step("Escape leads back to the note, also from an act that the review led to", () =>
      byTheReview(page));

    await test.step("a screen that was left has no keys any more", () => leftAtOnce(page));

    await test.step("words behind Ctrl+Enter go neither with the act, nor into the note, nor away unseen", async () => {
      await page.keyboard.press("Alt+1");
      await expect(note(page)).toBeVisible();
      await keysAtOnce(page, "Alt+a", "b");
      const reason = dialog(page).getByLabel("Reason");
      await reason.fill("end of my shift");
      answers.hold();
      await page.keyboard.press("Control+Enter");
      await page.keyboard.type(" and more");
      await expect(reason).toHaveAttribute("readonly");
      await expect(reason).toHaveValue("end of my shift");
      await expect(note(page)).toHaveValue("Cough for a week");
      answers.release();
      await expect(dialog(page)).toBeHidden();
    });
  } finally {
    await clinic.end();
  }
});

async function lookTwice(page: Page): Promise<void> {
  const focused = dialog(page).locator("[data-autofocus]:focus");
  const gaps = dialog(page).getByRole("button", { name: "Write it" });
  await page.keyboard.press("Control+Enter");
  await expect(focused).toBeVisible();
  const before = await gaps.count();
  await page.keyboard.press("Enter");
  await expect(dialog(page)).toBeHidden();
  await page.keyboard.type("Viral cough");
  await page.keyboard.press("Control+Enter");
  await expect(focused).toBeVisible();
  await expect(gaps).toHaveCount(before - 1);
  await expect(focused).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
}

/** Before any task of the browser: Chromium itself is slower here than hands at a busy PC. */
function takesTheKeys(
  page: Page,
  key: Readonly<Record<"key" | "code", string>>,
  where: string,
): Promise<boolean> {
  return page.evaluate(
    async ([pressed, wanted]) => {
      const event = new KeyboardEvent("keydown", { ...pressed, altKey: true, bubbles: true });
      document.activeElement?.dispatchEvent(event);
      for (let rest = 0; rest < 20; rest += 1) await Promise.resolve();
      return document.activeElement?.closest(wanted) !== null;
    },
    [key, where] as const,
  );
}

async function fromTheChat(page: Page, { hold, release }: LateAnswers): Promise<void> {
  const field = page.locator("[data-chat-field]");
  const mine = page.getByRole("list", { name: "Messages with the centre" }).getByRole("listitem");
  await page.keyboard.press("F4");
  await page.keyboard.type("Is she");
  // Enter closes what the first key opened, and sends no half message.
  expect(await takesTheKeys(page, { key: "q", code: "KeyQ" }, "[role=dialog]")).toBe(true);
  await page.keyboard.press("Enter");
  await expect(dialog(page)).toHaveCount(0);
  await keysAtOnce(page, "Alt+q", "Control+Enter");
  await expect(dialog(page)).toHaveCount(1);
  await expect(dialog(page)).toHaveAccessibleName("Check before a call");
  await page.keyboard.press("Escape");
  await expect(field).toBeFocused();
  await page.keyboard.type(" eating?");
  await expect(field).toHaveValue("Is she eating?");
  // The second while the first is on its way.
  hold();
  await page.keyboard.press("Enter");
  await page.keyboard.type("And drinking?");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Is the");
  release();
  await expect(mine).toHaveText([/^Is she eating\?/u, /^And drinking\?/u]);
  await expect(field).toHaveValue("Is the");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Delete");
}

async function behindTheActs(page: Page): Promise<void> {
  await page.keyboard.press("F2");
  await expect(note(page)).toBeFocused();
  expect(await takesTheKeys(page, { key: "a", code: "KeyA" }, "[role=menu]")).toBe(true);
  await keysAtOnce(page, "z", "Enter");
  await expect(page.getByRole("menu")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menu")).toBeHidden();
  await expect(note(page)).toBeFocused();
  await expect(note(page)).toHaveValue("Cough for a week");
}

/** The browser tells of another address only in a task of its own; a key may come before that. */
async function leftAtOnce(page: Page): Promise<void> {
  await note(page).focus();
  const isLeft = await page.evaluate(async () => {
    const toMyDay = { key: "0", code: "Digit0", altKey: true, bubbles: true };
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", toMyDay));
    for (let rest = 0; rest < 20; rest += 1) await Promise.resolve();
    return document.querySelector('textarea[name="complaint"]') === null;
  });
  expect(isLeft).toBe(true);
}

async function noField(page: Page): Promise<void> {
  const keepsKeys = () =>
    page.evaluate(() => document.activeElement?.closest("[data-dialog-inside]") !== null);
  await note(page).focus();
  await page.keyboard.press("F9");
  // No number is known, and nothing can be pressed there.
  await expect(dialog(page).getByRole("button", { name: "They have answered" })).toBeDisabled();
  await page.keyboard.type("now");
  expect(await keepsKeys()).toBe(true);
  await expect(note(page)).toHaveValue("Cough for a week");
  await page.keyboard.press("Escape");
  await expect(note(page)).toBeFocused();
  await openMyCalls(page);
  await expect(dialog(page)).toHaveAccessibleName("My calls");
  // Longer than after which the library takes the focus.
  await page.waitForTimeout(200);
  // The keys of the story behind it.
  await keysAtOnce(page, "t", "r");
  expect(await keepsKeys()).toBe(true);
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
}

async function openMyCalls(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type("My calls");
  await page.keyboard.press("Enter");
}

async function failsAlone(page: Page): Promise<void> {
  await note(page).focus();
  await page.evaluate(() => {
    const { querySelector } = Element.prototype;
    Element.prototype.querySelector = function failing(this: Element, selector: string) {
      if (!selector.endsWith(":not(:disabled)")) return querySelector.call(this, selector);
      Element.prototype.querySelector = querySelector;
      throw new Error("a fault of a dialog");
    };
  });
  await openMyCalls(page);
  await expect(dialog(page)).toHaveAccessibleName("This part of the screen failed");
  await page.keyboard.type("now");
  await expect(note(page)).toHaveValue("Cough for a week");
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
  await openMyCalls(page);
  await expect(dialog(page)).toHaveAccessibleName("My calls");
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
}

async function byTheReview(page: Page): Promise<void> {
  await note(page).focus();
  await keysAtOnce(page, "Alt+a", "w");
  await dialog(page).getByLabel("What is awaited").fill("X-ray");
  await dialog(page).getByLabel("Due on").fill("2030-01-02");
  await page.keyboard.press("Control+Enter");
  await expect(dialog(page)).toBeHidden();
  await note(page).focus();
  await goOnFromReview(page);
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
  await expect(note(page)).toBeFocused();
  await goOnFromReview(page);
  await expect(dialog(page).locator("[data-autofocus]:focus")).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(dialog(page)).toBeHidden();
}

async function goOnFromReview(page: Page): Promise<void> {
  await page.keyboard.press("Control+Enter");
  await dialog(page).getByRole("button", { name: "Go on with it" }).press("Enter");
  await expect(dialog(page)).toHaveAccessibleName("Go on with it");
}
