import { existsSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { type Browser, chromium, type Page } from "@playwright/test";
import { calls } from "../../shared/contract/calls.ts";
import { deskFrame, requestFrame } from "../../shared/contract/wire.ts";
import { chromiumLaunch } from "../e2e/support/chromium.ts";
import { type Book, noteAnswer, noteSent, press } from "./book.ts";
import { newLink, type RunningDesk, type World } from "./world.ts";
import { words } from "./words.ts";

const actMs = 15_000;

/**
 * A person at the real page in Chromium types into the first consult that can be claimed, until the desk dies under
 * the hands. What the page sent and was told is read from its own socket.
 */
export function atScreen(world: World): (desk: RunningDesk, until: () => boolean) => Promise<void> {
  return async (desk, until) => {
    const browser = await chromium.launch(chromiumLaunch(existsSync).launchOptions);
    try {
      await type(browser, world, desk, until);
    } catch (problem) {
      // The desk was killed under the page, or it never came so far before: what was typed is in the book.
      if (!until() && desk.process.isRunning()) throw problem;
    } finally {
      await browser.close();
    }
  };
}

async function type(browser: Browser, world: World, desk: RunningDesk, until: () => boolean): Promise<void> {
  const page = await browser.newPage();
  page.setDefaultTimeout(actMs);
  witness(page, world.book);
  await page.goto(await newLink(desk.process));
  const option = page.getByRole("option").last();
  await option.click();
  const field = page.getByRole("textbox", { name: "Complaint and story" });
  if (!(await field.isEditable())) await page.keyboard.press("Control+Enter");
  await field.click();
  for (let at = 0; !until() && desk.process.isRunning(); at += 1) {
    await field.press("End");
    await page.keyboard.insertText(press(world.book, words[at % words.length] ?? ""));
    await wait(15);
  }
}

function witness(page: Page, book: Book): void {
  page.on("websocket", (socket) => {
    const asked = new Map<number, { readonly name: string; readonly input: unknown }>();
    socket.on("framesent", ({ payload }) => {
      const frame = requestFrame.parse(JSON.parse(String(payload)));
      const input = frame.name in calls ? frame.input : undefined;
      asked.set(frame.id, { name: frame.name, input });
      if (frame.name === "draft.edit") noteSent(book, "draft.edit", input);
    });
    socket.on("framereceived", ({ payload }) => {
      const frame = deskFrame.parse(JSON.parse(String(payload)));
      if (!("id" in frame)) return;
      const call = asked.get(frame.id);
      if (call) noteAnswer(book, call.name, call.input, frame.answer);
    });
  });
}
