import { diagnoses } from "../../../shared/knowledge/care-tables.ts";
import { medicines } from "../../../shared/rules/medicines/index-of-medicines.ts";
import { type Row, typeAhead } from "../../../shared/type-ahead/type-ahead.ts";
import { randomFrom } from "../fixture/random.ts";
import { provenSame } from "../fixture/sets.ts";
import { patientNames, slip } from "../fixture/typed.ts";
import { inverse, quantile, ratioOf, type Timed } from "../support/figures.ts";
import { type Report, line, ratioBar } from "../support/report.ts";
import { rival, versionOf } from "../support/rivals.ts";

type Flex = { add: (id: number, text: string) => void; search: (text: string, limit: number) => number[] };
type Mini = {
  addAll: (docs: readonly object[]) => void;
  search: (text: string, how: object) => { id: number }[];
};

const topTen = 10;
const queries = 500;

type Table = { readonly name: string; readonly rows: readonly Row[]; readonly typed: readonly string[] };

/** Each key of 500 typed names over the shipped tables and a hundred thousand patients: the ranked top ten. */
export async function w5(): Promise<Report> {
  const people = patientNames(100_000);
  provenSame("patient names", people);
  const tables = [
    tableOf(
      "medicines",
      medicines.map((one) => ({
        names: [one.generic, one.genericHindi],
        synonyms: one.synonyms,
        detail: `${one.strength} ${one.form}`,
      })),
    ),
    tableOf(
      "diagnoses",
      diagnoses.map(({ words, synonyms }) => ({ names: [words.en, words.hi], synonyms })),
    ),
    tableOf(
      "patients",
      people.map((name) => ({ names: [name], synonyms: [] })),
    ),
  ];
  const timed = tables.map(timeTable);
  const all = (which: "own" | "mini" | "fuzzy" | "flex"): Timed => ({
    rounds:
      timed[0]?.times[which].rounds.map((_, at) =>
        timed.flatMap(({ times }) => times[which].rounds[at] ?? []),
      ) ?? [],
  });
  const own = all("own");
  const ownP99 = quantile(own.rounds.flat(), 0.99);
  const [slips, scripts] = [recallOfSlips(tables.slice(0, 2)), recallAcrossScripts()];
  return {
    id: "W5",
    title: `every key of ${queries} typed names over ${tables.map(({ name, rows }) => `${rows.length} ${name}`).join(", ")}: ranked top ${topTen}`,
    lines: timed.flatMap(({ name, times, built }) => [
      line(`${name}: desk`, times.own, `built in ${built.own.toFixed(0)} ms`),
      line(`${name}: MiniSearch, prefix`, times.mini, `built in ${built.mini.toFixed(0)} ms`),
      line(`${name}: MiniSearch, prefix and fuzzy 0.2`, times.fuzzy),
      line(`${name}: FlexSearch, forward`, times.flex, `built in ${built.flex.toFixed(0)} ms`),
    ]),
    bars: [
      ratioBar("MiniSearch ÷ desk, p50 of all keys", inverse(ratioOf(own, all("mini"))), {
        sense: "at least",
        bar: 100,
        aim: 300,
      }),
      { what: "desk, p99 of a key in ms", value: ownP99, sense: "at most", bar: 16, aim: 4 },
      { what: "one slip, found among ten, %", value: slips.found, sense: "at least", bar: 90, aim: 98 },
      {
        what: "in the other script, found among ten, %",
        value: scripts,
        sense: "at least",
        bar: 90,
        aim: 98,
      },
    ],
    notes: [
      versionOf("minisearch"),
      versionOf("flexsearch"),
      `MiniSearch ÷ desk, p50 by table: ${timed.map(({ name, times }) => `${name} ${inverse(ratioOf(times.own, times.mini)).median.toFixed(0)}`).join(", ")}`,
      `FlexSearch ÷ desk, p50 of all keys: ${inverse(ratioOf(own, all("flex"))).median.toFixed(2)}`,
      `one slip over ${slips.asked} names of the two tables; MiniSearch fuzzy found ${slips.rival.toFixed(1)} %`,
      "across scripts: each Hindi generic asked of the list without Hindi names, and the other way round",
      "each engine ranks by its own rule: what is compared is the time, not the order",
    ],
  };
}

function tableOf(name: string, rows: readonly Row[]): Table {
  const random = randomFrom(name.length);
  const named = (): string => {
    const { names, synonyms } = random.one(rows);
    const all = [...names, ...synonyms].filter((text) => text.length > 2);
    return all.length === 0 ? (names[0] ?? "") : random.one(all);
  };
  return { name, rows, typed: Array.from({ length: queries }, named) };
}

