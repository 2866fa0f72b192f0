import { Modal } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import type { NoteSection } from "../../../shared/domain/draft.ts";
import { promptsIn } from "../../../shared/domain/guided-exam.ts";
import { settledDraft } from "../../../shared/domain/settled-draft.ts";
import { useCall } from "../../bridge/use-call.ts";
import type { DraftHandle } from "../../bridge/use-draft.ts";
import { DialogInside } from "../../ui/dialog-inside.tsx";
import { StillAsked } from "../app/still-asked.tsx";
import type { Slot } from "../consult/use-slot.ts";
import { PaperView } from "./paper-view.tsx";
import { ReviewList } from "./review-list.tsx";
import { ReviewWho } from "./review-who.tsx";
import classes from "./review.module.css";
import { SignFoot } from "./sign-foot.tsx";

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
  const review = useCall("consult.review", { consultId: view.consultId });
  const durable = draft.unsaved.length === 0;
  const { refetch } = review;
  // What is signed is what is on the disk: the review is asked again once the last letter is there.
  const { durableSeq } = draft;
  const [checkedSeq, setCheckedSeq] = useState(-1);
  useEffect(() => {
    if (durable) void refetch().then(() => setCheckedSeq((before) => Math.max(before, durableSeq)));
  }, [durable, durableSeq, refetch]);
  const signed = view.issue.state !== "not-signed";
  const { lines } = draft.draft;
  const dialog = useRef<HTMLDivElement>(null);
  const giveReason = (reason: string) => {
    draft.write([{ kind: "set-unlisted-reason", reason }]);
    // What was answered is gone from under the hand; the next thing to do is the patient's check.
    if (reason !== "") dialog.current?.querySelector<HTMLElement>("input[type=checkbox]")?.focus();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={signed ? 960 : 784}
      padding={0}
      title={t(signed ? "review.paperTitle" : "review.title")}
      closeButtonProps={{ "aria-label": t("review.back") }}
      classNames={{ header: classes.header ?? "", title: classes.title ?? "" }}
    >
      <DialogInside isWhole={signed || review.data !== undefined}>
        {signed ? (
          <PaperView view={view} />
        ) : review.data === undefined ? (
          <div className={classes.asked}>
            <StillAsked failure={review.error?.failure} />
          </div>
        ) : (
          <div ref={dialog}>
            <div className={classes.body}>
              <ReviewWho view={view} draft={draft.draft} slot={slot} />
              <ReviewList
                review={review.data}
                lines={lines}
                unanswered={promptsIn(settledDraft(draft.draft).sections.examination)}
                onSection={onSection}
                onPrescription={onPrescription}
                onHeld={onHeld}
                onUnlistedReason={giveReason}
              />
            </div>
            <SignFoot
              view={view}
              review={review.data}
              lines={lines}
              durable={durable && checkedSeq >= durableSeq && !review.isFetching}
            />
          </div>
        )}
      </DialogInside>
    </Modal>
  );
}
