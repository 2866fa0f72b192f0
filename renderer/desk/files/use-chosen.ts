import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import type { Output } from "../../../shared/contract/calls.ts";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import { useClient } from "../../bridge/bridge-provider.tsx";
import type { Fresh } from "./use-keeping.ts";

type OnDisk = Output<"file.chosen">["files"][number];
/** One that waits for its sentence: on the desk's disk, on its way there from this window, or both. */
export type Chosen = {
  readonly fileId: string;
  readonly name: string;
  readonly size: number;
  readonly held: number;
  readonly contentType?: OnDisk["contentType"];
  readonly about: string;
  /** When it was left, where that was before this dialog. */
  readonly leftAt?: OnDisk["chosenAt"];
  readonly fresh?: Fresh;
};

/** What waits for its sentence in this consult, what was chosen last first; undefined until the desk has answered. */
export function useChosen(
  consultId: ConsultId,
  fresh: readonly Fresh[],
): { readonly chosen: readonly Chosen[] | undefined; readonly reload: () => Promise<void> } {
  const client = useClient();
  const queries = useQueryClient();
  const [onDisk, setOnDisk] = useState<readonly OnDisk[]>();
  // Not from the cache: a sentence of a moment ago must not come back.
  const read = useCallback(async () => {
    const answer = await client.call("file.chosen", { consultId });
    return answer.ok ? answer.value.files : [];
  }, [client, consultId]);
  useEffect(() => {
    const state = { gone: false };
    void read().then((files) => (state.gone ? undefined : setOnDisk(files)));
    return () => {
      state.gone = true;
    };
  }, [read]);
  const reload = useCallback(async () => {
    setOnDisk(await read());
    void queries.invalidateQueries({ queryKey: ["file.chosen"] });
  }, [queries, read]);
  return {
    chosen:
      onDisk &&
      joined(
        onDisk,
        fresh.filter((one) => one.consultId === consultId),
      ),
    reload,
  };
}

function joined(onDisk: readonly OnDisk[], fresh: readonly Fresh[]): readonly Chosen[] {
  const own = new Set(fresh.map(({ fileId }) => fileId));
  const here = fresh.map((one): Chosen => {
    const { fileId, file, held, contentType } = one;
    const about = one.about ?? onDisk.find((kept) => kept.fileId === fileId)?.about ?? "";
    return {
      fileId,
      name: file.name,
      size: file.size,
      held,
      about,
      fresh: one,
      ...(contentType && { contentType }),
    };
  });
  const left = onDisk.filter(({ fileId }) => !own.has(fileId));
  return [...here, ...left.map(({ chosenAt, ...kept }) => ({ ...kept, leftAt: chosenAt }))];
}
