import type { ConsultId } from "../../../shared/domain/ids.ts";
import { joinFields } from "../../../shared/domain/join-words.ts";
import type { Failure } from "../../../shared/result/failure.ts";
import { ok } from "../../../shared/result/result.ts";
import { useClient } from "../../bridge/bridge-provider.tsx";
import { fieldsInBoth } from "../../bridge/in-both.ts";
import { mergeFields } from "../../bridge/merge-words.ts";
import { startAsBase } from "../../bridge/start-as-base.ts";
import { useKeptField } from "../../bridge/use-kept-field.ts";
import { leftAfter } from "./left-after.ts";

type Words = Readonly<Record<string, string>>;

export type KeptWords = {
  /** Undefined until the desk has answered or somebody typed. */
  readonly words: Words | undefined;
  readonly write: (field: string, text: string) => void;
  /** More than one field in one step. */
  readonly rewrite: (next: (words: Words) => Words) => void;
  /** What was used, of one field. */
  readonly forget: (field: string) => void;
  /** These words were used; what was written on since stays. */
  readonly used: (words: Words) => void;
  readonly spend: (left: (words: Words) => Words) => void;
  /** What the fields show where nothing was typed. */
  readonly startFrom: (start: Words) => void;
  /** Why they cannot be read, or why what was typed is in this window alone. */
  readonly trouble: Failure | undefined;
};

/** Words about a consult that are not done yet. Kept by the desk at each letter: they outlive the dialog, the window and the desk's end. */
export function useKeptWords(consultId: ConsultId, item: string, join = joinFields(item)): KeptWords {
  const client = useClient();
  const { words, now, write, spend, startFrom, trouble } = useKeptField<Words>(`act ${item} ${consultId}`, {
    read: async () => {
      const kept = await client.call("act.draft", { consultId, item });
      return kept.ok ? ok(kept.value.fields) : kept;
    },
    send: (fields, before) =>
      client.call("act.keepDraft", { consultId, item, fields, ...(before && { before }) }),
    join,
    merge: (base, kept, typed, start = {}) =>
      mergeFields(item)(startAsBase(base, start, [kept, typed]), kept, typed),
    inBoth: fieldsInBoth,
  });
  return {
    words,
    write: (field, text) => write({ ...now().words, [field]: text }),
    rewrite: (next) => write(next(now().words ?? {})),
    spend,
    startFrom,
    forget: (field) =>
      spend((kept) => {
        const { [field]: _used, ...rest } = kept;
        return rest;
      }),
    used: (told) => spend((kept) => leftAfter(kept, told)),
    trouble,
  };
}
