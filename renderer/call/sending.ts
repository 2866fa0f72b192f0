import type { PictureWish } from "../../shared/call/page-words.ts";
import { climb, type Ladder, newLadder, type SenderSample } from "../../shared/call/ladder.ts";
import { bestPicture, type PictureLimit, pictureOf } from "../../shared/call/rungs.ts";
import type { TransportFigures } from "./transport.ts";

/** For so long a person sees one thing well; the voice may suffer meanwhile. */
export const bestMs = 10_000;

export type Sending = {
  readonly ladder: () => Ladder;
  readonly wish: () => PictureWish;
  readonly limit: () => PictureLimit | undefined;
  readonly setWish: (wish: PictureWish) => void;
  readonly measured: (figures: TransportFigures, isStalled: boolean) => void;
};

/** How much picture this page sends: the ladder's word, or for a while a person's. */
export function openSending(changed: () => void): Sending {
  const state = { ladder: newLadder(), wish: "as-the-line-bears" as PictureWish, bestUntilMs: 0 };
  const wish = (): PictureWish =>
    state.wish === "best" && Date.now() >= state.bestUntilMs ? "as-the-line-bears" : state.wish;
  const limit = () => {
    const { rung } = state.ladder;
    if (wish() === "voice-only") return undefined;
    if (wish() === "best") return bestPicture;
    return rung === "audio" ? undefined : pictureOf[rung];
  };
  const seen = { limit: limit() };
  const settle = () => {
    const now = limit();
    if (now === seen.limit) return;
    seen.limit = now;
    changed();
  };
  return {
    ladder: () => state.ladder,
    wish,
    limit,
    setWish: (wanted) => {
      state.wish = wanted;
      state.bestUntilMs = Date.now() + bestMs;
      settle();
    },
    measured: ({ sending, roundTripMs }, isStalled) => {
      const sample: SenderSample = {
        atMs: Date.now(),
        ...sending,
        ...(roundTripMs === undefined ? {} : { roundTripMs }),
        isStalled,
      };
      if (wish() === "as-the-line-bears") state.ladder = climb(state.ladder, sample);
      settle();
    },
  };
}
