import { Modal } from "@mantine/core";
import { useRef } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import type { NoteSection } from "../../../shared/domain/draft.ts";
import { promptsIn } from "../../../shared/domain/guided-exam.ts";
import { settledDraft } from "../../../shared/domain/settled-draft.ts";
import type { DraftHandle } from "../../bridge/use-draft.ts";
import { DialogInside } from "../../ui/dialog-inside.tsx";
import { useActs } from "../acts/acts-context.tsx";
import { StillAsked } from "../app/still-asked.tsx";
import type { Slot } from "../consult/use-slot.ts";
import { PaperView } from "./paper-view.tsx";
import { ReviewList, type WayBack } from "./review-list.tsx";
import { ReviewWho } from "./review-who.tsx";
import classes from "./review.module.css";
import { SignFoot } from "./sign-foot.tsx";
import { useReview } from "./use-review.ts";

type Props = {
  readonly view: ConsultView;
  readonly draft: DraftHandle;
  readonly slot: Slot | undefined;
  readonly onClose: () => void;
  readonly onSection: (section: NoteSection) => void;
  readonly onPrescription: () => void;
  readonly onHeld: () => void;
};

/** Who, what is missing, what was checked, and the signature; after it, the paper and how far it has come. */
export function ReviewDialog({ view, draft, slot, onClose, onSection, onPrescription, onHeld }: Props) {
  const { t } = useTranslation();
  const { review, failure, isChecked, again } = useReview(view.consultId, draft);
  const signed = view.issue.state !== "not-signed";
  const { lines } = draft.draft;
  const { ask } = useActs();
  const goOnWith = (act: WayBack) => {
    flushSync(onClose);
    // After the focus is back in the note: the act's dialog gives it back to where it found it.
    queueMicrotask(() => ask(view.consultId, act));
  };
  const dialog = useRef<HTMLDivElement>(null);
  const giveReason = (reason: string) => {
    draft.write([{ kind: "set-unlisted-reason", reason }]);
    // What was answered is gone from under the hand; the next thing to do is the patient's check.
    if (reason !== "") dialog.current?.querySelector<HTMLElement>("input[type=checkbox]")?.focus();
  };
  return (
    <Modal
      data-review
      opened
      onClose={onClose}
      size={signed ? 960 : 784}
      padding={0}
      title={t(signed ? "review.paperTitle" : "review.title")}
      closeButtonProps={{ "aria-label": t("review.back") }}
      classNames={{ header: classes.header ?? "", title: classes.title ?? "" }}
    >
      <DialogInside isWhole={signed || review !== undefined}>
        {signed ? (
          <PaperView view={view} />
        ) : review === undefined ? (
          <div className={classes.asked}>
            <StillAsked failure={failure} />
          </div>
        ) : (
          <div ref={dialog}>
            <div className={classes.body}>
              <ReviewWho view={view} draft={draft.draft} slot={slot} />
              <ReviewList
                review={review}
                lines={lines}
                unanswered={promptsIn(settledDraft(draft.draft).sections.examination)}
                onSection={onSection}
                onPrescription={onPrescription}
                onHeld={onHeld}
                onUnlistedReason={giveReason}
                acts={view.ticket.acts}
                onAct={goOnWith}
              />
            </div>
            <SignFoot
              view={view}
              review={review}
              draft={draft.draft}
              isChecked={isChecked}
              onChanged={again}
            />
          </div>
        )}
      </DialogInside>
    </Modal>
  );
}
