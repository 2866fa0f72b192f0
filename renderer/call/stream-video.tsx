import { type RefObject, useEffect, useRef } from "react";
import style from "./stream-video.module.css";
import { playSound, showPicture } from "./play-stream.ts";

type Props = {
  readonly stream: MediaStream | undefined;
  readonly label: string;
  /** Own picture: mirrored as in a looking-glass, and never heard. */
  readonly self?: boolean;
  /** Of the list of speakers; undefined is the machine's usual one. */
  readonly speakerId?: string | undefined;
  /** The browser wants a click before it lets anything sound. */
  readonly onPlayRefused?: () => void;
  readonly videoRef?: RefObject<HTMLVideoElement | null>;
};

/** A stream as it comes; only the other party's is heard. */
export function StreamVideo({ stream, label, self = false, speakerId, onPlayRefused, videoRef }: Props) {
  const ownRef = useRef<HTMLVideoElement>(null);
  const video = videoRef ?? ownRef;
  const audio = useRef<HTMLAudioElement>(null);
  useEffect(() => {
    if (video.current) showPicture(video.current, stream);
    if (audio.current) void playSound(audio.current, stream).then((plays) => plays || onPlayRefused?.());
  }, [stream, onPlayRefused, video]);
  useEffect(() => {
    const element = audio.current;
    if (element && speakerId !== undefined && "setSinkId" in element)
      void element.setSinkId(speakerId).catch(() => undefined); // gone meanwhile: the usual speaker stays
  }, [speakerId]);
  return (
    <>
      <video ref={video} className={self ? style.self : style.other} aria-label={label} muted playsInline />
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- live speech has no captions */}
      {!self && <audio ref={audio} />}
    </>
  );
}
