import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import type { Output } from "../../../shared/contract/calls.ts";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import type { Failure } from "../../../shared/result/failure.ts";
import { useClient } from "../../bridge/bridge-provider.tsx";
import type { FileKeeping } from "./file-keeping.ts";
import type { FilesNow, Fresh } from "./file-list.ts";
import { useFilesNow } from "./use-file-keeping.ts";

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

const againMs = 1_000;

/** What waits for its sentence in this consult, what was chosen last first; undefined until the desk has answered. */
export function useChosen(
  consultId: ConsultId,
  keeping: FileKeeping,
): {
  readonly chosen: readonly Chosen[] | undefined;
  /** Why it cannot be read; it is asked again. */
  readonly failure: Failure | undefined;
  readonly reload: () => Promise<void>;
} {
  const client = useClient();
  const queries = useQueryClient();
  const now = useFilesNow(keeping);
  const [onDisk, setOnDisk] = useState<readonly OnDisk[]>();
  const [failure, setFailure] = useState<Failure>();
  // Not from the cache: a sentence of a moment ago must not come back.
  const read = useCallback(async (): Promise<boolean> => {
    const answer = await client.call("file.chosen", { consultId });
    setFailure(answer.ok ? undefined : answer.error);
    if (answer.ok) setOnDisk(answer.value.files);
    return answer.ok;
  }, [client, consultId]);
  useEffect(() => {
    const state = { gone: false };
    const readOn = async (): Promise<void> => {
      while (!state.gone && !(await read())) await new Promise((done) => setTimeout(done, againMs));
    };
    void readOn();
    return () => {
      state.gone = true;
    };
  }, [read]);
  const reload = useCallback(async () => {
    await read();
    void queries.invalidateQueries({ queryKey: ["file.chosen"] });
  }, [queries, read]);
  return { chosen: onDisk && joined(consultId, onDisk, now, keeping.unkept), failure, reload };
}

function joined(
  consultId: ConsultId,
  onDisk: readonly OnDisk[],
  { fresh, gone }: FilesNow,
  unkept: FileKeeping["unkept"],
): readonly Chosen[] {
  const here = fresh.filter((one) => one.consultId === consultId);
  const own = new Set(here.map(({ fileId }) => fileId));
  // What the desk refused is newer than what it has.
  const saidOf = (fileId: string, kept: string | undefined) => unkept(fileId)?.typed.about ?? kept ?? "";
  const given = here.map((one): Chosen => {
    const { fileId, file, held, contentType } = one;
    const kept = onDisk.find((other) => other.fileId === fileId)?.about;
    return {
      ...{ fileId, name: file.name, size: file.size, held },
      about: one.about ?? saidOf(fileId, kept),
      fresh: one,
      ...(contentType && { contentType }),
    };
  });
  const left = onDisk.filter(({ fileId }) => !own.has(fileId) && !gone.has(fileId));
  return [
    ...given,
    ...left.map(({ chosenAt, ...kept }) => ({
      ...kept,
      about: saidOf(kept.fileId, kept.about),
      leftAt: chosenAt,
    })),
  ];
}
