import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import type { fileTypes } from "../../../shared/domain/file-check.ts";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import type { Bilingual } from "../../../shared/domain/words.ts";
import type { Failure } from "../../../shared/result/failure.ts";
import { useClient } from "../../bridge/bridge-provider.tsx";
import { keepFile } from "./keep-file.ts";
import { readFile } from "./read-file.ts";

/** A file that was chosen in this window: the desk takes it in from here. */
export type Fresh = {
  readonly consultId: ConsultId;
  readonly fileId: string;
  readonly file: File;
  readonly held: number;
  readonly contentType?: (typeof fileTypes)[number];
  /** Why it can never be taken. */
  readonly problem?: Bilingual;
  /** Why it could not be taken just now. */
  readonly failure?: Failure | undefined;
  /** The sentence as it was typed here last. */
  readonly about?: string;
};

export type Keeping = {
  readonly fresh: readonly Fresh[];
  /** They go to the desk at once, one after another, whether a dialog is open or not. */
  readonly take: (consultId: ConsultId, files: readonly File[], insteadOf?: string) => void;
  /** What could not be taken, from where it stopped; whether it is whole now. */
  readonly goOn: (fileId: string) => Promise<boolean>;
  /** The sentence about a file of this window; the desk hears it once the file has been looked at, whether a dialog is open or not. */
  readonly write: (fileId: string, about: string) => void;
  readonly forget: (fileId: string) => void;
};

/** Lives as long as the window: closing the dialog stops nothing. */
export function useKeeping(): Keeping {
  const client = useClient();
  const queries = useQueryClient();
  const all = useRef<readonly Fresh[]>([]);
  const [fresh, show] = useState<readonly Fresh[]>([]);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const put = useCallback((next: readonly Fresh[]) => {
    all.current = next;
    show(next);
  }, []);
  const change = useCallback(
    (fileId: string, part: Partial<Fresh>) =>
      put(all.current.map((one) => (one.fileId === fileId ? { ...one, ...part } : one))),
    [put],
  );
  const keep = useCallback(
    async (fileId: string): Promise<boolean> => {
      const found = all.current.find((one) => one.fileId === fileId);
      if (found === undefined || found.problem !== undefined) return false;
      const { consultId, file, held } = found;
      if (held >= file.size && held > 0) return true;
      const read = await readFile(file);
      if ("problem" in read) {
        change(fileId, { problem: read.problem });
        return false;
      }
      change(fileId, { contentType: read.contentType, failure: undefined });
      const about = all.current.find((one) => one.fileId === fileId)?.about;
      if (about !== undefined) {
        const { contentType } = read;
        const said = { consultId, fileId, name: file.name.slice(-255), size: file.size, contentType, about };
        // Not awaited: the desk takes it before the file, in its order.
        void client.call("file.say", said).catch(() => undefined); // the next letter says it all again
      }
      const naming = { consultId, fileId, name: file.name.slice(-255), from: held };
      const failure = await keepFile(client, naming, read, (now) => change(fileId, { held: now }));
      change(fileId, { failure });
      void queries.invalidateQueries({ queryKey: ["file.chosen"] });
      return failure === undefined;
    },
    [change, client, queries],
  );
  const inLine = useCallback(
    (fileId: string): Promise<boolean> => {
      const turn = line.current.then(() => keep(fileId));
      line.current = turn.catch(() => undefined);
      return turn;
    },
    [keep],
  );
  const take = useCallback(
    (consultId: ConsultId, files: readonly File[], insteadOf?: string) => {
      const more = files.map((file, at) => {
        const fileId = at === 0 && insteadOf !== undefined ? insteadOf : crypto.randomUUID();
        return { consultId, fileId, file, held: 0 };
      });
      put([...all.current.filter(({ fileId }) => fileId !== insteadOf), ...more]);
      for (const { fileId } of more) void inLine(fileId);
    },
    [inLine, put],
  );
  const write = useCallback((fileId: string, about: string) => change(fileId, { about }), [change]);
  const forget = useCallback(
    (fileId: string) => put(all.current.filter((one) => one.fileId !== fileId)),
    [put],
  );
  return { fresh, take, goOn: inLine, write, forget };
}
