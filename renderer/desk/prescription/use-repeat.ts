import { useEffect, useRef } from "react";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import { applyEdit } from "../../../shared/domain/draft.ts";
import type { DraftWriter } from "../../bridge/draft-writer.ts";
import { useAct, useCall } from "../../bridge/use-call.ts";
import type { DraftHandle } from "../../bridge/use-draft.ts";
import { missingInDraft } from "../review/missing-in-draft.ts";
import { heldCount } from "../review/sign-button.ts";
import { newLineId } from "./new-line-id.ts";
import { repeatLast } from "./repeat-last.ts";
import { isStillAt } from "./still-at.ts";

type Where = {
  readonly view: ConsultView;
  readonly draft: DraftHandle;
  /** Whether the consult is this doctor's to write in now. */
  readonly takeIt: () => Promise<boolean>;
  readonly onPrescription: () => void;
  readonly onReview: () => void;
};

const firstWayOut = "[data-unlisted-reason], [data-held] button";
const mostFrames = 120;

type Still = () => boolean;

/**
 * Whether the answer to the key may still lead the keys on: nothing was typed in the fields of the line since, and no
 * other field gone to than the one to which the key itself leads. A consult that was left has nowhere to lead to.
 */
function stillSince(before: Element | null, { state }: DraftWriter, isOpen: Still): Still {
  const { entry } = state().draft;
  return () => {
    const isInPlace = isStillAt(before) || document.activeElement?.matches("[data-first-field]") === true;
    return isOpen() && isInPlace && state().draft.entry === entry;
  };
}

/** What the rules found is drawn a moment later. */
function focusWhenDrawn(what: string, isStill: Still, frames = mostFrames): void {
  if (!isStill()) return;
  const found = document.querySelector<HTMLElement>(what);
  if (found !== null) found.focus();
  else if (frames > 0) requestAnimationFrame(() => focusWhenDrawn(what, isStill, frames - 1));
}

/**
 * The patient's last prescription once more, in one key, also of a consult that is not claimed yet. Where nothing of it
 * is open it leads on to the review, in which every line is read before it is signed; else to what is open.
 */
export function useRepeat({ view, draft, takeIt, onPrescription, onReview }: Where): () => Promise<void> {
  const { consultId, ticket, issue } = view;
  const past = useCall("prescription.past", { consultId }).data;
  const ask = useAct("prescription.past");
  const whole = useRef<Still>(undefined);
  const isOpen = useIsOpen();
  const { durableSeq, writer } = draft;
  const isReady = ticket.mine && draft.unsaved.length === 0;
  // What is reviewed is what is on the disk.
  const check = useAct("prescription.check").run;
  useEffect(() => {
    const isStill = whole.current;
    if (!isReady || isStill === undefined) return;
    whole.current = undefined;
    void check({ consultId }).then((report) => {
      const { lines } = writer.state().draft;
      if (report.ok && heldCount({ report: report.value }, lines) > 0) focusWhenDrawn(firstWayOut, isStill);
      else if (isStill()) onReview();
    });
  }, [isReady, durableSeq, onReview, check, consultId, writer]);
  return async () => {
    if (issue.state !== "not-signed") return;
    onPrescription();
    const before = document.activeElement;
    const isStill = stillSince(before, writer, isOpen);
    // The key may come before the answer that the screen asked for.
    const answer = past === undefined ? await ask.run({ consultId }) : { ok: true as const, value: past };
    const last = answer.ok ? answer.value.last : undefined;
    if (last === undefined || last.lines.length === 0) return;
    if (!(await takeIt())) return;
    const request = [view.complaint, view.complaintDuration].filter(Boolean).join(", ");
    const { edits, open } = repeatLast(last, writer.state().draft, request, view.medicines, newLineId);
    const after = edits.reduce(applyEdit, writer.state().draft);
    const missing = missingInDraft(after, { ...view, ticket: { ...view.ticket, mine: true } });
    const mayLeadOn = isStill();
    if (edits.length > 0) draft.write(edits);
    // Written all the same: it is what the key was pressed for. Whoever has gone on is left where they are.
    if (!mayLeadOn) return;
    const isStillNow = stillSince(before, writer, isOpen);
    if (open.length > 0 || missing.length > 0) {
      // Half a line stands in the fields, the last prescription's or one that was begun before.
      if (missing.includes("line-open")) focusWhenDrawn("[data-first-field]", isStillNow);
    } else if (edits.length > 0) whole.current = isStillNow;
    else onReview();
  };
}

/** Whether its consult is still shown. */
function useIsOpen(): Still {
  const open = useRef(false);
  useEffect(() => {
    open.current = true;
    return () => void (open.current = false);
  }, []);
  return () => open.current;
}
