import { useEffect, useRef } from "react";
import { codeInVideo } from "./read-picture.ts";
import classes from "./verify.module.css";

/** Between two looks: an old phone needs most of it for one. */
const lookEveryMs = 150;

export function CameraScan(props: {
  readonly label: string;
  readonly onCode: (bytes: Uint8Array) => void;
  readonly onAbsent: () => void;
}) {
  const { label } = props;
  const video = useRef<HTMLVideoElement>(null);
  const said = useRef(props);
  said.current = props;
  useEffect(() => {
    const canvas = document.createElement("canvas");
    let ended = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stream: MediaStream | undefined;
    const look = () => {
      const found = video.current && codeInVideo(video.current, canvas);
      if (found) said.current.onCode(found);
      else timer = setTimeout(look, lookEveryMs);
    };
    const start = async () => {
      stream = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: "environment", width: { ideal: 1920 }, height: { ideal: 1080 } },
      });
      if (ended) return stopAll(stream);
      if (video.current) video.current.srcObject = stream;
      look();
    };
    start().catch(() => said.current.onAbsent());
    return () => {
      ended = true;
      clearTimeout(timer);
      stopAll(stream);
    };
  }, []);
  return (
    <figure className={classes["camera"]}>
      <video ref={video} autoPlay muted playsInline aria-label={label} />
      <figcaption>{label}</figcaption>
    </figure>
  );
}

const stopAll = (stream: MediaStream | undefined): void => {
  for (const track of stream?.getTracks() ?? []) track.stop();
};
