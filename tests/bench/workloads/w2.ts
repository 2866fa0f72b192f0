import { deepStrictEqual } from "node:assert";
import { existsSync } from "node:fs";
import { type Browser, type CDPSession, type Page, chromium } from "@playwright/test";
import { bundle } from "../../../build/bundle/bundle.ts";
import { chromiumLaunch } from "../../e2e/support/chromium.ts";
import { openClinic, rowOf } from "../../e2e/support/clinic.ts";
import { randomFrom } from "../fixture/random.ts";
import { provenSame } from "../fixture/sets.ts";
import { noteText } from "../fixture/words.ts";
import { type Timed, confidenceOf, figuresOf } from "../support/figures.ts";
import { type Bar, type Report, line } from "../support/report.ts";
import { versionOf } from "../support/rivals.ts";
import { serveTypingPages } from "../support/typing-pages.ts";
import {
  type Saver,
  type Watched,
  openRival,
  saveEvery,
  watchDeskSaves,
  watchKeys,
} from "../support/typing-watch.ts";

const keyMs = 30;
const autosaveMs = 300;
const keysOfRound = 64;
const rounds = 10;
/** Their figures differ by whole factors: fewer keys say so. */
const roundsOfRivals = 3;
const written = noteText(randomFrom(1).below, 4_096 - keysOfRound * (rounds + 1));
const typed = noteText(randomFrom(2).below, keysOfRound * (rounds + 1));

type Place = { readonly page: Page; readonly keyboard: CDPSession; readonly text: () => Promise<string> };
type Found = { readonly painted: number[][]; readonly committed: number[][] };
const rivals = {
  "PouchDB idb": { kind: "pouch", isBest: true },
  "PouchDB idb, defaults": { kind: "pouch", isBest: false },
  "RxDB Dexie": { kind: "rxdb", isBest: true },
  "RxDB Dexie, defaults": { kind: "rxdb", isBest: false },
} as const;
type Rival = keyof typeof rivals;
const rivalNames = Object.keys(rivals) as Rival[]; // the keys of this very record

/** A key every 30 ms into a note that ends at 4 KB: until its commit is known in the page, and until it is seen. */
export async function w2(): Promise<Report> {
  provenSame("typing", [written, typed]);
  await bundle();
  const pages = await serveTypingPages();
  const clinic = await openClinic();
  const browser = await chromium.launch(chromiumLaunch(existsSync).launchOptions);
  try {
    await clinic.startHub();
    const { link } = await clinic.startDesk();
    const places = {
      desk: await openDesk(browser, link),
      bare: await openNote(browser, `${pages.url}/bare`),
      ...(await openRivals(browser, pages.url)),
    };
    const found = await typeInAll(places);
    const end = written + typed;
    for (const { text, page } of Object.values(places)) {
      await page.bringToFront();
      deepStrictEqual(await text(), end);
    }
    return reportOf(found);
  } finally {
    await browser.close();
    await clinic.end();
    await pages.close();
  }
}

async function openDesk(browser: Browser, link: string): Promise<Place> {
  const page = await newPage(browser);
  await page.addInitScript(watchDeskSaves);
  await page.goto(link);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("listbox").waitFor({ timeout: 60_000 });
  const patient = "Vidya Namuna Devi";
  await (await rowOf(page, patient)).click();
  await page.getByRole("heading", { name: patient }).waitFor();
  await page.keyboard.press("Control+Enter");
  const note = page.getByRole("textbox", { name: "Complaint and story" });
  await note.and(page.locator(":not([readonly])")).fill(written);
  return placeOf(page, async () => {
    await page.reload(); // from the journal on the disk
    await note.waitFor();
    await page.waitForFunction(
      (name) => document.querySelector<HTMLTextAreaElement>(name)?.value !== "",
      "[name=complaint]",
    );
    return note.inputValue();
  });
}

async function openNote(browser: Browser, url: string): Promise<Place> {
  const page = await newPage(browser);
  await page.goto(url);
  const note = page.getByRole("textbox");
  await note.fill(written);
  return placeOf(page, () => note.inputValue());
}

async function openRivals(browser: Browser, url: string): Promise<Record<Rival, Place>> {
  const opened: [Rival, Place][] = [];
  for (const name of rivalNames) {
    const place = await openNote(browser, `${url}/rival`);
    await place.page.evaluate(openRival, rivals[name]);
    await place.page.evaluate(saveEvery, autosaveMs);
    const text = () => place.page.evaluate(() => (window as unknown as { saver: Saver }).saver.read());
    opened.push([name, { ...place, text }]);
  }
  return Object.fromEntries(opened) as Record<Rival, Place>; // one for each name
}

async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.addInitScript(watchKeys);
  return page;
}

const placeOf = async (page: Page, text: () => Promise<string>): Promise<Place> => ({
  page,
  keyboard: await page.context().newCDPSession(page),
  text,
});

