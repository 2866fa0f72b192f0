import type { PictureWish } from "../../shared/call/page-words.ts";
import { climb, type Ladder, newLadder, type SenderSample } from "../../shared/call/ladder.ts";
import type { Hearing } from "../../shared/call/hearing.ts";
import { bestPicture, type PictureLimit, pictureOf } from "../../shared/call/rungs.ts";
import type { TransportFigures } from "./transport.ts";

/** For so long a person sees one thing well; the voice may suffer meanwhile. */
export const bestMs = 10_000;

export type Sending = {
  readonly ladder: () => Ladder;
  readonly wish: () => PictureWish;
  readonly limit: () => PictureLimit | undefined;
  /** What the ladder was told last. */
  readonly sample: () => SenderSample | undefined;
  readonly setWish: (wish: PictureWish) => void;
  readonly measured: (figures: TransportFigures, isStalled: boolean) => void;
  /** The other page tells how what is sent arrives. */
  readonly told: (hearing: Hearing) => void;
};

/** The other page tells each second; a word may come again. */
const toldFreshMs = 3_500;

/** The browser's first report of a picture that rested tells the losses from before the rest. */
const firstReportsMs = 3_000;

/** How much picture this page sends: the ladder's word, or for a while a person's. */
export function openSending(changed: () => void): Sending {
  const state = {
    ladder: newLadder(),
    wish: "as-the-line-bears" as PictureWish,
    bestUntilMs: 0,
    told: undefined as { readonly hearing: Hearing; readonly atMs: number } | undefined,
    sample: undefined as SenderSample | undefined,
    /** The picture was sent again after a rest. */
    againMs: Number.NEGATIVE_INFINITY,
  };
  /** What the other page told, where the browser knows nothing newer. */
  const heard = (lossAgeMs = Number.POSITIVE_INFINITY) => {
    const ageMs = Date.now() - (state.told?.atMs ?? 0);
    return ageMs < Math.min(toldFreshMs, lossAgeMs) ? state.told?.hearing : undefined;
  };
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
    if (seen.limit === undefined) state.againMs = Date.now();
    seen.limit = now;
    changed();
  };
  return {
    ladder: () => state.ladder,
    wish,
    limit,
    sample: () => state.sample,
    setWish: (wanted) => {
      state.wish = wanted;
      state.bestUntilMs = Date.now() + bestMs;
      settle();
    },
    measured: ({ sending, roundTripMs }, isStalled) => {
      const isOfBefore = Date.now() - state.againMs < firstReportsMs;
      const { lossAgeMs, loss, ...way } = sending;
      const hearing = heard(isOfBefore ? undefined : lossAgeMs);
      const sample: SenderSample = {
        atMs: Date.now(),
        ...way,
        ...(loss === undefined || isOfBefore ? {} : { loss }),
        ...(hearing ? { loss: hearing.loss, throughBps: hearing.kbps * 1_000 } : {}),
        ...(roundTripMs === undefined ? {} : { roundTripMs }),
        isStalled,
      };
      state.sample = sample;
      if (wish() === "as-the-line-bears") state.ladder = climb(state.ladder, sample);
      settle();
    },
    told: (hearing) => void (state.told = { hearing, atMs: Date.now() }),
  };
}
