import type { Doctor } from "../../shared/contract/session-view.ts";
import { type Keeper, makeKeeper, type Send } from "./keeper.ts";
import { type FieldDesk, type KeptField, makeKeptField } from "./kept-field.ts";

type DoctorId = Doctor["id"];

/** What a window holds beside its fields until the desk has it: files, sound. */
export type Held = {
  readonly isOnlyHere: () => boolean;
  /** The doctor changes: what the desk has can be read from it again. */
  readonly dropKept: () => void;
};

export type Keepers = {
  /** The same one for the same field, also where its dialog was closed meanwhile. */
  readonly of: <T>(field: string, send: Send<T>) => Keeper<T>;
  /** One that is read before anything is kept over it. */
  readonly field: <T>(field: string, desk: FieldDesk<T>) => KeptField<T>;
  /** The same one for the same doctor, for as long as the window lives: also behind the sign-in screen. */
  readonly held: <T extends Held>(name: string, make: (mayAsk: () => boolean) => T) => T;
  readonly anyUnkept: () => boolean;
  /** As with the note: what one doctor typed waits for the same doctor's return. */
  readonly signedIn: (doctor: DoctorId | undefined) => void;
};

export function makeKeepers(): Keepers {
  const all = new Map<string, Keeper<unknown>>();
  const fields = new Map<string, KeptField<unknown>>();
  const held = new Map<string, Held>();
  const state: { present: DoctorId | undefined } = { present: undefined };
  const authored = (field: string) => {
    const author = state.present;
    const mayAsk = () => author !== undefined && author === state.present;
    return { key: JSON.stringify([author ?? "", field]), mayAsk };
  };
  const of = <T>(field: string, send: Send<T>): Keeper<T> => {
    const { key, mayAsk } = authored(field);
    // One field is always of one type.
    const known = all.get(key) as Keeper<T> | undefined;
    if (known) return known;
    const keeper = makeKeeper(send, mayAsk);
    all.set(key, keeper as Keeper<unknown>); // read back above only
    return keeper;
  };
  return {
    of,
    field<T>(field: string, desk: FieldDesk<T>) {
      const { key, mayAsk } = authored(field);
      const known = fields.get(key) as KeptField<T> | undefined; // of one type, as above
      if (known) return known;
      const kept = makeKeptField({ desk, keeper: of(field, desk.send), mayAsk });
      fields.set(key, kept as KeptField<unknown>);
      return kept;
    },
    held<T extends Held>(name: string, make: (mayAsk: () => boolean) => T) {
      const { key, mayAsk } = authored(name);
      const known = held.get(key) as T | undefined; // of one type, as above
      if (known) return known;
      const made = make(mayAsk);
      held.set(key, made);
      return made;
    },
    anyUnkept: () =>
      [...all.values()].some((keeper) => keeper.unkept() !== undefined) ||
      [...fields.values()].some((field) => !field.now().isRead && field.now().words !== undefined) ||
      [...held.values()].some((one) => one.isOnlyHere()),
    signedIn: (doctor) => {
      state.present = doctor;
      for (const one of held.values()) one.dropKept();
      for (const keeper of all.values()) keeper.doubt();
    },
  };
}
