import type { NoteSection } from "../../../shared/domain/draft.ts";

/**
 * Alt and this letter goes to a section. Not D, E or F: Chromium's app window takes Alt+D for the address, Alt+E
 * and Alt+F for its menu.
 */
export const noteKeys: Readonly<Record<NoteSection, string>> = {
  complaint: "C",
  history: "H",
  examination: "X",
  diagnosis: "G",
  advice: "V",
  investigations: "I",
  followUp: "N",
};
