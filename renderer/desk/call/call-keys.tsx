import { keys } from "../app/keys.ts";
import { usePhysicalKeys } from "../app/use-physical-keys.ts";
import { goTo, useRoute } from "../app/use-route.ts";
import { otherThanVoice } from "./call-pictures.ts";
import { useCalls, useCallView, useHeldCall } from "./call-provider.tsx";
import { isInCall } from "./keep-notes.ts";

/** The call's keys, on every screen: a doctor must be able to mute wherever the work has led. */
export function CallKeys() {
  const { nextSize, small, size } = useCalls();
  const held = useHeldCall();
  const view = useCallView(held);
  const route = useRoute();
  const running = held !== undefined && view !== undefined && isInCall(view.phase);
  const open = route.kind === "consult" ? route.consultId : undefined;
  const session = running ? held.session : undefined;
  const inCall = running ? held.consultId : undefined;
  usePhysicalKeys([
    [
      keys.call.hotkey,
      () => {
        if (inCall !== undefined && open !== inCall) goTo({ kind: "consult", consultId: inCall });
      },
    ],
    [keys.mute.hotkey, () => session?.setMuted(!view?.muted)],
    [keys.camera.hotkey, () => session?.setCamera(view?.cameraOff === true)],
    [keys.voiceOnly.hotkey, () => session?.wishPicture(otherThanVoice(view))],
    [keys.bestPicture.hotkey, () => session?.wishPicture("best")],
    [keys.larger.hotkey, () => (running ? nextSize() : undefined)],
    [keys.endCall.hotkey, () => session?.hangUp()],
  ]);
  usePhysicalKeys(size === "strip" ? [] : [["Escape", small]]);
  return null;
}
