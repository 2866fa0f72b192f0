import type { CallView } from "../../call/call-view.ts";
import { useCallView, useHeldCall } from "./call-provider.tsx";
import { useGuest } from "./use-room.ts";
import { useStream } from "./use-stream.ts";

/** The other side's voice, on whatever screen: pictures come and go and are all without sound. */
export function RemoteSound() {
  const held = useHeldCall();
  const view = useCallView(held);
  const guest = useGuest(held);
  const speaker = view?.devices.chosen.speaker;
  return (
    <>
      <Voice view={view} speaker={speaker} />
      {guest ? <Voice view={guest} speaker={speaker} /> : null}
    </>
  );
}

type VoiceProps = { readonly view: CallView | undefined; readonly speaker: string | undefined };

export function Voice({ view, speaker }: VoiceProps) {
  const ref = useStream<HTMLAudioElement>(view?.remoteStream, speaker);
  // A live talk has no captions.
  // oxlint-disable-next-line jsx-a11y/media-has-caption
  return <audio ref={ref} autoPlay data-remote-sound />;
}
