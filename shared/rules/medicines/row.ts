import type { Medicine, Source } from "../../domain/medicine.ts";

type Level = NonNullable<Medicine["nlemLevel"]>;
export type Row = Pick<Medicine, "generic" | "genericHindi" | "form" | "strength"> & {
  /** Abbreviations that Indian doctors type, other names, Hindi spellings. */
  readonly synonyms?: readonly string[];
  readonly route?: Medicine["route"];
  readonly classes?: readonly string[];
  readonly schedule?: Medicine["schedule"];
  readonly list?: Medicine["list"];
  /** Number in the National List of Essential Medicines 2022, and the lowest level of care that stocks it. */
  readonly nlem?: readonly [number: string, level: Level];
};

const memory: Source = { document: "memory", place: "schedule, list, form and strength to be verified" };

/**
 * One medicine, with what usually holds filled in: by mouth, Schedule H, on no list of the guidelines.
 *
 * The id comes from name, strength, form and (unless oral) route. It is stored in records, so a published row
 * keeps its name and strength for ever; a correction is a new row.
 */
export function row(given: Row): Medicine {
  const { synonyms = [], classes = [], route = "oral", schedule = "H", list = "unlisted", nlem } = given;
  return {
    id: idOf(given.generic, given.strength, given.form, route),
    generic: given.generic,
    genericHindi: given.genericHindi,
    synonyms: [...synonyms],
    form: given.form,
    strength: given.strength,
    route,
    classes: [...classes],
    ...(nlem === undefined ? {} : { nlemLevel: nlem[1] }),
    schedule,
    list,
    source: nlem === undefined ? memory : nlemSource(nlem[0]),
  };
}

/** The name and the level are in the document; strength, schedule and guideline list are not, and stay memory. */
function nlemSource(number: string): Source {
  return {
    document: "MoHFW, National List of Essential Medicines 2022",
    place: `${number} (name and level; strength, schedule and guideline list from memory)`,
  };
}

function idOf(generic: string, strength: string, form: string, route: string): string {
  const words = [generic, strength.replaceAll(" ", ""), ...(usualRoute(form, route) ? [] : [route]), form];
  return words
    .join("-")
    .toLowerCase()
    .replaceAll("%", "pct")
    .replaceAll("/", "-per-")
    .replaceAll(/[^a-z0-9.]+/g, "-");
}

function usualRoute(form: string, route: string): boolean {
  return route === "oral" || route === "inhaled" || (route === "topical" && form !== "drops");
}
