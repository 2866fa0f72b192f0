import type { Client } from "../../bridge/client.ts";
import { againMs } from "../../bridge/keeper.ts";
import { type FileList, type Fresh, isWhole } from "./file-list.ts";
import { keepFile } from "./keep-file.ts";
import { readFile } from "./read-file.ts";
import type { Sentences } from "./sentences.ts";

export type TakingParts = {
  readonly client: Client;
  /** Under another doctor's name nothing is given. */
  readonly mayAsk: () => boolean;
  readonly onTaken: () => void;
};

export type Taking = {
  /** In its turn, from where it stopped; whether the desk has it whole then. */
  readonly goOn: (fileId: string) => Promise<boolean>;
  /** Nothing more of it goes to the desk; the answer takes that back. */
  readonly leave: (fileId: string) => () => void;
};

/**
 * Gives the list's files to the desk, one after another.
 *
 * 1. What the desk did not take is given again until it has it, or it is no longer in the list.
 * 2. After whatever was waited for it is looked again whether the file is still wanted, and still this one.
 */
export function makeTaking(
  { client, mayAsk, onTaken }: TakingParts,
  list: FileList,
  sentences: Sentences,
): Taking {
  const leaving = new Set<string>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const state: { line: Promise<unknown> } = { line: Promise.resolve() };
  const isWanted = ({ fileId, file }: Fresh) =>
    mayAsk() && !leaving.has(fileId) && list.find(fileId)?.file === file;

  const look = async (one: Fresh) => {
    const { consultId, fileId, file } = one;
    const read = await readFile(file);
    if (!isWanted(one)) return undefined;
    if ("problem" in read) {
      list.change(fileId, { problem: read.problem });
      return undefined;
    }
    const { contentType } = read;
    const naming = { consultId, fileId, name: file.name.slice(-255) };
    const about = list.find(fileId)?.about;
    list.change(fileId, { contentType });
    // The desk takes it before the file, in its order.
    if (one.contentType === undefined && about !== undefined)
      sentences.say({ ...naming, size: file.size, contentType, about });
    return { read, naming };
  };
  const keep = async (fileId: string): Promise<boolean> => {
    const found = list.find(fileId);
    if (found === undefined || found.problem !== undefined) return false;
    if (isWhole(found)) return true;
    again(fileId);
    const looked = isWanted(found) ? await look(found) : undefined;
    if (!looked) return false;
    const stopped = await keepFile(client, { ...looked.naming, from: found.held }, looked.read, (held) => {
      if (isWanted(found)) list.change(fileId, { held, failure: undefined });
      return isWanted(found);
    });
    if (stopped === "let-go") {
      sentences.drop(fileId);
      list.remove(fileId);
    } else if (stopped && isWanted(found)) list.change(fileId, { failure: stopped });
    onTaken();
    const after = list.find(fileId);
    return after !== undefined && isWhole(after);
  };
  const goOn = (fileId: string): Promise<boolean> => {
    const turn = state.line.then(() => keep(fileId));
    state.line = turn.catch(() => undefined);
    return turn;
  };
  const again = (fileId: string) => {
    clearTimeout(timers.get(fileId));
    timers.set(
      fileId,
      setTimeout(() => void goOn(fileId), againMs),
    );
  };
  return {
    goOn,
    leave: (fileId) => {
      leaving.add(fileId);
      return () => {
        leaving.delete(fileId);
        void goOn(fileId);
      };
    },
  };
}
