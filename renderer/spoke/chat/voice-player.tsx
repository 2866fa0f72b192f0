import { useEffect, useRef, useState } from "react";
import { spokePaths } from "../../../shared/contract/spoke-calls.ts";
import { secondsWords } from "../../../shared/domain/voice-note.ts";
import { useServices } from "../app/services.ts";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../words/use-words.ts";
import type { Shown } from "./use-chat.ts";
import classes from "./chat.module.css";

/** Plays what is kept here, else what the hub has. */
export function VoicePlayer({ message, blobId }: Pick<Shown, "message" | "blobId">) {
  const { consult: words } = useWords();
  const { database } = useServices();
  const sound = useRef<HTMLAudioElement>(undefined);
  const [playing, setPlaying] = useState(false);
  const [failed, setFailed] = useState(false);
  useEffect(
    () => () => {
      sound.current?.pause();
      if (sound.current) URL.revokeObjectURL(sound.current.src); // of an address of the hub it does nothing
    },
    [],
  );
  const play = async () => {
    if (playing) {
      sound.current?.pause();
      return setPlaying(false);
    }
    const kept = blobId === undefined ? undefined : await database.get("blobs", blobId);
    sound.current ??= new Audio(kept ? URL.createObjectURL(kept) : spokePaths.voice + message.id);
    sound.current.onended = () => setPlaying(false);
    setPlaying(true);
    const plays = await sound.current.play().then(
      () => true,
      () => false,
    );
    if (plays) return setFailed(false);
    sound.current = undefined; // asked again at the next touch
    setPlaying(false);
    setFailed(true);
  };
  const time = secondsWords(message.voice?.durationMs ?? 0);
  return (
    <>
      <button
        type="button"
        className={classes["play"]}
        aria-label={words.chat.playVoice(time)}
        aria-pressed={playing}
        onClick={() => void play()}
      >
        <Icon name="speaker" />
        <span>{time}</span>
      </button>
      {failed && <small role="alert">{words.chat.voiceNotHere}</small>}
    </>
  );
}
