import type { ConsultId } from "../../../shared/domain/ids.ts";
import type { Unkept } from "../../bridge/keeper.ts";
import type { Held } from "../../bridge/keepers.ts";
import { type FileList, type Fresh, isOnlyHere, makeFileList } from "./file-list.ts";
import { makeSentences, type Said } from "./sentences.ts";
import { makeTaking, type TakingParts } from "./taking.ts";

/** A file that a sentence is about; of what kind it is may not be known yet. */
type About = Pick<Fresh, "consultId" | "fileId" | "contentType"> & {
  readonly name: string;
  readonly size: number;
};

/** The files that were chosen in this window, and what is said of chosen ones, until the desk has both. */
export type FileKeeping = Held & {
  readonly now: FileList["now"];
  readonly subscribe: FileList["subscribe"];
  /**
   * They go to the desk at once, one after another, whether a dialog is open or not. The first takes the place of
   * `insteadOf`, and what was said of that is said of it.
   */
  readonly take: (consultId: ConsultId, files: readonly File[], insteadOf?: string) => void;
  /** The desk hears it once the file has been looked at. */
  readonly write: (file: About, about: string) => void;
  /** A sentence that the desk refused: it is newer than what the desk has. */
  readonly unkept: (fileId: string) => Unkept<Said> | undefined;
  /** Runs it, with what is known and said of the file by then, once the desk has it whole; whether that was done. */
  readonly attach: (
    fileId: string,
    run: (newest: Pick<Fresh, "about" | "contentType">) => Promise<boolean>,
  ) => Promise<boolean>;
  /** Nothing more of it goes to the desk; the answer takes that back. */
  readonly leave: (fileId: string) => () => void;
  /** Attached or let go of. */
  readonly forget: (fileId: string) => void;
};

export function makeFileKeeping(parts: TakingParts): FileKeeping {
  const list = makeFileList();
  const sentences = makeSentences(parts.client, parts.mayAsk);
  sentences.subscribe(() => list.become({}));
  const taking = makeTaking(parts, list, sentences);
  return {
    now: list.now,
    subscribe: list.subscribe,
    take: (consultId, files, insteadOf) => {
      const about = insteadOf && (list.find(insteadOf)?.about ?? sentences.unkept(insteadOf)?.typed.about);
      const more = files.map((file, at): Fresh => {
        const isInstead = at === 0 && insteadOf !== undefined;
        if (isInstead) return { consultId, fileId: insteadOf, file, held: 0, about };
        return { consultId, fileId: crypto.randomUUID(), file, held: 0 };
      });
      list.become({ fresh: [...list.now().fresh.filter(({ fileId }) => fileId !== insteadOf), ...more] });
      for (const { fileId } of more) void taking.goOn(fileId);
    },
    write: ({ consultId, fileId, name, size, ...file }, about) => {
      list.change(fileId, { about });
      const contentType = list.find(fileId)?.contentType ?? file.contentType;
      const said = { consultId, fileId, name: name.slice(-255), size, about };
      if (contentType !== undefined) sentences.say({ ...said, contentType });
    },
    unkept: sentences.unkept,
    attach: async (fileId, run) => {
      if (list.find(fileId)?.attaching) return false;
      list.change(fileId, { attaching: "rest" });
      const isHere = await taking.goOn(fileId);
      if (isHere) list.change(fileId, { attaching: "now" });
      const isDone = isHere && (await run(list.find(fileId) ?? {}));
      list.change(fileId, { attaching: undefined });
      return isDone;
    },
    leave: (fileId) => {
      const unkept = sentences.unkept(fileId);
      sentences.drop(fileId); // said of what was let go of, it would bring it back
      const comeBack = taking.leave(fileId);
      return () => {
        if (unkept) sentences.say(unkept.typed);
        comeBack();
      };
    },
    forget: (fileId) => {
      sentences.drop(fileId);
      list.remove(fileId);
    },
    isOnlyHere: () => list.now().fresh.some(isOnlyHere) || sentences.anyUnkept(),
    dropKept: () => list.become({ fresh: list.now().fresh.filter(isOnlyHere) }),
  };
}
