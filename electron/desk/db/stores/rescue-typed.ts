import type { RescueWork } from "../../../../shared/contract/rescue.ts";
import { callReportDraft } from "../../../../shared/domain/call-report.ts";
import { isChoice, isOfOther, joinWords, mostKept } from "../../../../shared/domain/join-words.ts";
import type { WritableDb } from "../writable-db.ts";
import { actDraftOf, actDrafts, keepActDraft } from "./act-drafts.ts";
import { keepReportDraft, reportDrafts } from "./call-reports.ts";
import { chatDrafts, draftOf, keepDraft } from "./chat.ts";

/*
 * What is typed beside the notes and neither done nor sent: all of it goes along, as fields of one form, so that an
 * earlier release reads the package too.
 */

type Typed = RescueWork["typed"][number];
type Fields = Typed["fields"];

const [message, report] = ["chat-message", "call-report"];

export const typedToRescue = (db: WritableDb): Typed[] => [
  ...actDrafts(db),
  ...chatDrafts(db).map(({ consultId, text }) => ({ consultId, item: message, fields: { text } })),
  ...reportDrafts(db).map((draft) => ({
    ...{ consultId: draft.callId, item: report }, // it is about a call, and may be about no consult of this desk
    fields: { draft: JSON.stringify(draft) },
  })),
];

/** What this desk has typed itself is never covered: the other's words stand behind it. */
export function takeTyped(db: WritableDb, { consultId, item, fields }: Typed): void {
  if (item === message) return keepDraft(db, consultId, joined(draftOf(db, consultId), fields["text"] ?? ""));
  if (item === report) return takeReport(db, fields["draft"] ?? "null");
  const own = actDraftOf(db, { consultId, item });
  keepActDraft(db, { consultId, item }, isOfOther(own, fields) ? own : joinedFields(own, fields));
}

function joinedFields(own: Fields, theirs: Fields): Fields {
  const names = [...new Set([...Object.keys(own), ...Object.keys(theirs)])];
  return Object.fromEntries(
    names.map((name) => {
      const [mine, other] = [own[name] ?? "", theirs[name] ?? ""];
      return [name, isChoice(name) ? mine || other : joined(mine, other)];
    }),
  );
}

/** A package may be taken in twice, and one desk may have gone on from what came of the other. */
function joined(own: string, theirs: string, most = mostKept): string {
  if (own.includes(theirs)) return own;
  if (theirs.includes(own)) return theirs;
  const both = joinWords(own, theirs);
  return both.length > most ? own : both;
}

const mostOfReport = callReportDraft.shape.text.maxLength ?? 0;

function takeReport(db: WritableDb, carried: string): void {
  const { data: theirs } = callReportDraft.safeParse(JSON.parse(carried));
  if (theirs === undefined) return;
  const own = reportDrafts(db).find(({ callId }) => callId === theirs.callId);
  const text = joined(own?.text ?? "", theirs.text, mostOfReport);
  keepReportDraft(db, { ...theirs, ...own, text });
}
