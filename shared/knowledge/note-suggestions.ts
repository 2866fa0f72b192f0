import { z } from "zod";
import type { NoteSection } from "../domain/draft.ts";
import { noteSection } from "../domain/draft.ts";
import { nextVisit } from "../domain/next-visit.ts";
import type { Speciality } from "../domain/speciality.ts";
import type { Bilingual } from "../domain/words.ts";
import type { UseKind } from "../domain/use.ts";
import type { NoteSuggestion } from "../contract/note-suggestion.ts";
import { searchText } from "../rules/medicines/search-text.ts";
import { type Row, type TypeAhead, typeAhead } from "../type-ahead/type-ahead.ts";
import { type Knowledge, shippedKnowledge } from "./knowledge.ts";
import { onceFor } from "./once-for.ts";
import { rowsOf, shippedRows } from "./table.ts";
import { dotPhrasesCsv } from "./tables/dot-phrases.ts";

export const dotPhrases = shippedRows(
  {
    name: "dot phrases",
    columns: ["id", "section", "en", "hi"],
    read: rowsOf(
      z.object({ id: z.string().min(1), section: noteSection, en: z.string().min(1), hi: z.string() }),
    ),
  },
  [dotPhrasesCsv],
);

/** What a doctor has of own: how often what was used, and phrases behind a dot. */
export type OwnWriting = {
  readonly speciality: Speciality;
  readonly timesOf: (kind: UseKind, item: string) => number;
  readonly phrases: readonly { readonly name: string; readonly text: string }[];
};

/** Something to offer, and by what it is found. */
type Offer = Row & {
  readonly suggestion: NoteSuggestion;
  readonly use?: readonly [UseKind, string];
  readonly speciality?: Speciality | "all";
};

const both = ({ en, hi }: Bilingual): string => (hi === "" ? en : `${en} (${hi})`);
const pair = ({ en, hi }: Bilingual): string => `${en} · ${hi}`;

const offersOf: Readonly<Partial<Record<NoteSection, (knowledge: Knowledge) => readonly Offer[]>>> = {
  diagnosis: ({ diagnoses }) =>
    diagnoses.map(({ code, words, synonyms }) => ({
      names: [words.en, words.hi],
      synonyms: [...synonyms, code],
      suggestion: { kind: "diagnosis", id: code, words, insert: both(words), code },
      use: ["diagnosis", code],
    })),
  investigations: ({ investigations }) =>
    investigations.map(({ id, words, synonyms }) => ({
      names: [words.en, words.hi],
      synonyms: [...synonyms, id],
      suggestion: { kind: "investigation", id, words, insert: words.en },
      use: ["investigation", id],
    })),
  advice: (knowledge) => [...adviceOffers(knowledge), ...referralOffers(knowledge)],
  followUp: referralOffers,
};

const adviceOffers = ({ advicePhrases }: Knowledge): readonly Offer[] =>
  advicePhrases.map(({ id, speciality, words }) => ({
    names: [words.en, words.hi],
    synonyms: [id.replaceAll("-", " ")],
    suggestion: { kind: "advice", id, words, insert: pair(words) },
    use: ["advice", id],
    speciality,
  }));

function referralOffers({ referrals }: Knowledge): readonly Offer[] {
  return referrals.map(({ id, words, synonyms }) => ({
    names: [`refer ${words.en}`, words.hi],
    synonyms: synonyms.map((word) => `refer ${word}`),
    suggestion: {
      kind: "referral",
      id,
      words,
      insert: `Refer to ${words.en} (${words.hi} में दिखाएँ)`,
    },
  }));
}

/** Everything that may be called by a name behind a dot, in whichever part of the note. */
function namedOffers(section: NoteSection, knowledge: Knowledge): readonly Offer[] {
  const { investigations, advicePhrases, noteTemplates, orderSets } = knowledge;
  const testOf = new Map(investigations.map(({ id, words }) => [id, words.en]));
  const adviceOf = new Map(advicePhrases.map(({ id, words }) => [id, pair(words)]));
  return [
    ...dotPhrases
      .filter((phrase) => phrase.section === section)
      .map(({ id, en, hi }): Offer => ({
        names: [id, en],
        synonyms: [],
        suggestion: { kind: "phrase", id, words: { en, hi: hi === "" ? en : hi }, insert: en },
        speciality: "all",
      })),
    ...noteTemplates.map(({ id, words, speciality, ask, look }): Offer => ({
      names: [words.en, words.hi],
      synonyms: [id.replaceAll("-", " ")],
      speciality,
      suggestion: {
        kind: "template",
        id,
        words,
        insert: "",
        puts: [
          { section: "history", text: promptsOf(ask), isPrompts: true },
          { section: "examination", text: promptsOf(look), isPrompts: true },
        ],
      },
    })),
    ...orderSets.map(({ id, words, speciality, investigations: tests, advice }): Offer => ({
      names: [words.en, words.hi],
      synonyms: [id.replaceAll("-", " ")],
      speciality,
      suggestion: {
        kind: "set",
        id,
        words,
        insert: "",
        puts: [
          { section: "investigations" as const, text: listed(tests, testOf), isPrompts: false },
          { section: "advice" as const, text: listed(advice, adviceOf), isPrompts: false },
        ].filter(({ text }) => text !== ""),
      },
    })),
  ];
}

