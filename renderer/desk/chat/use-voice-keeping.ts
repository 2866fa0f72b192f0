import { useSyncExternalStore } from "react";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import { useClient } from "../../bridge/bridge-provider.tsx";
import { useHeld } from "../../bridge/use-held.ts";
import { base64Of } from "../files/keep-file.ts";
import { type HeldNote, makeVoiceKeeping, type VoiceKeeping, type VoiceNote } from "./voice-keeping.ts";

/** Of one consult; what it holds outlives the chat and the sign-in screen. */
export function useVoiceKeeping(consultId: ConsultId): Pick<VoiceKeeping, "keep" | "throwAway"> & {
  readonly notes: readonly HeldNote[];
} {
  const client = useClient();
  const send = async ({ blob, consultId: about, id, durationMs, contentType }: VoiceNote) => {
    const content = base64Of(new Uint8Array(await blob.arrayBuffer()));
    return client.call("chat.sendVoice", { consultId: about, id, durationMs, contentType, content });
  };
  const keeping = useHeld("voice notes", (mayAsk) => makeVoiceKeeping(send, mayAsk));
  const notes = useSyncExternalStore(keeping.subscribe, keeping.now);
  return {
    keep: keeping.keep,
    throwAway: keeping.throwAway,
    notes: notes.filter((note) => note.consultId === consultId),
  };
}
