import { type ReportKind, reportKinds } from "../../../shared/domain/call-report.ts";
import { textPlaces } from "../keep/text-places.ts";
import type { Texts, Written } from "../keep/texts.ts";

export type ReportWords = {
  readonly kind?: ReportKind | undefined;
  readonly text: string;
  readonly block: boolean;
};

export const reportPlace = (taskId: string, callId = ""): string => `${textPlaces.report}${taskId} ${callId}`;
const nothing: ReportWords = { text: "", block: false };
const isEmpty = ({ kind, text, block }: ReportWords): boolean =>
  kind === undefined && text.trim() === "" && !block;

export const reportText = (words: ReportWords): string => (isEmpty(words) ? "" : JSON.stringify(words));

/** What is being written about a call survives the screen and the page. */
export const reportDraft = {
  read: (written: Written, taskId: string, callId: string): ReportWords => {
    const text = written.get(reportPlace(taskId, callId));
    if (text === undefined) return nothing;
    const kept = JSON.parse(text) as ReportWords; // written below
    return { ...kept, kind: reportKinds.find((one) => one === kept.kind) };
  },
  write: (texts: Texts, taskId: string, callId: string, words: ReportWords): void =>
    texts.write(reportPlace(taskId, callId), reportText(words)),
  /** A call of this consult about which something is written and not sent. */
  begunOf: (written: Written, taskId: string): string | undefined => {
    const begins = reportPlace(taskId);
    return [...written.keys()].find((key) => key.startsWith(begins))?.slice(begins.length);
  },
};
