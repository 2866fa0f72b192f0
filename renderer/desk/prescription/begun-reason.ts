import { joinFields, joinWords } from "../../../shared/domain/join-words.ts";
import { markOf } from "../../../shared/knowledge/mark.ts";

type Fields = Readonly<Record<string, string>>;

/** Beside each reason stands for what it was begun: of anything else it is no reason. */
const behind = " of";
export const ofField = (field: string): string => `${field}${behind}`;

/** The desk keeps no longer names than forty letters; what else would have the same mark is told by its `ofField`. */
export const reasonField = (field: string, of: string): string =>
  of === "" ? field : `${markOf([field])} ${markOf([of])}`;

/** As they are named now: an earlier release kept one reason for a line, under the line's own name. */
function named(words: Fields): Fields {
  const before = Object.keys(words).filter(
    (name) => !name.includes(" ") && words[ofField(name)] !== undefined,
  );
  return before.reduce<Fields>((all, field) => {
    const { [field]: text = "", [ofField(field)]: of = "", ...others } = all;
    return { [reasonField(field, of)]: text, [ofField(reasonField(field, of))]: of, ...others };
  }, words);
}

/** What was kept of one line and for one thing; a text for another is never given out as this. */
function textFor(words: Fields, field: string, of: string): string {
  const name = reasonField(field, of);
  return (words[ofField(name)] ?? "") === of ? (words[name] ?? "") : "";
}

export type BegunReason = {
  /** For what the text in the field is a reason, and for nothing else. */
  readonly at: string;
  readonly text: string;
  /** Begun for something else that held the line before, and in the field no more. */
  readonly elsewhere: string;
};

/**
 * What stands in the field of a line that is held by `of`. What is being typed there, for `typedFor`, does not go from
 * under the hands where something else holds the line meanwhile.
 */
export function begunReason(
  kept: Fields | undefined,
  field: string,
  { of, typedFor }: { readonly of: string; readonly typedFor: string | undefined },
): BegunReason {
  const words = named(kept ?? {});
  const at = typedFor !== undefined && textFor(words, field, typedFor) !== "" ? typedFor : of;
  const others = namesOf(words, field).filter((name) => name !== reasonField(field, at));
  const texts = of === "" ? [] : others.flatMap((name) => words[name] ?? []);
  return { at, text: textFor(words, field, at), elsewhere: texts.filter((text) => text !== "").join(" ") };
}

/** The reasons of a line, whatever they were begun for. */
const namesOf = (words: Fields, field: string): string[] =>
  Object.keys(words).filter((name) => name.startsWith(`${markOf([field])} `) && !name.endsWith(behind));

/** A letter more or less: in what is kept, nothing that was begun for something else is written over. */
export function withReasonText(
  kept: Fields,
  field: string,
  { at, text }: { readonly at: string; readonly text: string },
): Fields {
  const name = reasonField(field, at);
  return { ...named(kept), [name]: text, ...(at === "" ? {} : { [ofField(name)]: at }) };
}

/** The doctor has said that what was begun for something else is for this too. */
export function reasonTakenOver(kept: Fields, field: string, of: string): Fields {
  const words = named(kept);
  const others = namesOf(words, field).filter((name) => name !== reasonField(field, of));
  const text = [textFor(words, field, of), ...others.map((name) => words[name] ?? "")].reduce(joinWords);
  return withReasonText(withoutReasons(words, field), field, { at: of, text });
}

/** What was given; or, where the line is gone, whatever was begun of it. */
export function withoutReasons(kept: Fields, field: string, of?: string): Fields {
  const words = named(kept);
  const names = of === undefined ? [field, ...namesOf(words, field)] : [reasonField(field, of)];
  const gone = new Set(names.flatMap((name) => [name, ofField(name)]));
  return Object.fromEntries(Object.entries(words).filter(([name]) => !gone.has(name)));
}

/**
 * What was begun before, and behind it what was typed before that could be read. For what it is, is no text to be joined:
 * it stands in the field's name too.
 */
export function joinReasons(kept: Fields, typed: Fields): Fields {
  const ofs = Object.entries({ ...named(kept), ...named(typed) }).filter(([name]) => name.endsWith(behind));
  return { ...joinFields("held-reason")(named(kept), named(typed)), ...Object.fromEntries(ofs) };
}