const keysOf = (typed: string): string[] =>
  [...typed]
    .slice(0, 14)
    .map((_, at, letters) => letters.slice(0, at + 1).join(""))
    .slice(1);

function timeTable({ name, rows, typed }: Table) {
  const [own, ownMs] = built(() => typeAhead(rows));
  const [mini, miniMs] = built(() => miniOf(rows));
  const [flex, flexMs] = built(() => flexOf(rows));
  const acts = {
    own: (text: string) => own.search(text, topTen),
    mini: (text: string) => mini.search(text, { prefix: true }).slice(0, topTen),
    fuzzy: (text: string) => mini.search(text, { prefix: true, fuzzy: 0.2 }).slice(0, topTen),
    flex: (text: string) => flex.search(text, topTen),
  };
  // The rivals take seconds for what a doctor types in one: a part of the same keys, the same in each.
  const keys = typed.flatMap(keysOf);
  const every = name === "patients" ? 40 : 10;
  const part = keys.filter((_, at) => at % every === 0);
  const times = { own: [], mini: [], fuzzy: [], flex: [] } as Record<keyof typeof acts, number[][]>;
  const names = Object.keys(acts) as (keyof typeof acts)[]; // the keys of this very record
  for (let round = -1; round < 3; round += 1) {
    for (const which of names) {
      const found = (which === "own" ? keys : part).map((key) => msOf(() => acts[which](key)));
      if (round >= 0) times[which].push(found);
    }
  }
  const timedOf = (which: keyof typeof acts): Timed => ({ rounds: times[which] });
  return {
    name,
    built: { own: ownMs, mini: miniMs, flex: flexMs },
    times: { own: timedOf("own"), mini: timedOf("mini"), fuzzy: timedOf("fuzzy"), flex: timedOf("flex") },
  };
}

function miniOf(rows: readonly Row[]): Mini {
  const MiniSearch = rival<new (how: object) => Mini>("minisearch");
  const mini = new MiniSearch({ fields: ["text"], tokenize: (text: string) => text.split(/[\s,;/()+-]+/u) });
  mini.addAll(rows.map((row, id) => ({ id, text: textOf(row) })));
  return mini;
}

function flexOf(rows: readonly Row[]): Flex {
  const { Index } = rival<{ Index: new (how: object) => Flex }>("flexsearch");
  const flex = new Index({ tokenize: "forward" });
  rows.forEach((row, id) => flex.add(id, textOf(row)));
  return flex;
}

const textOf = ({ names, synonyms, detail = "" }: Row): string => [...names, ...synonyms, detail].join(" ");

function built<T>(make: () => T): [T, number] {
  const from = performance.now();
  const made = make();
  return [made, performance.now() - from];
}

function msOf(act: () => unknown): number {
  const from = performance.now();
  act();
  return performance.now() - from;
}

/** Each name with one slip, whole: is a row of that name among the ten? */
function recallOfSlips(tables: readonly Table[]) {
  const random = randomFrom(9);
  const asked = tables.flatMap(({ rows }) => {
    const index = typeAhead(rows);
    const mini = miniOf(rows);
    return Array.from({ length: 250 }, (_, at) => {
      const name =
        random.one(rows.filter(({ names }) => /^[A-Za-z]{5}/u.test(names[0] ?? ""))).names[0] ?? "";
      const typed = slip(name, at);
      const isThere = (found: readonly number[]) => found.some((row) => rows[row]?.names[0] === name);
      const rivals = mini.search(typed, { prefix: true, fuzzy: 0.2 }).slice(0, topTen);
      return { own: isThere(index.search(typed, topTen)), rival: isThere(rivals.map(({ id }) => id)) };
    });
  });
  const share = (which: "own" | "rival") => (asked.filter((one) => one[which]).length / asked.length) * 100;
  return { asked: asked.length, found: share("own"), rival: share("rival") };
}

/** A name typed in the script in which the table does not have it. */
function recallAcrossScripts(): number {
  const bare = [...new Map(medicines.map((one) => [one.generic, one])).values()];
  const asked = [
    ["generic", "genericHindi"],
    ["genericHindi", "generic"],
  ] as const;
  const found = asked.flatMap(([kept, typed]) => {
    const index = typeAhead(bare.map((one) => ({ names: [one[kept]], synonyms: [] })));
    return bare.map((one) => index.search(one[typed], topTen).some((row) => bare[row] === one));
  });
  return (found.filter(Boolean).length / found.length) * 100;
}