/** Round by round in changing order; the first warms and is not counted. All end with the same text. */
async function typeInAll<N extends string>(
  places: Readonly<Record<N, Place>>,
): Promise<Readonly<Record<N, Found>>> {
  const names = Object.keys(places) as N[]; // the keys of this very record
  const found = Object.fromEntries(
    names.map((name) => [name, { painted: [], committed: [] }]),
  ) as unknown as Record<N, Found>;
  for (let round = 0; round <= rounds; round += 1) {
    for (let at = 0; at < names.length; at += 1) {
      const name = names[(at + round) % names.length];
      if (name === undefined) continue;
      const text = typed.slice(round * keysOfRound, (round + 1) * keysOfRound);
      if (name in rivals && round > roundsOfRivals) {
        await putAtEnd(places[name], text);
        continue;
      }
      const keys = await typeInto(places[name], text, name !== "bare");
      if (process.env["BENCH_SAYS"]) console.log(new Date().toISOString(), round, name);
      if (round === 0) continue;
      found[name].painted.push(keys.map(({ painted }) => painted));
      found[name].committed.push(keys.map(({ committed }) => committed));
    }
  }
  return found;
}

async function typeInto({ page, keyboard }: Place, text: string, isSaved: boolean) {
  await page.bringToFront();
  await page.evaluate(() => {
    const area =
      document.querySelector<HTMLTextAreaElement>("textarea[name=complaint]") ??
      document.querySelector("textarea");
    area?.focus();
    area?.setSelectionRange(area.value.length, area.value.length);
    (window as Watched).watch.begin();
  });
  const startMs = performance.now();
  const sent: Promise<unknown>[] = [];
  for (const [at, letter] of [...text].entries()) {
    const inMs = startMs + at * keyMs - performance.now();
    if (inMs > 0) await new Promise((done) => setTimeout(done, inMs));
    sent.push(
      keyboard.send("Input.dispatchKeyEvent", {
        type: "keyDown",
        key: letter,
        text: letter,
        unmodifiedText: letter,
      }),
      keyboard.send("Input.dispatchKeyEvent", { type: "keyUp", key: letter }),
    );
  }
  await Promise.all(sent);
  await page.waitForFunction(
    ({ count, saved }) => {
      const keys = (window as Watched).watch.keys();
      const isOver = (atMs: number): boolean => atMs > 0;
      return (
        keys.length === count &&
        keys.every((key) => isOver(key.paintedAtMs) && (!saved || isOver(key.committedAtMs)))
      );
    },
    { count: text.length, saved: isSaved },
  );
  return page.evaluate(() =>
    (window as Watched).watch.keys().map(({ atMs, paintedAtMs, committedAtMs }) => ({
      painted: paintedAtMs - atMs,
      committed: committedAtMs - atMs,
    })),
  );
}

/** What is not timed is there all the same. */
async function putAtEnd({ page }: Place, text: string): Promise<void> {
  await page.evaluate(async (more) => {
    const area = document.querySelector("textarea");
    if (area) area.value += more;
    await (window as unknown as { saver: Saver }).saver.save(area?.value ?? "");
  }, text);
}

type All = Readonly<Record<"desk" | "bare" | Rival, Found>>;

function reportOf(found: All): Report {
  const committed = (name: keyof All): Timed => ({ rounds: found[name].committed });
  const painted = (name: keyof All): Timed => ({ rounds: found[name].painted });
  const paint = confidenceOf(painted("desk"), painted("bare"));
  const times = (name: Rival, share: "p50" | "p99"): Bar => ({
    what: `${name} ÷ desk, key to commit, ${share}`,
    value: figuresOf(committed(name))[share] / figuresOf(committed("desk"))[share],
    sense: "at least",
    ...(share === "p50" ? { bar: 12 } : { bar: 6, aim: 12 }),
  });
  return {
    id: "W2",
    title: `typing at ${keyMs} ms a key in the built desk's page, the note's last ${keysOfRound * rounds} letters of 4 KB`,
    lines: [
      line("desk: key to commit known in the page, encrypted, FULL", committed("desk")),
      ...rivalNames.map((name) =>
        line(`${name}: key to commit, saved ${autosaveMs} ms after`, committed(name), "no flush asked"),
      ),
      line("desk: key to paint", painted("desk")),
      line("bare textarea, nothing saved: key to paint", painted("bare")),
      ...rivalNames.map((name) => line(`${name}, bare textarea: key to paint`, painted(name))),
    ],
    bars: [
      ...(["PouchDB idb", "RxDB Dexie"] as const).flatMap((name) => [times(name, "p50"), times(name, "p99")]),
      {
        what: "key to paint, desk ÷ bare textarea, upper end of its 95 % interval",
        value: paint.high,
        range: paint,
        sense: "at most",
        bar: 1.05,
      },
    ],
    notes: [
      `key to paint, desk ÷ bare textarea: ${paint.median.toFixed(3)}`,
      "all six notes were read back and are the same, the desk's after a reload of its page",
      `Chromium headless, 60 frames a second; ${["pouchdb-browser", "rxdb", "dexie"].map(versionOf).join(", ")}`,
      "best settings: PouchDB revs_limit 1, RxDB multiInstance off, eventReduce on",
    ],
  };
}
