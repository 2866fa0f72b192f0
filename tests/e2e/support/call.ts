import { type Browser, type Locator, type Page, expect as atOnce } from "@playwright/test";
import { practiceDoctors } from "../../../hub/practice/people.ts";
import { openCentre, takeCall } from "./centre.ts";
import { type Clinic, openClinic, openPatient, signIn } from "./clinic.ts";
import { watchPeers } from "./peer-figures.ts";

// Two browsers, a hub and a desk share the machine: what is there at all is asked, not how soon.
const expect = atOnce.configure({ timeout: 60_000 });

export const inCall = "Vidya Namuna Devi";

export type CallStage = {
  readonly clinic: Clinic;
  readonly hub: Awaited<ReturnType<Clinic["startHub"]>>;
  readonly desk: Awaited<ReturnType<Clinic["startDesk"]>>;
  readonly centre: Page;
  readonly strip: Locator;
};

/** Hub, desk and the centre's page; the consult is claimed and may be called. */
export async function withCentre(
  page: Page,
  browser: Browser,
  act: (stage: CallStage) => Promise<void>,
): Promise<void> {
  const clinic = await openClinic();
  try {
    const hub = await clinic.startHub();
    const desk = await clinic.startDesk();
    const centre = await openCentre(browser, clinic.hubUrl);
    await watchPeers(page);
    await signIn(page, desk.link);
    await openPatient(page, inCall);
    await page.keyboard.press("Control+Enter");
    const strip = page.getByRole("region", { name: "Call", exact: true });
    await expect(strip).toContainText("Somebody is at the centre's page");
    await act({ clinic, hub, desk, centre, strip });
    await centre.context().close();
  } finally {
    await clinic.end();
  }
}

/** One key rings, the centre takes it, and they are connected. */
export async function call(page: Page, { centre, strip }: Pick<CallStage, "centre" | "strip">) {
  await expect(page.getByRole("button", { name: /^Call/u })).toBeEnabled();
  await page.keyboard.press("Alt+l");
  await expect(strip).toContainText("Ringing");
  await takeCall(centre);
  await expect(strip).toContainText("Picture and voice");
}

export const secondDoctor = practiceDoctors[1] ?? noSecond();
function noSecond(): never {
  throw new Error("practice has two doctors");
}

/** A second desk, signed in as practice's second doctor. */
export async function openSecondDesk(browser: Browser, { clinic }: CallStage): Promise<Page> {
  const desk = await clinic.startDesk("second-desk");
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  await watchPeers(page);
  await page.goto(desk.link);
  await page.getByRole("textbox", { name: "Name", exact: true }).fill(secondDoctor.username);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("listbox")).toBeVisible();
  return page;
}

type Box = NonNullable<Awaited<ReturnType<Locator["boundingBox"]>>>;

/** Where a still lies once it has its size, which it takes from the picture when that is loaded. */
export async function stillBox(still: Locator): Promise<Box> {
  await expect(still).toHaveAttribute("style", /width/u);
  const last: { box: Box | null } = { box: null };
  await expect
    .poll(async () => {
      const before = last.box;
      last.box = await still.boundingBox();
      return last.box !== null && JSON.stringify(before) === JSON.stringify(last.box);
    })
    .toBe(true);
  if (last.box === null) throw new Error("no still is shown");
  return last.box;
}
