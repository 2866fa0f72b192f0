import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { secondsWords } from "../../../shared/domain/voice-note.ts";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import { useAct, useCall } from "../../bridge/use-call.ts";
import { sayTime } from "../consult/say-when.ts";
import { useLanguage } from "../consult/use-language.ts";
import classes from "./chat.module.css";
import { useVoiceKeeping } from "./use-voice-keeping.ts";

/** Voice notes that were being spoken when the window or the PC ended: sent as far as they go, or thrown away. */
export function BrokenOff({ consultId }: { readonly consultId: ConsultId }) {
  const { t } = useTranslation();
  const language = useLanguage();
  useLookingAgain();
  // Of what this window still has the whole of, no half is sent in its place.
  const whole = new Set(useVoiceKeeping(consultId).notes.map(({ id }) => id));
  const onDisk = useCall("chat.brokenOff", { consultId }).data?.notes ?? [];
  const notes = onDisk.filter(({ id }) => !whole.has(id));
  const send = useAct("chat.sendBrokenOff", ["chat.brokenOff", "chat.list"]);
  const drop = useAct("chat.dropSpoken", ["chat.brokenOff"]);
  return notes.map(({ id, durationMs, at }) => (
    <p key={id} className={classes.hint} role="alert">
      {t("chat.brokenOff", { time: secondsWords(durationMs), at: sayTime(at, language) })}{" "}
      <button type="button" disabled={send.pending} onClick={() => void send.run({ consultId, id })}>
        {t("chat.sendBrokenOff")}
      </button>{" "}
      <button type="button" disabled={send.pending} onClick={() => void drop.run({ consultId, id })}>
        {t("chat.throwAway")}
      </button>
    </p>
  ));
}

/** A note whose last second came just now may be another window's, spoken still: after a moment it is none. */
const againMs = 4_000;

function useLookingAgain(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const timer = setTimeout(() => void queries.invalidateQueries({ queryKey: ["chat.brokenOff"] }), againMs);
    return () => clearTimeout(timer);
  }, [queries]);
}
