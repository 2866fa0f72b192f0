import type { BackupOrder } from "./backup/make-backup.ts";
import type { RestoreOrder } from "./restore/restore-database.ts";
import { actDraftOf, keepActDraftAfter } from "./stores/act-drafts.ts";
import { amendmentOf, dropAmendment, enqueueAct, openAmendment } from "./stores/acts.ts";
import {
  attachmentBytes,
  attachmentReferences,
  comingOf,
  dropAttachment,
  finishAttachment,
  keepPiece,
  noteAttachmentUse,
  readAttachment,
} from "./stores/attachments.ts";
import { appendAudit, auditHead, hasAuditRow, isAuditChainWhole } from "./stores/audit.ts";
import { isCarried } from "./stores/carried-papers.ts";
import { noteFigures, recentCalls, toldFigures, untoldFigures } from "./stores/call-figures.ts";
import { alertsOf, noteAlerts, signedReports } from "./stores/alerts.ts";
import { answerPatient, callsOf, noteCall, sawWellOf, saySawWell } from "./stores/calls.ts";
import {
  chatOf,
  draftOf,
  hearChat,
  keepDraftAfter,
  chatArrived,
  reachChat,
  nameVoice,
  readChat,
  sayChat,
  sayVoice,
  unsaidShown,
} from "./stores/chat.ts";
import { chosenFiles, keepChosen, letGoOfFile, sayAboutFile } from "./stores/chosen-files.ts";
import { keepEdition, keptEditions } from "./stores/knowledge.ts";
import { keepStocks, stockMark, stockOf } from "./stores/centre-stock.ts";
import { latePapers, noteDecision, replaceLate } from "./stores/late.ts";
import { commonDraft, decideDraft, letGoOfParked } from "./stores/draft-conflict.ts";
import { apartDrafts, decideApart } from "./stores/rescue-apart.ts";
import { openFacts, redecideFact, tellFact } from "./stores/facts.ts";
import { serverNameOf } from "./stores/id-map.ts";
import { appendEdits, isSigned, writingOf } from "./stores/journal.ts";
import {
  cutFile,
  evictSome,
  giveBackSome,
  noteChartUse,
  patientsHere,
  pruneSome,
  putAwayAt,
} from "./stores/local-set.ts";
import { attachFile, dropBegunFiles, ownPiece, patientOfOpenFile } from "./stores/own-files.ts";
import { adoptDraft, checkpoint, revisionOf } from "./stores/notes.ts";
import { revisionsOf } from "./stores/revisions.ts";
import { beginAttempt, enqueue, openOutbox, resumeOutbox, setAside, settle } from "./stores/outbox.ts";
import {
  applyPulled,
  openTickets,
  recordOfPatient,
  replaceOpenTickets,
  resourceByLocalId,
  resourceByReference,
  resourcesOfType,
} from "./stores/resources.ts";
import { recordTexts } from "./stores/record-texts.ts";
import { readQueue } from "./stores/read-queue.ts";
import { guestsOf, noteGuest } from "./stores/call-guests.ts";
import {
  keepReport,
  keepReportDraft,
  reportDrafts,
  toldReport,
  untoldReports,
} from "./stores/call-reports.ts";
import { brokenOffOf, dropSpoken, keepSpoken, spokenBytes } from "./stores/spoken.ts";
import { notePhone, readBacksOf, sayReadBack } from "./stores/phone.ts";
import { forgetPinTries, pinTries, takePinTry } from "./stores/pin-tries.ts";
import { readCursor, readSetting, settingsLike, writeSetting } from "./stores/settings.ts";
import { takeRescued } from "./stores/rescue-in.ts";
import { endComing, rescuedPiece, takeRescuedFile } from "./stores/rescue-files.ts";
import { readyForRescue, unsavedWriting, workToRescue } from "./stores/rescue-out.ts";
import { runKeep } from "./stores/sync-keep.ts";
import { runLoad } from "./stores/sync-load.ts";
import { runSyncSteps } from "./stores/sync-steps.ts";
import { correctReceipt, issuedHere, takeSignedElsewhere } from "./stores/signed-elsewhere.ts";
import { tidySome } from "./stores/tidy-journal.ts";
import { noteUse, usesOf } from "./stores/writing-use.ts";
import {
  answerOf,
  commitSigned,
  issuedOf,
  mergeReceipt,
  signedOf,
  unansweredSigned,
} from "./stores/signed.ts";

