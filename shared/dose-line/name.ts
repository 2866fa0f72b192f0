import type { Medicine } from "../domain/medicine.ts";
import { searchText } from "../rules/medicines/search-text.ts";
import { alsoNames, ambiguousAbbreviations } from "./doubtful-names.ts";
import { editDistance } from "./edit-distance.ts";
import { moleculeKey, type NameTable } from "./name-table.ts";
import type { QuestionCode } from "./questions.ts";
import { soundKey } from "./sound-key.ts";

/** What the line says of the form: "b12" is one medicine as a tablet and another as an injection. */
export type Hint = { readonly form?: Medicine["form"]; readonly route?: Medicine["route"] };

export type Named =
  | { readonly kind: "found"; readonly generic: string }
  | { readonly kind: "ask"; readonly code: QuestionCode };

const found = (generic: string): Named => ({ kind: "found", generic });
const ask = (code: QuestionCode): Named => ({ kind: "ask", code });
const isSingle = (generic: string) => !generic.includes(" + ");

/** The medicine that words mean: by name, by its parts, by the start of a name, with one slip of the pen forgiven. */
export function nameOf(words: string, table: NameTable, hint: Hint = {}): Named {
  const has = (generic: string) => (table.rowsOf.get(generic) ?? []).some((row) => fitsHint(row, hint));
  const text = searchText(words);
  if (text === "") return ask("medicine-unclear");
  if (ambiguousAbbreviations.has(text)) return ask("abbreviation");
  const exact = oneOf(table.exact.get(text) ?? table.exact.get(searchText(inFull(words))) ?? [], has);
  if (exact !== undefined) return exact;
  const parts = words.split(/\s*[+/]\s*/u).filter((part) => part !== "");
  if (parts.length > 1) return combination(parts, table);
  return (
    bySound(text, table, has) ??
    fromStart(searchText(inFull(words)), table, has) ??
    withOneSlip(text, table) ??
    ask("medicine-unknown")
  );
}

const salts: readonly (readonly [RegExp, string])[] = [
  [/^sod\b/u, "sodium"],
  [/^pot\b/u, "potassium"],
  [/^vit\b/u, "vitamin"],
];
const inFull = (words: string) => salts.reduce((text, [short, long]) => text.replace(short, long), words);

/** A name in Devanagari, however its vowels are written: as a whole, else the start of one. */
function bySound(text: string, table: NameTable, has: Has): Named | undefined {
  if (!/[\u0900-\u097f]/u.test(text)) return undefined;
  const key = soundKey(text);
  if (key.length < 2) return undefined;
  const keys = [...table.sounds];
  const named = (fits: (sound: string) => boolean) =>
    oneOf([...new Set(keys.filter(([sound]) => fits(sound)).flatMap(([, generics]) => generics))], has);
  return (
    named((sound) => sound === key) ?? (key.length < 3 ? undefined : named((sound) => sound.startsWith(key)))
  );
}

type Has = (generic: string) => boolean;

const fitsHint = (row: Medicine, { form, route }: Hint): boolean =>
  (form === undefined || row.form === form) && (route === undefined || row.route === route);

/** Of several, those that have the form that the line names; then those of one molecule. */
function oneOf(all: readonly string[], has: Has): Named | undefined {
  if (all.length === 0) return undefined;
  const fitting = all.filter(has);
  const generics = fitting.length > 0 ? fitting : all;
  if (generics.length > 1 && generics.every((generic) => generic.startsWith("insulin")))
    return ask("medicine-unclear");
  const single = generics.filter(isSingle);
  const [only, another] = single.length > 0 ? single : generics;
  return only !== undefined && another === undefined ? found(only) : ask("medicine-look-alike");
}

function combination(parts: readonly string[], table: NameTable): Named {
  const named = parts.map((part) => nameOf(part, table));
  const unclear = named.find((one) => one.kind === "ask" && one.code !== "abbreviation");
  if (unclear !== undefined) return unclear;
  // "Ferrous ascorbate + FA": the first name may stand for both.
  const molecules = new Set(named.flatMap((one) => (one.kind === "found" ? one.generic.split(" + ") : [])));
  const generic = table.byMolecules.get(moleculeKey([...molecules]));
  return generic === undefined ? ask("two-medicines") : found(generic);
}

const leastStart = 3;

function fromStart(text: string, table: NameTable, has: Has): Named | undefined {
  if (text.length < leastStart) return undefined;
  const starting = [...table.exact].filter(([name]) => name.startsWith(text));
  const own = starting.filter(([name, generics]) => generics.some((generic) => searchText(generic) === name));
  const generics = [...new Set((own.length > 0 ? own : starting).flatMap(([, all]) => all))];
  return oneOf(generics, has);
}

/** Where two names are nearly as near, neither is taken. */
function withOneSlip(text: string, table: NameTable): Named | undefined {
  if (text.length < 5) return undefined;
  const forgiven = text.length >= 9 ? 2 : 1;
  const near = [...[...table.exact.keys()], ...alsoNames]
    .filter((name) => Math.abs(name.length - text.length) <= forgiven + 1 && name[0] === text[0])
    .map((name) => ({ name, slips: editDistance(text, name) }))
    .filter(({ slips }) => slips <= forgiven + 1)
    .toSorted((one, other) => one.slips - other.slips);
  const nearest = near[0];
  if (nearest === undefined || nearest.slips > forgiven) return undefined;
  const rivals = new Set(
    near
      .filter(({ slips }) => slips <= nearest.slips + 1)
      .flatMap(({ name }) => table.exact.get(name) ?? [name]),
  );
  const singles = [...rivals].filter(isSingle);
  const [only, another] = singles.length > 0 ? singles : [...rivals];
  return only === undefined || another !== undefined ? ask("medicine-look-alike") : found(only);
}
