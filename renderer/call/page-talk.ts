import type { PageWord } from "../../shared/call/page-words.ts";
import type { Side } from "../../shared/contract/live.ts";
import { openStills } from "./stills.ts";
import { openWishing } from "./wishing.ts";

type Connection = {
  readonly say: (word: PageWord) => void;
  readonly waiting: () => number;
  readonly pictureChanged: () => void;
};

/** What the two pages of a call say to each other over its own connection: about their pictures, and stills. */
export function openPageTalk(side: Side, connection: () => Connection, changed: () => void) {
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
    heard: (word: PageWord) => {
      wishing.heard(word);
      stilling.heard(word);
    },
    end: stilling.end,
  };
}