const promptsOf = (questions: readonly string[]): string => questions.map((one) => `${one}:`).join("\n");
const listed = (ids: readonly string[], words: ReadonlyMap<string, string>): string =>
  ids.flatMap((id) => words.get(id) ?? []).join("\n");

type Prepared = { readonly offers: readonly Offer[]; readonly index: TypeAhead };
const keptFor = onceFor((_tables: Knowledge) => new Map<string, Prepared>());

function prepared(knowledge: Knowledge, name: string, make: () => readonly Offer[]): Prepared {
  const kept = keptFor(knowledge);
  const known = kept.get(name);
  if (known) return known;
  const offers = make();
  const made = { offers, index: typeAhead(offers) };
  kept.set(name, made);
  return made;
}

const mostOffered = 8;

/** What may stand in place of the line (or of the words behind a dot) that is being typed, most likely first. */
export function suggestFor(
  section: NoteSection,
  typed: string,
  own: OwnWriting,
  now: string,
  knowledge: Knowledge = shippedKnowledge,
): readonly NoteSuggestion[] {
  const text = typed.trimStart();
  if (text.startsWith(".")) return byName(section, text.slice(1), own, knowledge);
  const visit = section === "followUp" ? nextVisit(text, now) : undefined;
  const first: NoteSuggestion[] =
    // What stands there already is no offer.
    visit === undefined || visit === text
      ? []
      : [{ kind: "visit", id: "visit", words: { en: visit, hi: visit }, insert: visit }];
  const make = offersOf[section];
  if (make === undefined) return first;
  return [
    ...first,
    ...found(
      prepared(knowledge, section, () => make(knowledge)),
      text,
      own,
    ),
  ];
}

function byName(
  section: NoteSection,
  text: string,
  own: OwnWriting,
  knowledge: Knowledge,
): readonly NoteSuggestion[] {
  const written = /^(\p{L}[\p{L}\p{M}\p{N}-]{0,30})=\s*(\S.*)$/su.exec(text);
  if (written?.[1] !== undefined && written[2] !== undefined) {
    const [, name, insert] = written;
    return [{ kind: "own-new", id: name, words: { en: insert, hi: insert }, insert }];
  }
  const mine = own.phrases
    .filter(({ name }) => name.startsWith(text.toLowerCase()))
    .map(({ name, text: insert }): NoteSuggestion => ({
      kind: "own",
      id: name,
      words: { en: insert, hi: insert },
      insert,
    }));
  return [
    ...mine,
    ...found(
      prepared(knowledge, `. ${section}`, () => namedOffers(section, knowledge)),
      text,
      own,
    ),
  ];
}

/** The doctor's own use, then the speciality's. */
function found({ offers, index }: Prepared, text: string, own: OwnWriting): readonly NoteSuggestion[] {
  const weights = Float32Array.from(offers, ({ use, speciality }) => {
    const times = use === undefined ? 0 : own.timesOf(...use);
    return times + (speciality === own.speciality ? 0.5 : speciality === "all" ? 0.25 : 0);
  });
  const typed = searchText(text).split(" ");
  return index.search(text, mostOffered, weights).flatMap((row) => {
    const offer = offers[row];
    if (offer === undefined) return [];
    return isNamed(offer, typed) ? offer.suggestion : { ...offer.suggestion, isGuess: true };
  });
}

/** Each word typed begins one of its own, also where two are written as one. */
function isNamed({ names, synonyms }: Offer, typed: readonly string[]): boolean {
  const own = [...names, ...synonyms].flatMap((name) => {
    const words = searchText(name).split(" ");
    return words.map((word, at) => word + words.slice(at + 1).join(""));
  });
  return typed.every((word) => own.some((one) => one.startsWith(word)));
}
