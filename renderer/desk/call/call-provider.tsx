import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { useClient } from "../../bridge/bridge-provider.tsx";
import { makeBridgeSignalling } from "../../bridge/bridge-signalling.ts";
import type { CallView } from "../../call/call-view.ts";
import { openCallSession } from "../../call/call-session.ts";
import { type Calls, makeCalls } from "./held-call.ts";
import type { HeldCall } from "./one-call.ts";
import { deviceKinds, useKeptDevices } from "./kept-devices.ts";

/** Small in the strip, large over a part of the centre, or over all of it but who the patient is. */
export type PictureSize = "strip" | "large" | "whole";
const sizes: readonly PictureSize[] = ["strip", "large", "whole"];

type Held = {
  readonly calls: Calls;
  readonly size: PictureSize;
  readonly nextSize: () => void;
  readonly small: () => void;
};
const CallContext = createContext<Held | undefined>(undefined);

/** Holds the window's one call above all screens: it runs on while the doctor moves between them. */
export function CallProvider({ children }: { readonly children: ReactNode }) {
  const client = useClient();
  const [size, setSize] = useState<PictureSize>("strip");
  const kept = useKeptDevices();
  const newest = useRef(kept.devices);
  const [calls] = useState<Calls>(() =>
    makeCalls({
      client,
      signalling: makeBridgeSignalling(client),
      openSession: openCallSession,
      memory: window.sessionStorage,
      newId: () => crypto.randomUUID(),
      devices: () => newest.current,
    }),
  );
  useEffect(() => calls.close, [calls]);
  useEffect(() => {
    newest.current = kept.devices;
    const session = calls.held()?.session;
    // Changed in the settings during a call, or known only after the window went on with one.
    for (const kind of deviceKinds) session?.chooseDevice(kind, kept.devices[kind] ?? "");
  }, [calls, kept.devices]);
  const value = useMemo(
    () => ({
      calls,
      size,
      nextSize: () => setSize((now) => sizes[(sizes.indexOf(now) + 1) % sizes.length] ?? "strip"),
      small: () => setSize("strip"),
    }),
    [calls, size],
  );
  return <CallContext.Provider value={value}>{children}</CallContext.Provider>;
}

export function useCalls(): Held {
  const value = useContext(CallContext);
  if (!value) throw new Error("A component that needs the call stands outside CallProvider.");
  return value;
}

/** The call that this window holds, whatever consult is open. */
export function useHeldCall(): HeldCall | undefined {
  const { calls } = useCalls();
  return useSyncExternalStore(calls.subscribe, calls.held);
}

const nothing = () => undefined;
const never = () => nothing;

export function useCallView(held: HeldCall | undefined): CallView | undefined {
  return useSyncExternalStore<CallView | undefined>(
    held?.session.subscribe ?? never,
    held?.session.view ?? nothing,
  );
}
