import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
} from "react";
import type { Output } from "../../shared/contract/calls.ts";
import type { Doctor } from "../../shared/contract/session-view.ts";
import type { Client } from "./client.ts";
import { type DraftWriters, makeDraftWriters } from "./draft-writers.ts";
import { type Keepers, makeKeepers } from "./keepers.ts";
import { makeMemory, type Memory } from "./memory.ts";
import { isStale } from "./stale-after-event.ts";
import type { Connection } from "./transport.ts";

type Bridge = {
  readonly client: Client;
  readonly writers: DraftWriters;
  readonly keepers: Keepers;
  readonly memory: Memory;
};
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
  const [bridge] = useState<Bridge>(() => {
    const writers = makeDraftWriters(client);
    const keepers = makeKeepers();
    const signedIn: DraftWriters["signedIn"] = (doctor) => {
      writers.signedIn(doctor);
      keepers.signedIn(doctor);
    };
    return { client, writers, keepers, memory: makeMemory(queries, { signedIn }) };
  });

  useEffect(
    () =>
      client.onEvent((event) => {
        // Under the lock the desk would refuse; all is asked anew when it opens.
        if (event.kind !== "session-changed" && isLocked(queries)) return;
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
  useEffect(() => warnBeforeLosing(bridge), [bridge]);

  return (
    <BridgeContext.Provider value={bridge}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </BridgeContext.Provider>
  );
}

function isLocked(queries: QueryClient): boolean {
  const state = queries.getQueryData<Output<"desk.state">>(["desk.state", {}]);
  return state?.session?.lock !== undefined;
}

/** Closing the window is the one way to lose what only this window holds. */
function warnBeforeLosing({ writers, keepers }: Pick<Bridge, "writers" | "keepers">): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    if (writers.anyUnsaved() || keepers.anyUnkept()) event.preventDefault();
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
export const useKeepers = (): Keepers => useBridge().keepers;

/** Whether something typed stands in this window alone. Asked again while it is shown: what is on its way is soon saved. */
export function useOnlyHere(): boolean {
  const { writers, keepers } = useBridge();
  return useSyncExternalStore(twiceASecond, () => writers.anyUnsaved() || keepers.anyUnkept());
}

function twiceASecond(listener: () => void): () => void {
  const timer = setInterval(listener, 500);
  return () => clearInterval(timer);
}

/** False while the memory still is another doctor's: nothing may be drawn then, as it would come from the cache. */
export function useMemoryOf(doctor: Doctor["id"] | undefined): boolean {
  const { memory } = useBridge();
  useLayoutEffect(() => memory.become(doctor), [memory, doctor]);
  return useSyncExternalStore(memory.subscribe, memory.owner) === doctor;
}

/** Whether the desk's process answers this window. */
export function useConnection(): Connection {
  const { client } = useBridge();
  return useSyncExternalStore(client.onConnection, client.connection);
}
