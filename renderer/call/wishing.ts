import { counted, hearingOf, type Read } from "../../shared/call/hearing.ts";
import type { LadderWhy } from "../../shared/call/ladder.ts";
import type { PageWord, PictureWish } from "../../shared/call/page-words.ts";
import type { Rung } from "../../shared/call/rungs.ts";
import type { Side } from "../../shared/contract/live.ts";
import { bestMs, openSending, type Sending } from "./sending.ts";
import type { TransportFigures } from "./transport.ts";

export type Wishing = {
  readonly sending: Sending;
  readonly measured: (figures: TransportFigures, isStalled: boolean) => void;
  readonly wish: (wish: PictureWish) => void;
  readonly heard: (word: PageWord) => void;
  /** Off by this person's choice: the other page says so, and nobody looks for a fault of the line. */
  readonly setCamera: (isOn: boolean) => void;
  /** Another connection: the other page may have begun anew. */
  readonly tellAll: () => void;
  readonly theirs: () => Theirs | undefined;
  readonly bestUntilMs: () => number | undefined;
};

/** What of its picture the other page sends, as it told itself. */
export type Theirs = {
  readonly rung: Rung;
  readonly why: LadderWhy;
  readonly cameraOff?: boolean | undefined;
};

/** What persons wish of the pictures, and what the two pages tell each other about them. */
export function openWishing(
  side: Side,
  say: (word: PageWord) => void,
  limitChanged: () => void,
  changed: () => void,
): Wishing {
  const sending = openSending(() => {
    limitChanged();
    changed();
  });
  const state = {
    theirs: undefined as Theirs | undefined,
    isCameraOn: true,
    bestUntilMs: 0,
    told: "",
    readings: [] as readonly Read[],
  };
  const take = (wish: PictureWish) => {
    state.bestUntilMs = wish === "best" ? Date.now() + bestMs : 0;
    // The centre's is the picture that is looked at closely.
    if (wish !== "best" || side === "spoke") sending.setWish(wish);
    changed();
  };
  /** The other page is told what it gets, where that is new to it. */
  const tell = () => {
    const { rung, why } = sending.ladder();
    const { isCameraOn } = state;
    const now = `${rung} ${why} ${isCameraOn}`;
    if (now === state.told) return;
    state.told = now;
    say({ say: "sending", rung, why, ...(isCameraOn ? {} : { cameraOff: true }) });
  };
  return {
    sending,
    measured: (figures, isStalled) => {
      sending.measured(figures, isStalled);
      tell();
      state.readings = counted(state.readings, { atMs: Date.now(), ...figures });
      const hearing = isStalled ? undefined : hearingOf(state.readings);
      if (hearing) say({ say: "hearing", ...hearing });
    },
    wish: (wish) => {
      take(wish);
      say({ say: "wish", wish });
    },
    heard: (word) => {
      if (word.say === "wish") take(word.wish);
      if (word.say === "hearing") sending.told(word);
      if (word.say !== "sending") return;
      const { rung, why, cameraOff } = word;
      state.theirs = { rung, why, cameraOff };
      changed();
    },
    setCamera: (isOn) => {
      state.isCameraOn = isOn;
      tell();
    },
    tellAll: () => {
      state.told = "";
      tell();
      // Voice only is for as long as a person wants it, also after a page was loaded again.
      if (sending.wish() === "voice-only") say({ say: "wish", wish: "voice-only" });
    },
    theirs: () => state.theirs,
    bestUntilMs: () => (Date.now() < state.bestUntilMs ? state.bestUntilMs : undefined),
  };
}
