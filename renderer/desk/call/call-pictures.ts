import type { PictureWish } from "../../../shared/call/page-words.ts";
import type { CallView } from "../../call/call-view.ts";
import { keys } from "../app/keys.ts";

/** One key chooses the voice alone, and the picture again. */
export const otherThanVoice = (view: CallView | undefined): PictureWish =>
  view?.sent.wish === "voice-only" ? "as-the-line-bears" : "voice-only";

type Line =
  | { readonly key: "voiceOnly"; readonly values: { readonly keys: string } }
  | { readonly key: "theirsOff" }
  | { readonly key: "best"; readonly values: { readonly seconds: number } }
  | { readonly key: `${"own" | "theirs"}.${Less}`; readonly why: Why };
type Less = Exclude<CallView["sent"]["rung"], "480p15">;
type Why = CallView["sent"]["why"];

/** What of each picture passes, where that is less than all: a person may choose otherwise. */
export function pictureLines(
  { sent, theirs, bestUntilMs, cameraOff }: CallView,
  nowMs: number,
): readonly Line[] {
  if (sent.wish === "voice-only") return [{ key: "voiceOnly", values: { keys: keys.voiceOnly.shown } }];
  const seconds = Math.ceil(((bestUntilMs ?? 0) - nowMs) / 1_000);
  const best: readonly Line[] = seconds > 0 ? [{ key: "best", values: { seconds } }] : [];
  const own: readonly Line[] =
    cameraOff || sent.rung === "480p15" ? [] : [{ key: `own.${sent.rung}`, why: sent.why }];
  return [...best, ...otherLines(theirs), ...own];
}

function otherLines(theirs: CallView["theirs"]): readonly Line[] {
  if (theirs?.cameraOff === true) return [{ key: "theirsOff" }];
  return theirs && theirs.rung !== "480p15" ? [{ key: `theirs.${theirs.rung}`, why: theirs.why }] : [];
}
