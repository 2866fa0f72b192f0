import { expect, it } from "vitest";
import { ladderWhys } from "../../../shared/call/ladder.ts";
import { rungs } from "../../../shared/call/rungs.ts";
import type { CallView } from "../../call/call-view.ts";
import { otherThanVoice, pictureLines } from "./call-pictures.ts";

type Told = Pick<CallView, "sent" | "theirs" | "bestUntilMs" | "cameraOff">;
const full = { rung: "480p15", why: "enough", wish: "as-the-line-bears" } as const;
const lines = (told: Partial<Told>, nowMs = 0) =>
  pictureLines({ sent: full, cameraOff: false, ...told } as CallView, nowMs);

it("says nothing while both pictures pass whole", () => {
  expect(lines({})).toEqual([]);
  expect(lines({ theirs: { rung: "480p15", why: "enough" } })).toEqual([]);
});

it("names for each lower rung whose picture it is and why, theirs first", () => {
  for (const rung of rungs.filter((one) => one !== "480p15"))
    for (const why of ladderWhys)
      expect(lines({ sent: { ...full, rung, why }, theirs: { rung, why } })).toEqual([
        { key: `theirs.${rung}`, why },
        { key: `own.${rung}`, why },
      ]);
});

it("takes no camera that is off by choice for a thin line", () => {
  const thin = { rung: "audio", why: "narrow" } as const;
  expect(lines({ cameraOff: true, sent: { ...full, ...thin } })).toEqual([]);
  expect(lines({ theirs: { ...thin, cameraOff: true } })).toEqual([{ key: "theirsOff" }]);
});

it("counts the seconds of the best picture, and says how voice only is undone", () => {
  expect(lines({ bestUntilMs: 10_000 }, 3_400)).toEqual([{ key: "best", values: { seconds: 7 } }]);
  expect(lines({ bestUntilMs: 10_000 }, 10_000)).toEqual([]);
  const only = { ...full, wish: "voice-only" } as const;
  expect(lines({ sent: only })).toMatchObject([{ key: "voiceOnly" }]);
  expect(otherThanVoice({ sent: only } as CallView)).toBe("as-the-line-bears");
  expect(otherThanVoice({ sent: full } as CallView)).toBe("voice-only");
});