/** Everything that may be asked of an open database; each is one synchronous step on the worker. */
export const operations = {
  enqueueAct,
  tellFact,
  keepEdition,
  keptEditions,
  keepStocks,
  stockMark,
  stockOf,
  latePapers,
  noteDecision,
  replaceLate,
  commonDraft,
  decideDraft,
  letGoOfParked,
  apartDrafts,
  decideApart,
  openFacts,
  redecideFact,
  openAmendment,
  dropAmendment,
  amendmentOf,
  appendEdits,
  writingOf,
  isSigned,
  checkpoint,
  adoptDraft,
  revisionsOf,
  revisionOf,
  noteAlerts,
  alertsOf,
  signedReports,
  commitSigned,
  signedOf,
  issuedOf,
  answerOf,
  isCarried,
  unansweredSigned,
  takeSignedElsewhere,
  correctReceipt,
  issuedHere,
  mergeReceipt,
  enqueue,
  openOutbox,
  beginAttempt,
  settle,
  setAside,
  resumeOutbox,
  applyPulled,
  resourceByLocalId,
  resourceByReference,
  resourcesOfType,
  recordOfPatient,
  recordTexts,
  replaceOpenTickets,
  openTickets,
  readQueue,
  readSetting,
  settingsLike,
  writeSetting,
  readCursor,
  noteCall,
  noteGuest,
  guestsOf,
  keepReport,
  keepReportDraft,
  reportDrafts,
  untoldReports,
  toldReport,
  noteFigures,
  recentCalls,
  toldFigures,
  untoldFigures,
  notePhone,
  sayReadBack,
  readBacksOf,
  answerPatient,
  callsOf,
  saySawWell,
  sawWellOf,
  sayChat,
  sayVoice,
  keepSpoken,
  brokenOffOf,
  spokenBytes,
  dropSpoken,
  nameVoice,
  hearChat,
  reachChat,
  chatArrived,
  readChat,
  chatOf,
  unsaidShown,
  keepDraftAfter,
  draftOf,
  keepActDraftAfter,
  actDraftOf,
  noteUse,
  usesOf,
  pinTries,
  takePinTry,
  forgetPinTries,
  appendAudit,
  isAuditChainWhole,
  auditHead,
  hasAuditRow,
  comingOf,
  keepPiece,
  finishAttachment,
  readAttachment,
  dropAttachment,
  attachmentReferences,
  attachmentBytes,
  noteAttachmentUse,
  keepChosen,
  sayAboutFile,
  chosenFiles,
  letGoOfFile,
  attachFile,
  dropBegunFiles,
  ownPiece,
  patientOfOpenFile,
  noteChartUse,
  putAwayAt,
  patientsHere,
  pruneSome,
  evictSome,
  tidySome,
  giveBackSome,
  cutFile,
  serverNameOf,
  unsavedWriting,
  readyForRescue,
  workToRescue,
  takeRescued,
  rescuedPiece,
  takeRescuedFile,
  endComing,
  runKeep,
  runLoad,
  runSyncSteps,
} as const;

type Operations = typeof operations;
export type OperationName = keyof Operations;

/** What these write shows in no queue and in no record. */
export const writesUnseen: ReadonlySet<OperationName> = new Set<OperationName>([
  "appendEdits",
  "appendAudit",
  "noteAlerts",
  "noteChartUse",
  "noteAttachmentUse",
  "keepChosen",
  "sayAboutFile",
  "letGoOfFile",
  "noteUse",
]);

type WithoutDb<F> = F extends (db: never, ...rest: infer Rest) => infer Answer
  ? (...rest: Rest) => Promise<Answer>
  : never;

/** The same operations as other threads see them. */
export type DeskDatabase = { readonly [N in OperationName]: WithoutDb<Operations[N]> };

export type WorkerRequest =
  | { readonly id: number; readonly act: "open"; readonly file: string; readonly key: Uint8Array }
  | { readonly id: number; readonly act: "close" | "end" }
  | { readonly id: number; readonly act: "prove"; readonly files: readonly string[] }
  | { readonly id: number; readonly act: "backup"; readonly order: Omit<BackupOrder, "database"> }
  | { readonly id: number; readonly act: "restore"; readonly order: RestoreOrder; readonly key: Uint8Array }
  | {
      readonly id: number;
      readonly act: "run";
      readonly name: OperationName;
      readonly args: readonly unknown[];
    };
