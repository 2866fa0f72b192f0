import { useSyncExternalStore } from "react";
import type { Invitation } from "../../../shared/contract/invitation.ts";
import type { CallSession, CallView } from "../../call/call-view.ts";
import type { HeldCall } from "./one-call.ts";

const nothing = () => undefined;
const never = () => nothing;

/** How the last invitation into this call stands. */
export function useInvitation(held: HeldCall | undefined): Invitation | undefined {
  return useSyncExternalStore(held?.room.subscribe ?? never, held?.room.invitation ?? nothing);
}

/** This window's connection with the guest. */
export function useGuest(held: HeldCall | undefined): CallView | undefined {
  const guest = useSyncExternalStore(held?.room.subscribe ?? never, held?.room.guest ?? nothing);
  return useSessionView(guest);
}

export function useSessionView(session: CallSession | undefined): CallView | undefined {
  return useSyncExternalStore<CallView | undefined>(session?.subscribe ?? never, session?.view ?? nothing);
}
