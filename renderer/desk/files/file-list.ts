import type { fileTypes } from "../../../shared/domain/file-check.ts";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import type { Bilingual } from "../../../shared/domain/words.ts";
import type { Failure } from "../../../shared/result/failure.ts";
import { makeListeners } from "../../bridge/listeners.ts";

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
  readonly about?: string | undefined;
  /** Asked to be attached: first the desk takes the rest of it, then it is attached with what is said of it by then. */
  readonly attaching?: "rest" | "now" | undefined;
};

export type FilesNow = {
  readonly fresh: readonly Fresh[];
  /** Attached or let go of, whatever the desk said of them before. */
  readonly gone: ReadonlySet<string>;
};

export type FileList = {
  readonly now: () => FilesNow;
  readonly subscribe: (listener: () => void) => () => void;
  readonly become: (part: Partial<FilesNow>) => void;
  readonly find: (fileId: string) => Fresh | undefined;
  readonly change: (fileId: string, part: Partial<Fresh>) => void;
  readonly remove: (fileId: string) => void;
};

export const isWhole = ({ held, file }: Fresh): boolean => held > 0 && held >= file.size;

/** Of one that cannot be read, what was said of it is to be lost. */
export const isOnlyHere = (one: Fresh): boolean =>
  one.problem === undefined ? !isWhole(one) : (one.about ?? "").trim() !== "";

export function makeFileList(): FileList {
  const listeners = makeListeners<void>();
  const state: { now: FilesNow } = { now: { fresh: [], gone: new Set() } };
  const become = (part: Partial<FilesNow>) => {
    state.now = { ...state.now, ...part };
    listeners.tell();
  };
  return {
    now: () => state.now,
    subscribe: listeners.add,
    become,
    find: (fileId) => state.now.fresh.find((one) => one.fileId === fileId),
    change: (fileId, part) =>
      become({ fresh: state.now.fresh.map((one) => (one.fileId === fileId ? { ...one, ...part } : one)) }),
    remove: (fileId) =>
      become({
        fresh: state.now.fresh.filter((one) => one.fileId !== fileId),
        gone: new Set([...state.now.gone, fileId]),
      }),
  };
}
