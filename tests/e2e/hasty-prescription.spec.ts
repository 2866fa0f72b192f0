import { expect, type Page, test } from "@playwright/test";
import { openClinic, openPatient, signIn } from "./support/clinic.ts";
import { answerLate, type LateAnswers } from "./support/slow-answers.ts";

const lateMs = 1_500;
const late = [
  ...["consult.claim", "act.draft"],
  ...["prescription.readLine", "prescription.sets", "prescription.check"],
];
const part = (page: Page, name: string) => page.locator(`textarea[name="${name}"]`);
const medicine = (page: Page) => page.locator("[data-first-field]");
const dose = (page: Page) => page.locator('input[name="dose"]');
const line = (page: Page, words: string) =>
  page.locator("ol > li:not([data-offered])").filter({ hasText: words });

test("what is typed in the prescription before the desk's answers stays where it was typed, and no late answer takes the keys", async ({
  page,
}) => {
  const clinic = await openClinic();
  try {
    await clinic.startHub();
    const desk = await clinic.startDesk();
    const answers = await answerLate(page, late, lateMs);
    await signIn(page, desk.link);
    await openPatient(page, "Mast Ram Namuna");
    await test.step("the last prescription once more, and on to the story before it is claimed", () =>
      repeatThenWrite(page, answers));
    await test.step("Stop and Undo, each pressed twice", () => stopTwice(page));
    await test.step("letters in the medicine's field while another is filled in", () =>
      fillBeside(page, answers));
    await test.step("a field filled in behind Enter", () => fillBehindEnter(page, answers));
    await test.step("a chosen medicine's name taken away", () => eraseName(page, answers));
    await test.step("half a line, and another one changed before it", () => changeMeanwhile(page));
    await test.step("another medicine chosen by keys over a line's own", () => chooseOver(page));
    await test.step("a line longer than most, and one that is none", () => longLine(page));
    await test.step("a set whose field was left before its answer", () => leaveSet(page, answers));
    await test.step("Enter held down over a set", () => holdOverSet(page, answers));
    await test.step("the second click on Remove, when the next line stands there", () =>
      removeTwice(page, answers));
    await test.step("the last prescription once more, and the next line before it is checked", () =>
      repeatThenNextLine(page, answers));
    await test.step("a reason typed on before its kept words are read", () =>
      reasonBeforeRead(page, answers));
  } finally {
    await clinic.end();
  }
});

async function repeatThenWrite(page: Page, { hold, release, answered }: LateAnswers): Promise<void> {
  await expect(page.getByText("Claim this consult to write")).toBeVisible();
  hold();
  await page.keyboard.press("Alt+s");
  await page.keyboard.press("Alt+c");
  await expect(part(page, "complaint")).toBeEditable();
  await page.keyboard.type("Headache in the morning");
  release();
  await expect(part(page, "advice")).toHaveValue(/^Eat less salt/);
  await answered();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(part(page, "complaint")).toBeFocused();
  await expect(part(page, "complaint")).toHaveValue("Headache in the morning");
}

async function stopTwice(page: Page): Promise<void> {
  const taken = page.locator("li[data-state]").filter({ hasText: "AMLODIPINE" }).first();
  const advice = async () => {
    await page.keyboard.press("Alt+v");
    return part(page, "advice").inputValue();
  };
  const before = await advice();
  await page.keyboard.press("F3");
  await line(page, "AMLODIPINE").getByRole("button", { name: "Remove", exact: true }).click();
  await taken.getByRole("button", { name: "Stop" }).dblclick();
  await expect(taken).toHaveAttribute("data-state", "stopped");
  const stopped = await advice();
  expect(stopped.match(/STOP: amlodipine/gi)).toHaveLength(1);
  await page.keyboard.press("Control+End");
  await page.keyboard.type("\nCome back with the readings of two weeks, morning and evening.");
  await page.keyboard.press("F3");
  await taken.getByRole("button", { name: "Undo" }).dblclick();
  await expect(taken).toHaveAttribute("data-state", "open");
  expect(await advice()).toBe(`${before}\nCome back with the readings of two weeks, morning and evening.`);
}

