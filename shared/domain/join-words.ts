/** What a field beside the note may hold: more than may be sent of it, so that what was joined can be shortened there. */
export const mostKept = 100_000;

/** What was kept, and behind it what was typed before that could be read. */
export function joinWords(kept: string, typed: string): string {
  if (kept === "" || typed === "") return kept + typed;
  return /\s$/u.test(kept) || /^\s/u.test(typed) ? kept + typed : `${kept} ${typed}`;
}

type Fields = Readonly<Record<string, string>>;

/** Free text. All else is a choice, a day or a name: two of them behind each other would say what nobody said. */
const texts: ReadonlySet<string> = new Set([
  ...["reason", "questions", "freeQuestion", "arrival", "what", "owner", "to", "where", "byWhen"],
  ...["situation", "background", "assessment", "recommendation"],
  ...["question", "text", "substance", "reaction", "name", "dose"],
]);
/** Their fields are named by what each is a reason for. */
const reasons: ReadonlySet<string> = new Set([
  ...["held-reason", "unlisted-reason", "set-aside-reason", "decline-reason"],
]);

/** Of two texts in such a field both may stand there. What is not known to be one is never joined. */
export function isText(item: string, name: string): boolean {
  if (item === "tell-details") return false; // who the patient is
  if (item === "tell-refute-allergy" && name.startsWith("of ")) return true; // as `apartName`
  return reasons.has(item) ? !name.endsWith(" of") : texts.has(name);
}

const halves: Fields = { relation: "relative", guardianRelation: "guardian" };

/**
 * Fields with the same answer are one: half of one person's and half of another's would be nobody's. What was seen when
 * a detail was begun belongs to what was then typed.
 */
function answerOf(item: string, name: string): string {
  if (item === "tell-pregnancy") return "status";
  if (item !== "tell-details") return name;
  const part = name.replace(/^base /u, "");
  return halves[part] ?? part;
}

type Answers = ReadonlyMap<string, readonly string[]>;

/** The names of the fields, by the answer that they make. */
export function answersIn(item: string, ...all: readonly Fields[]): Answers {
  const names = [...new Set(all.flatMap((fields) => Object.keys(fields)))];
  return Map.groupBy(names, (name) => answerOf(item, name));
}

export const pick = (fields: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));

export const isEmpty = (fields: Fields): boolean => Object.values(fields).every((text) => text === "");

/** What is begun of one thing must not count for another: a reason against an allergy, say. */
export const isOfOther = (one: Fields, other: Fields): boolean =>
  one["reference"] !== undefined &&
  other["reference"] !== undefined &&
  one["reference"] !== other["reference"];

/** Under which a reason waits while another thing is chosen: no field's name is longer than forty letters. */
export const apartName = (reference: string): string => `of ${reference.slice(-36)}`;

/** With its reason under a name of its own, so that one against another thing can stand beside it. */
export function laidApart({ reference, reason = "", ...rest }: Fields): Fields {
  if (reference === undefined || reason === "") return rest;
  return { ...rest, [apartName(reference)]: reason };
}

/** What was kept, and what was typed before that could be read: of two answers the one that was just given. */
export const joinFields =
  (item: string) =>
  (before: Fields, typed: Fields): Fields => {
    const kept = isOfOther(before, typed) ? laidApart(before) : before;
    return Object.assign(
      {},
      ...[...answersIn(item, kept, typed).values()].map((names): Fields => {
        const [then, now] = [pick(kept, names), pick(typed, names)];
        const [name = ""] = names;
        if (isText(item, name)) return { [name]: joinWords(then[name] ?? "", now[name] ?? "") };
        return isEmpty(now) ? then : now;
      }),
    ) as Fields; // put together of such
  };
