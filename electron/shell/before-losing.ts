import { type BrowserWindow, dialog } from "electron";
import type { Settings } from "../../shared/contract/session-calls.ts";

type Words = {
  readonly message: string;
  readonly detail: string;
  readonly stay: string;
  readonly leave: string;
};

const words: Readonly<Record<Settings["language"], Words>> = {
  en: {
    message: "Something you wrote is in this window alone.",
    detail:
      "It is not saved on this PC yet, and would be lost. Stay, and it is saved as soon as that is possible.",
    stay: "Stay",
    leave: "Close and lose it",
  },
  hi: {
    message: "आपका लिखा कुछ अभी सिर्फ़ इस विंडो में है।",
    detail: "वह अभी इस कंप्यूटर पर सहेजा नहीं गया और खो जाएगा। रुकें, तो संभव होते ही वह सहेज लिया जाएगा।",
    stay: "रुकें",
    leave: "बंद करें, लिखा हुआ खो जाएगा",
  },
};

const stay = 0;

/**
 * Electron shows nothing where a page asks not to be left: the window would not close, and nothing would say why.
 *
 * The event takes its answer at once, so the question holds up this process, and with it what is on its way to the
 * core; with the answer to stay it goes on.
 */
export function askBeforeLosing(window: BrowserWindow, language: () => Settings["language"]): void {
  window.webContents.on("will-prevent-unload", (event) => {
    const said = words[language()];
    const answer = dialog.showMessageBoxSync(window, {
      type: "warning",
      message: said.message,
      detail: said.detail,
      buttons: [said.stay, said.leave],
      defaultId: stay,
      cancelId: stay,
      noLink: true,
    });
    if (answer !== stay) event.preventDefault(); // prevents the page's holding back, not the closing
  });
}