async function fillBeside(page: Page, { hold, release, answered }: LateAnswers): Promise<void> {
  await page.keyboard.press("F3");
  for (const [typed, filled] of [
    ["qqzol", "2"],
    ["qqzol 500 od", "3"],
  ] as const) {
    hold();
    await page.keyboard.type(typed);
    await page.keyboard.press("Tab");
    await page.keyboard.type(filled);
    await expect(dose(page)).toHaveValue(filled);
    await expect(medicine(page)).toHaveValue(typed);
    await page.keyboard.press("Enter");
    release();
    await answered();
    await expect(medicine(page)).toHaveValue(typed);
    await expect(medicine(page)).toBeFocused();
    await page.getByRole("button", { name: "Clear", exact: true }).click();
    await page.keyboard.press("F3");
  }
  hold();
  await page.keyboard.type("azithromycin 500 od 5d");
  await page.keyboard.press("Tab");
  await page.keyboard.type("2");
  await expect(medicine(page)).toHaveValue("azithromycin 500 od 5d");
  await page.keyboard.press("Enter");
  await page.keyboard.type("domperidone 10 tds 5d ac");
  release();
  await expect(line(page, "AZITHROMYCIN")).toContainText("2 tablets");
  await expect(line(page, "AZITHROMYCIN")).toContainText("for 5 days");
  await page.keyboard.press("Enter");
  await expect(line(page, "DOMPERIDONE")).toContainText("for 5 days");
  await expect(medicine(page)).toHaveValue("");
}

async function fillBehindEnter(page: Page, { hold, release, answered }: LateAnswers): Promise<void> {
  hold();
  await page.keyboard.type("cetirizine 10 od 3d");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("2");
  release();
  await answered();
  await expect(line(page, "CETIRIZINE")).toHaveCount(0);
  await expect(dose(page)).toHaveValue("2");
  await expect(dose(page)).toBeFocused();
  await expect(page.locator('input[name="days"]')).toHaveValue("3");
  await page.keyboard.press("Enter");
  await expect(line(page, "CETIRIZINE")).toContainText("2 tablets");
  await expect(line(page, "CETIRIZINE")).toContainText("for 3 days");
  await expect(medicine(page)).toHaveValue("");
}

async function eraseName(page: Page, { answered }: LateAnswers): Promise<void> {
  const days = page.locator('input[name="days"]');
  for (const taken of ["ControlOrMeta+a", "End"]) {
    await page.keyboard.press("F3");
    await page.keyboard.type("atorvast");
    await page.keyboard.press("Enter");
    await expect(medicine(page)).toHaveValue(/^ATORVASTATIN/);
    await days.fill("30");
    await medicine(page).focus();
    await page.keyboard.press(taken);
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Enter");
    await answered();
    await expect(line(page, "ATORVASTATIN")).toHaveCount(0);
    await expect(medicine(page)).toBeFocused();
    await expect(medicine(page)).not.toHaveValue(/tablet$/);
    await expect(days).toHaveValue("30");
    await page.getByRole("button", { name: "Clear", exact: true }).click();
  }
}

async function changeMeanwhile(page: Page): Promise<void> {
  const days = page.locator('input[name="days"]');
  const aside = page.getByRole("status").filter({ hasText: "Put aside:" });
  await page.keyboard.press("F3");
  await page.keyboard.type("amoxiclav 625 td");
  await line(page, "CETIRIZINE").getByRole("button", { name: "Change", exact: true }).click();
  await expect(medicine(page)).toHaveValue(/^CETIRIZINE/);
  await expect(aside).toContainText("amoxiclav 625 td");
  await expect(aside).toBeInViewport();
  await expect(dose(page)).toBeFocused();
  // Over the number, and not behind it.
  await page.keyboard.type("1");
  await expect(dose(page)).toHaveValue("1");
  await days.fill("4");
  await days.press("Enter");
  await expect(line(page, "CETIRIZINE")).toContainText("1 tablet once a day, for 4 days");
  await expect(medicine(page)).toHaveValue("amoxiclav 625 td");
  await expect(medicine(page)).toBeFocused();
  await expect(aside).toHaveCount(0);
  await page.keyboard.type("s 5d");
  await expect(medicine(page)).toHaveValue("amoxiclav 625 tds 5d");
  await line(page, "CETIRIZINE").getByRole("button", { name: "Change", exact: true }).click();
  await expect(aside).toContainText("amoxiclav 625 tds 5d");
  await page.getByRole("button", { name: "Clear", exact: true }).click();
  await expect(medicine(page)).toHaveValue("amoxiclav 625 tds 5d");
  await page.getByRole("button", { name: "Clear", exact: true }).click();
}

async function chooseOver(page: Page): Promise<void> {
  await line(page, "CETIRIZINE").getByRole("button", { name: "Change", exact: true }).click();
  await expect(medicine(page)).toHaveValue(/^CETIRIZINE/);
  await page.keyboard.press("F3");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("rosuv");
  await expect(page.getByRole("option", { name: /^ROSUVASTATIN/ }).first()).toBeVisible();
  await page.keyboard.press("Enter");
  // The choice goes on to the dose and so leaves the field, which was drawn with the first medicine.
  await expect(dose(page)).toBeFocused();
  await expect(medicine(page)).toHaveValue(/^ROSUVASTATIN/);
  await expect(dose(page)).toHaveValue("");
  await page.keyboard.type("1");
  await page.keyboard.press("Enter");
  await expect(line(page, "ROSUVASTATIN")).toContainText("1 tablet");
  await expect(line(page, "CETIRIZINE")).toHaveCount(0);
  await line(page, "ROSUVASTATIN").getByRole("button", { name: "Remove", exact: true }).click();
}

