import { IconPlayerPlay, IconPlayerStop } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ChatMessage } from "../../../shared/contract/live.ts";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import { secondsWords } from "../../../shared/domain/voice-note.ts";
import { useAct } from "../../bridge/use-call.ts";
import classes from "./chat.module.css";

/** The page may play its own files and what it holds, and nothing that is written into an address. */
function addressOf({
  contentType,
  base64,
}: {
  readonly contentType: string;
  readonly base64: string;
}): string {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return URL.createObjectURL(new Blob([bytes], { type: contentType }));
}

type Props = { readonly consultId: ConsultId; readonly message: ChatMessage };

/** Plays one voice note; it is fetched first where it is not on this PC yet. */
export function VoicePlayer({ consultId, message: { id, voice } }: Props) {
  const { t } = useTranslation();
  const fetching = useAct("chat.voice");
  const sound = useRef<HTMLAudioElement>(undefined);
  const [playing, setPlaying] = useState(false);
  const stop = () => {
    sound.current?.pause();
    setPlaying(false);
  };
  useEffect(
    () => () => {
      sound.current?.pause();
      if (sound.current) URL.revokeObjectURL(sound.current.src);
    },
    [],
  );
  const play = async () => {
    if (playing) return stop();
    if (!sound.current) {
      const told = await fetching.run({ consultId, id });
      if (!told.ok) return;
      sound.current = new Audio(addressOf(told.value));
      sound.current.addEventListener("ended", () => setPlaying(false));
    }
    sound.current.currentTime = 0;
    setPlaying(true);
    await sound.current.play().catch(stop);
  };
  const time = secondsWords(voice?.durationMs ?? 0);
  const Icon = playing ? IconPlayerStop : IconPlayerPlay;
  return (
    <>
      <button
        type="button"
        className={classes.play}
        aria-label={playing ? t("chat.stopVoice") : t("chat.playVoice", { time })}
        disabled={fetching.pending}
        data-playing={playing || undefined}
        onClick={() => void play()}
      >
        <Icon size={16} stroke={1.5} aria-hidden />
        <span>{time}</span>
      </button>
      {fetching.failure ? <p role="alert">{t("chat.voiceNotHere")}</p> : null}
    </>
  );
}
