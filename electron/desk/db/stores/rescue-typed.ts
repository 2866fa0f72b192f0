import type { RescueWork } from "../../../../shared/contract/rescue.ts";
import { callReportDraft } from "../../../../shared/domain/call-report.ts";
import {
  answersIn,
  isEmpty,
  isOfOther,
  isText,
  joinWords,
  laidApart,
  mostKept,
  pick,
} from "../../../../shared/domain/join-words.ts";
import type { WritableDb } from "../writable-db.ts";
import { actDraftOf, actDrafts, keepActDraft } from "./act-drafts.ts";
import { keepReportDraft, reportDrafts } from "./call-reports.ts";
import { chatDrafts, draftOf, keepDraft } from "./chat.ts";
import { readSetting, writeSetting } from "./settings.ts";

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

/**
 * What this desk has typed itself is never covered: the other's words stand behind it. Each answer of a package is taken
 * once: what came of it may be sent or told when the same package is taken in again.
 *
 * False where the words of both are more than one field keeps: they are then still in the package alone.
 */
export function takeTyped(db: WritableDb, packageId: string, typed: Typed): boolean {
  const { consultId, item, fields } = typed;
  const before = takenBefore(db, packageId);
  const markOf = (answer: string): string => `${item} ${consultId} ${answer}`;
  const isFresh = ([answer]: readonly [string, unknown]): boolean => !before.includes(markOf(answer));
  const answers = [...answersIn(item, fields)].filter(isFresh);
  const own = ownOf(db, typed);
  const theirs = pick(
    fields,
    answers.flatMap(([, names]) => names),
  );
  if (isOfOther(own, theirs)) {
    const isWhole = takeTyped(db, packageId, { ...typed, fields: laidApart(theirs) });
    if (isWhole)
      noteTaken(
        db,
        packageId,
        answers.map(([answer]) => markOf(answer)),
      );
    return isWhole;
  }
  const taken = answers.map(([answer, names]) => ({
    answer,
    fields: item === report ? joinedReport(own, theirs) : joinedAnswer(item, names, own, theirs),
  }));
  const fit = taken.filter((one) => one.fields !== undefined);
  if (fit.length > 0) {
    keepOwn(db, typed, Object.assign({ ...own }, ...fit.map((one) => one.fields)) as Fields); // put together of such
    noteTaken(
      db,
      packageId,
      fit.map(({ answer }) => markOf(answer)),
    );
  }
  return fit.length === taken.length;
}

const noteOf = (packageId: string): string => `rescue-typed ${packageId}`;

const takenBefore = (db: WritableDb, packageId: string): readonly string[] =>
  JSON.parse(readSetting(db, noteOf(packageId)) ?? "[]") as readonly string[]; // written below alone

const noteTaken = (db: WritableDb, packageId: string, marks: readonly string[]): void =>
  writeSetting(db, noteOf(packageId), JSON.stringify([...takenBefore(db, packageId), ...marks]));

function ownOf(db: WritableDb, { consultId, item }: Typed): Fields {
  if (item === message) return { text: draftOf(db, consultId) };
  if (item !== report) return actDraftOf(db, { consultId, item });
  const own = reportDrafts(db).find(({ callId }) => callId === consultId);
  return own === undefined ? {} : { draft: JSON.stringify(own) };
}

function keepOwn(db: WritableDb, { consultId, item }: Typed, fields: Fields): void {
  if (item === message) return keepDraft(db, consultId, fields["text"] ?? "");
  if (item !== report) return keepActDraft(db, { consultId, item }, fields);
  const draft = draftIn(fields);
  if (draft !== undefined) keepReportDraft(db, draft);
}

/** Undefined where there is no room for both. */
function joinedAnswer(
  item: string,
  names: readonly string[],
  own: Fields,
  theirs: Fields,
): Fields | undefined {
  const [name = ""] = names;
  if (isText(item, name) || item === message) {
    const text = joined(own[name] ?? "", theirs[name] ?? "");
    return text === undefined ? undefined : { [name]: text };
  }
  const all = [...answersIn(item, own, theirs).values()].find((one) => one.includes(name)) ?? names;
  return isEmpty(pick(own, all)) ? pick(theirs, all) : {};
}

/** One desk may have gone on from what came of the other; words that stand inside others may say the contrary there. */
function joined(own: string, theirs: string): string | undefined {
  if (goesOnFrom(own, theirs)) return own;
  if (goesOnFrom(theirs, own)) return theirs;
  const both = joinWords(own, theirs);
  return both.length > mostKept ? undefined : both;
}

const goesOnFrom = (longer: string, text: string): boolean =>
  text === "" ||
  longer === text ||
  (longer.startsWith(text) && (/\s$/u.test(text) || /^[.,;:!?।]?\s/u.test(longer.slice(text.length))));

function draftIn(fields: Fields) {
  return callReportDraft.safeParse(JSON.parse(fields["draft"] ?? "null")).data;
}

function joinedReport(fields: Fields, carried: Fields): Fields | undefined {
  const [own, theirs] = [draftIn(fields), draftIn(carried)];
  if (theirs === undefined) return {};
  const text = joined(own?.text ?? "", theirs.text);
  if (text === undefined) return undefined;
  const block = theirs.block || own?.block === true;
  return { draft: JSON.stringify({ ...theirs, ...own, text, block }) };
}
