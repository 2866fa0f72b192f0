import type { PageWord } from "../../shared/call/page-words.ts";
import type { Side } from "../../shared/contract/live.ts";
import { openStills } from "./stills.ts";
import { openWishing } from "./wishing.ts";

type Connection = {
  readonly say: (word: PageWord) => void;
  readonly waiting: () => number;
  readonly pictureChanged: () => void;
};

type TalkParts = {
  readonly connection: () => Connection;
  readonly changed: () => void;
  /** Whether the line to the hub carries; where it does not, it is opened anew. */
  readonly askHub: () => unknown;
};

/** What the two pages of a call say to each other over its own connection: about their pictures, and stills. */
export function openPageTalk(side: Side, { connection, changed, askHub }: TalkParts) {
  const say = (word: PageWord) => connection().say(word);
  const wishing = openWishing(side, say, () => connection().pictureChanged(), changed);
  const stilling = openStills({
    say,
    waiting: () => connection().waiting(),
    rung: () => wishing.sending.ladder().rung,
  });
  return {
    wishing,
    stills: stilling.stills,
    connected: () => {
      wishing.tellAll();
      stilling.connected();
    },
    /** Asked at both ends: either socket may be the dead one. */
    wrote: () => {
      say({ say: "wrote" });
      askHub();
    },
    heard: (word: PageWord) => {
      if (word.say === "wrote") askHub();
      wishing.heard(word);
      stilling.heard(word);
    },
    end: stilling.end,
  };
}
