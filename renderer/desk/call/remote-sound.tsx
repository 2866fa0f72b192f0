import { useCallView, useHeldCall } from "./call-provider.tsx";
import { useStream } from "./use-stream.ts";

/** The other side's voice, on whatever screen: pictures come and go and are all without sound. */
export function RemoteSound() {
  const view = useCallView(useHeldCall());
  const ref = useStream<HTMLAudioElement>(view?.remoteStream, view?.devices.chosen.speaker);
  // A live talk has no captions.
  // oxlint-disable-next-line jsx-a11y/media-has-caption
  return <audio ref={ref} autoPlay data-remote-sound />;
}
