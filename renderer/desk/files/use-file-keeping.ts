import { useQueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { useClient } from "../../bridge/bridge-provider.tsx";
import { useHeld } from "../../bridge/use-held.ts";
import { type FileKeeping, makeFileKeeping } from "./file-keeping.ts";
import type { FilesNow } from "./file-list.ts";

/** Outlives the dialog, the consult's screen and the sign-in screen: closing one stops nothing and loses nothing. */
export function useFileKeeping(): FileKeeping {
  const client = useClient();
  const queries = useQueryClient();
  const onTaken = () => void queries.invalidateQueries({ queryKey: ["file.chosen"] });
  return useHeld("chosen files", (mayAsk) => makeFileKeeping({ client, mayAsk, onTaken }));
}

export function useFilesNow({ subscribe, now }: FileKeeping): FilesNow {
  return useSyncExternalStore(subscribe, now);
}
