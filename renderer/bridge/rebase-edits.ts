import { applyEdit, type Draft, type Edit, type NoteSection } from "../../shared/domain/draft.ts";
import { isSame } from "../../shared/sync/merge/same.ts";
import { rebaseEntry } from "./rebase-entry.ts";
import { spliceBoth, textOf, weave, type WovenText } from "./woven-text.ts";

/**
 * Edits that were made on one draft as they are on another, which has come of it without them: each letter stands
 * behind the letter that it was typed behind, and what was taken away is taken away, and nothing else. A line that was begun there waits behind the one here.
 */
export function rebaseEdits(was: Draft, is: Draft, edits: readonly Edit[]): Edit[] {
  const texts = new Map<NoteSection, WovenText>();
  const wovenOf = (section: NoteSection): WovenText =>
    texts.get(section) ?? weave(was.sections[section], is.sections[section]);
  const isOtherEntry = !isSame(was.entry, is.entry);
  return edits.flatMap((edit): Edit[] => {
    if (edit.kind === "set-entry" && isOtherEntry) {
      const entry = rebaseEntry(was.entry, is.entry, edit.entry);
      return [{ kind: "set-entry", ...(entry === undefined ? {} : { entry }) }];
    }
    if (!("section" in edit) || was.sections[edit.section] === is.sections[edit.section]) return [edit];
    const { section } = edit;
    const before = wovenOf(section);
    if (edit.kind === "carry") {
      // It looks for its place itself.
      const [older, newer] = (["older", "newer"] as const).map((of) => {
        const sections = { ...is.sections, [section]: textOf(before, of) };
        return applyEdit({ ...is, sections }, edit).sections[section];
      });
      texts.set(section, weave(older ?? "", newer ?? ""));
      return [edit];
    }
    const { woven, splices } = spliceBoth(before, edit);
    texts.set(section, woven);
    return splices.map((splice) => ({ kind: "splice", section, ...splice }));
  });
}
