import type { ConsultId } from "../../../shared/domain/ids.ts";
import type { Failure } from "../../../shared/result/failure.ts";
import type { Spoken } from "../../call/voice-recorder.ts";
import { againMs, type Send } from "../../bridge/keeper.ts";
import type { Held } from "../../bridge/keepers.ts";
import { makeListeners } from "../../bridge/listeners.ts";

export type VoiceNote = Spoken & { readonly id: string; readonly consultId: ConsultId };
export type HeldNote = VoiceNote & {
  /** Why the desk did not keep it; undefined while it is asked the first time. */
  readonly trouble?: Failure;
};

/**
 * What was spoken, until the desk has it: a full disk had no room for its pieces either. It is offered again by itself,
 * whatever is on the screen by then; the id makes of two answers one note.
 */
export type VoiceKeeping = Held & {
  readonly now: () => readonly HeldNote[];
  readonly subscribe: (listener: () => void) => () => void;
  readonly keep: (note: VoiceNote) => void;
  readonly throwAway: (id: string) => void;
};

export function makeVoiceKeeping(send: Send<VoiceNote>, mayAsk: () => boolean): VoiceKeeping {
  const listeners = makeListeners<void>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const state: { notes: readonly HeldNote[] } = { notes: [] };
  const become = (notes: readonly HeldNote[]) => {
    state.notes = notes;
    listeners.tell();
  };
  const without = (id: string) => state.notes.filter((one) => one.id !== id);
  const offer = async (note: VoiceNote) => {
    const { id } = note;
    clearTimeout(timers.get(id));
    const answer = mayAsk() ? await send(note, undefined) : undefined;
    if (!state.notes.some((one) => one.id === id)) return;
    if (answer?.ok) return become(without(id));
    if (answer) become(state.notes.map((one) => (one.id === id ? { ...one, trouble: answer.error } : one)));
    clearTimeout(timers.get(id));
    timers.set(
      id,
      setTimeout(() => void offer(note), againMs),
    );
  };
  return {
    now: () => state.notes,
    subscribe: listeners.add,
    keep: (note) => {
      if (!state.notes.some(({ id }) => id === note.id)) become([...state.notes, note]);
      void offer(note);
    },
    throwAway: (id) => {
      clearTimeout(timers.get(id));
      become(without(id));
    },
    isOnlyHere: () => state.notes.length > 0,
    dropKept: () => undefined, // none that is here is at the desk
  };
}
