import { type ReportKind, reportKinds } from "../../../shared/domain/call-report.ts";
import { keepText } from "../client/keep-text.ts";

export type ReportWords = {
  readonly kind?: ReportKind | undefined;
  readonly text: string;
  readonly block: boolean;
};

const placeOf = (taskId: string, callId = ""): string => `paramarsh-report ${taskId} ${callId}`;
const nothing: ReportWords = { text: "", block: false };
const isEmpty = ({ kind, text, block }: ReportWords): boolean =>
  kind === undefined && text.trim() === "" && !block;

/** What is being written about a call survives the screen and the page. */
export const reportDraft = {
  read: (taskId: string, callId: string): ReportWords => {
    const text = localStorage.getItem(placeOf(taskId, callId));
    if (text === null) return nothing;
    const kept = JSON.parse(text) as ReportWords; // written below
    return { ...kept, kind: reportKinds.find((one) => one === kept.kind) };
  },
  write: (taskId: string, callId: string, words: ReportWords): void =>
    keepText(placeOf(taskId, callId), isEmpty(words) ? "" : JSON.stringify(words)),
  /** A call of this consult about which something is written and not sent. */
  begunOf: (taskId: string): string | undefined => {
    const begins = placeOf(taskId);
    return Object.keys(localStorage)
      .find((key) => key.startsWith(begins))
      ?.slice(begins.length);
  },
};
