import { QueryClient, QueryClientProvider, useQueryClient } from "@tanstack/react-query";
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
} from "react";
import type { CallName } from "../../shared/contract/calls.ts";
import type { Doctor } from "../../shared/contract/session-view.ts";
import type { Client } from "./client.ts";
import { type DraftWriters, makeDraftWriters } from "./draft-writers.ts";
import { isStale } from "./stale-after-event.ts";
import type { Connection } from "./transport.ts";

type Bridge = { readonly client: Client; readonly writers: DraftWriters };
const BridgeContext = createContext<Bridge | undefined>(undefined);

const makeQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      // The desk is on this machine: the browser's idea of being "online" is not ours.
      queries: { networkMode: "always", retry: false, staleTime: 60_000, refetchOnWindowFocus: false },
      mutations: { networkMode: "always", retry: false },
    },
  });

/** Gives the page its client, its query cache kept fresh by the desk's events, and its draft writers. */
export function BridgeProvider({
  client,
  children,
}: {
  readonly client: Client;
  readonly children: ReactNode;
}) {
  const [queries] = useState(makeQueryClient);
  const [bridge] = useState<Bridge>(() => ({ client, writers: makeDraftWriters(client) }));

  useEffect(
    () =>
      client.onEvent((event) => {
        void queries.invalidateQueries({
          predicate: ({ queryKey: [name, input] }) => isStale(event, name, input),
        });
      }),
    [client, queries],
  );
  useEffect(
    () =>
      client.onConnection(() => {
        if (client.connection() === "open") void queries.invalidateQueries();
      }),
    [client, queries],
  );
  useEffect(() => warnBeforeLosing(bridge.writers), [bridge]);

  return (
    <BridgeContext.Provider value={bridge}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </BridgeContext.Provider>
  );
}

/** Closing the window is the one way to lose edits that only this window holds. */
function warnBeforeLosing(writers: DraftWriters): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    if (writers.anyUnsaved()) event.preventDefault();
  };
  window.addEventListener("beforeunload", ask);
  return () => window.removeEventListener("beforeunload", ask);
}

function useBridge(): Bridge {
  const bridge = useContext(BridgeContext);
  if (!bridge) throw new Error("A component that needs the desk stands outside BridgeProvider.");
  return bridge;
}

export const useClient = (): Client => useBridge().client;
export const useDraftWriters = (): DraftWriters => useBridge().writers;

/** The answers that belong to the desk and not to who sits at it. */
const ofTheDesk: readonly CallName[] = ["desk.state", "settings.read"];

/**
 * Forgets every chart and list when the doctor changes or leaves. Answers false while the memory still is
 * another's: nothing of the frame may be drawn then, because its first picture comes from the cache.
 */
export function useMemoryOf(doctor: Doctor["id"] | undefined): boolean {
  const queries = useQueryClient();
  const { writers } = useBridge();
  const [owner, setOwner] = useState<Doctor["id"]>();
  useLayoutEffect(() => {
    queries.removeQueries({ predicate: ({ queryKey: [name] }) => !ofTheDesk.some((call) => call === name) });
    writers.signedIn(doctor);
    setOwner(doctor);
  }, [queries, writers, doctor]);
  return owner === doctor;
}

/** Whether the desk's process answers this window. */
export function useConnection(): Connection {
  const { client } = useBridge();
  return useSyncExternalStore(client.onConnection, client.connection);
}
