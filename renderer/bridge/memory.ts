import type { QueryClient } from "@tanstack/react-query";
import type { CallName } from "../../shared/contract/calls.ts";
import type { Doctor } from "../../shared/contract/session-view.ts";
import type { DraftWriters } from "./draft-writers.ts";
import { makeListeners } from "./listeners.ts";

type DoctorId = Doctor["id"];

/** Whose charts and drafts this window remembers. */
export type Memory = {
  readonly owner: () => DoctorId | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  readonly become: (doctor: DoctorId | undefined) => void;
};

/** The answers that belong to the desk and not to who sits at it. */
const ofTheDesk: readonly CallName[] = ["desk.state", "settings.read"];

/** Forgets every chart and list when the doctor changes or leaves. */
export function makeMemory(queries: QueryClient, typed: Pick<DraftWriters, "signedIn">): Memory {
  const listeners = makeListeners<void>();
  let owner: DoctorId | undefined;
  return {
    owner: () => owner,
    subscribe: listeners.add,
    become(doctor) {
      if (doctor === owner) return;
      owner = doctor;
      queries.removeQueries({
        predicate: ({ queryKey: [name] }) => !ofTheDesk.some((call) => call === name),
      });
      typed.signedIn(doctor);
      listeners.tell();
    },
  };
}
