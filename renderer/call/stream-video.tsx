import { useEffect, useRef } from "react";
import style from "./stream-video.module.css";

type Props = {
  readonly stream: MediaStream | undefined;
  readonly label: string;
  /** Own picture: mirrored as in a looking-glass, and never heard. */
  readonly self?: boolean;
  /** Of the list of speakers; undefined is the machine's usual one. */
  readonly speakerId?: string | undefined;
  readonly onPlayRefused?: () => void;
};

/** A stream as it comes. Only the other party's is heard: a muted element would also stop its sound from being measured. */
export function StreamVideo({ stream, label, self = false, speakerId, onPlayRefused }: Props) {
  const element = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const video = element.current;
    if (!video) return;
    if (video.srcObject !== (stream ?? null)) video.srcObject = stream ?? null;
    // A browser may want a click before it lets anything sound.
    if (stream) void video.play().catch(() => onPlayRefused?.());
  }, [stream, onPlayRefused]);
  useEffect(() => {
    const video = element.current;
    if (video && speakerId !== undefined && "setSinkId" in video)
      void video.setSinkId(speakerId).catch(() => undefined); // gone meanwhile: the usual speaker stays
  }, [speakerId]);
  return (
    // Live speech has no captions.
    // oxlint-disable-next-line jsx-a11y/media-has-caption
    <video
      ref={element}
      className={self ? style.self : style.other}
      aria-label={label}
      muted={self}
      autoPlay
      playsInline
    />
  );
}