async function longLine(page: Page): Promise<void> {
  const words = "with plenty of water, sitting up, and not lying down for half an hour; ";
  await page.keyboard.press("F3");
  await page.keyboard.insertText(`pcm 500 tds 5d pc ${words.repeat(4)}`);
  await page.keyboard.press("Enter");
  await expect(line(page, "PARACETAMOL")).toContainText("for 5 days");
  await expect(medicine(page)).toHaveValue("");
  await page.keyboard.insertText(`pcm 500 tds 5d pc ${words.repeat(20)}`);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "not read" })).toBeVisible();
  await expect(medicine(page)).toHaveValue(/^pcm 500 tds/);
  await page.getByRole("button", { name: "Clear", exact: true }).click();
  await line(page, "PARACETAMOL").getByRole("button", { name: "Remove", exact: true }).click();
}

async function leaveSet(page: Page, { hold, release, answered }: LateAnswers): Promise<void> {
  await page.keyboard.press("F3");
  hold();
  await page.keyboard.type(".back pain");
  await page.keyboard.press("Enter");
  await page.keyboard.press("F2");
  release();
  await answered();
  await expect(part(page, "complaint")).toBeFocused();
  await page.keyboard.press("F3");
  await expect(medicine(page)).toHaveValue(".back pain");
  hold();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const there = await page.evaluateHandle(() => document.activeElement);
  release();
  await answered();
  expect(await there.evaluate((before) => before === document.activeElement)).toBe(true);
  await expect(medicine(page)).toHaveValue(".back pain");
  await page.getByRole("button", { name: "Clear", exact: true }).click();
}

async function holdOverSet(page: Page, { answered }: LateAnswers): Promise<void> {
  const offered = page.locator("[data-offered]");
  const put = await line(page, "").count();
  await page.keyboard.press("F3");
  await page.keyboard.type(".back pain");
  await page.keyboard.down("Enter");
  await expect(offered.first().getByRole("button", { name: "Put down" })).toBeFocused();
  const count = await offered.count();
  for (const _ of "held") await page.keyboard.down("Enter");
  await page.keyboard.up("Enter");
  await answered();
  await expect(offered).toHaveCount(count);
  await expect(line(page, "")).toHaveCount(put);
  while ((await offered.count()) > 0)
    await offered.first().getByRole("button", { name: "Leave out" }).click();
}

async function removeTwice(page: Page, { answered }: LateAnswers): Promise<void> {
  for (const medicine of ["pcm 500 tds 5d pc", "cetirizine 10 od 3d"]) {
    await page.keyboard.press("F3");
    await page.keyboard.type(medicine);
    await page.keyboard.press("Enter");
    await expect(page.locator("[data-first-field]")).toHaveValue("");
  }
  const remove = (words: string) => line(page, words).getByRole("button", { name: "Remove", exact: true });
  await remove("PARACETAMOL").click();
  await expect(line(page, "PARACETAMOL")).toHaveCount(0);
  await remove("CETIRIZINE").hover();
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  await answered();
  await remove("CETIRIZINE").click();
  await expect(line(page, "CETIRIZINE")).toHaveCount(0);
}

async function repeatThenNextLine(page: Page, { hold, release, answered }: LateAnswers): Promise<void> {
  await expect(line(page, "DOMPERIDONE").locator("[data-held]")).toBeVisible();
  hold();
  await page.keyboard.press("Alt+s");
  await page.keyboard.type("amox");
  await expect(line(page, "AMLODIPINE")).toBeVisible();
  release();
  await answered();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(medicine(page)).toBeFocused();
  await expect(medicine(page)).toHaveValue("amox");
  await page.getByRole("button", { name: "Clear", exact: true }).click();
}

async function reasonBeforeRead(page: Page, { hold, release, answered }: LateAnswers): Promise<void> {
  const held = line(page, "DOMPERIDONE").locator("[data-held]");
  const begin = held.getByRole("button", { name: "Keep, with a written reason" });
  const reason = held.getByRole("textbox", { name: "Written reason" });
  await begin.click();
  await page.keyboard.type("Told to drink");
  await expect(reason).toHaveValue("Told to drink");
  await answered();
  await page.keyboard.press("F2");
  hold();
  await page.keyboard.press("F3");
  await begin.click();
  await page.keyboard.type("and to come");
  await expect(reason).toHaveValue("and to come");
  release();
  await expect(reason).toHaveValue("Told to drink and to come");
  await page.keyboard.type(" back");
  await expect(reason).toHaveValue("Told to drink and to come back");
}
