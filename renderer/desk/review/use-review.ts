import { useEffect, useState } from "react";
import type { ReviewView } from "../../../shared/contract/consult-view.ts";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import type { Failure } from "../../../shared/result/failure.ts";
import { useCall } from "../../bridge/use-call.ts";
import type { DraftHandle } from "../../bridge/use-draft.ts";

export type Review = {
  readonly review: ReviewView | undefined;
  /** Why there is none yet, where the desk did not answer. */
  readonly failure: Failure | undefined;
  /** Everything typed is on the disk, the review has seen it, and this window shows what the review has seen. */
  readonly isChecked: boolean;
  /** Something was written elsewhere: the window reads it, and the review is asked for anew. */
  readonly again: () => void;
};

/** A desk that did not answer is asked again. */
const readAgainMs = 3_000;

/**
 * What is signed is what is on the disk: the review is asked again once the last letter is there. Where the desk is
 * further than this window, the window first reads what another one, or another PC, has written.
 */
export function useReview(consultId: ConsultId, { unsaved, durableSeq }: DraftHandle): Review {
  const { data, error, isFetching, refetch } = useCall("consult.review", { consultId });
  const { refetch: read } = useCall("consult.open", { consultId });
  const durable = unsaved.length === 0;
  const [checkedSeq, setCheckedSeq] = useState(-1);
  useEffect(() => {
    if (durable) void refetch().then(() => setCheckedSeq((before) => Math.max(before, durableSeq)));
  }, [durable, durableSeq, refetch]);
  const reviewedSeq = data?.draftSeq ?? durableSeq;
  useEffect(() => {
    if (!durable || reviewedSeq <= durableSeq) return undefined;
    void read();
    const again = setInterval(() => void read(), readAgainMs);
    return () => clearInterval(again);
  }, [durable, reviewedSeq, durableSeq, read]);
  return {
    review: data,
    failure: error?.failure,
    isChecked: durable && checkedSeq >= durableSeq && reviewedSeq === durableSeq && !isFetching,
    again: () => void read().then(() => refetch()),
  };
}
