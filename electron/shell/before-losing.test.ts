import { EventEmitter } from "node:events";
import type { BrowserWindow, MessageBoxSyncOptions } from "electron";
import { beforeEach, expect, it, vi } from "vitest";
import { askBeforeLosing } from "./before-losing.ts";

const shown: { asked: MessageBoxSyncOptions[]; answer: number } = vi.hoisted(() => ({
  asked: [],
  answer: 0,
}));
vi.mock("electron", () => ({
  dialog: {
    showMessageBoxSync: (_window: unknown, options: MessageBoxSyncOptions) => {
      shown.asked.push(options);
      return shown.answer;
    },
  },
}));

/** A window whose page has unsaved text is told to close; true when it does. */
function closes(language: "en" | "hi"): boolean {
  const webContents = new EventEmitter();
  askBeforeLosing({ webContents } as unknown as BrowserWindow, () => language);
  const event = { goesOn: false, preventDefault: () => void (event.goesOn = true) };
  webContents.emit("will-prevent-unload", event);
  return event.goesOn;
}
beforeEach(() => {
  shown.asked = [];
});

it("a window with unsaved text asks in the desk's language, and stays unless it is told to lose the text", () => {
  shown.answer = 0;
  expect(closes("en")).toBe(false);
  shown.answer = 1;
  expect(closes("hi")).toBe(true);
  expect(shown.asked.map(({ buttons }) => buttons)).toEqual([
    ["Stay", "Close and lose it"],
    ["रुकें", "बंद करें, लिखा हुआ खो जाएगा"],
  ]);
});

it("Enter and Escape both mean to stay", () => {
  closes("en");
  expect(shown.asked).toMatchObject([{ defaultId: 0, cancelId: 0 }]);
});
