import { z } from "zod";
import { instant } from "./ids.ts";
import type { Medicine } from "./medicine.ts";
import type { Bilingual } from "./words.ts";

/**
 * What a centre has of a medicine, as its health worker says. A hint and never a stop: shelves change faster than
 * anybody writes them down.
 */
export const stockState = z.enum(["in", "low", "out"]);
export type StockState = z.infer<typeof stockState>;

/** From the sub-centre with its health worker to the district hospital; the first is the smallest. */
export const facilities = ["SHC", "PHC", "CHC", "DH"] as const;
export const facility = z.enum(facilities);
export type Facility = z.infer<typeof facility>;

export const toldStock = z.object({
  medicineId: z.string().min(1).max(200),
  state: stockState,
  at: instant,
  by: z.string().max(120).optional(),
});
export type ToldStock = z.infer<typeof toldStock>;

/** What a kind of facility usually has of the medicines of a level of the National List; `none` = of no level. */
export type StockDefault = {
  readonly facility: Facility;
  readonly level: "P" | "S" | "T" | "none";
  readonly state: StockState;
};

export const places = ["centre", "centre-low", "PHC", "CHC", "DH", "buy"] as const;
export type Place = (typeof places)[number];

/** Where the patient gets a medicine; `told` where the centre itself has said what it has. */
export type WhereToGet = { readonly place: Place; readonly told?: ToldStock };

export type CentreStock = {
  readonly facility: Facility;
  readonly told: readonly ToldStock[];
  readonly defaults: readonly StockDefault[];
};

export function usualStock(
  { nlemLevel }: Pick<Medicine, "nlemLevel">,
  at: Facility,
  defaults: readonly StockDefault[],
): StockState {
  const row = defaults.find((one) => one.facility === at && one.level === (nlemLevel ?? "none"));
  return row?.state ?? "out";
}

/** The centre's own word first, else what such a centre usually has; what it lacks, the next larger one that has it. */
export function whereToGet(
  medicine: Pick<Medicine, "id" | "nlemLevel">,
  { facility: here, told, defaults }: CentreStock,
): WhereToGet {
  const said = told.find(({ medicineId }) => medicineId === medicine.id);
  const state = said?.state ?? usualStock(medicine, here, defaults);
  const word = said === undefined ? {} : { told: said };
  if (state !== "out") return { place: state === "in" ? "centre" : "centre-low", ...word };
  const larger = facilities.slice(facilities.indexOf(here) + 1);
  const next = larger.find((one) => usualStock(medicine, one, defaults) !== "out");
  return { place: next === undefined || next === "SHC" ? "buy" : next, ...word };
}

export const isAtCentre = ({ place }: WhereToGet): boolean => place === "centre" || place === "centre-low";

/** As the patient's own sheet says it. */
export const placeWordsOf: Readonly<Record<Place, Bilingual>> = {
  centre: { en: "from the centre", hi: "केंद्र से मिलेगी" },
  "centre-low": { en: "from the centre (little left)", hi: "केंद्र से मिलेगी (कम बची है)" },
  PHC: { en: "from the Primary Health Centre (PHC)", hi: "प्राथमिक स्वास्थ्य केंद्र (PHC) से मिलेगी" },
  CHC: { en: "from the Community Health Centre (CHC)", hi: "सामुदायिक स्वास्थ्य केंद्र (CHC) से मिलेगी" },
  DH: { en: "from the district hospital", hi: "ज़िला अस्पताल से मिलेगी" },
  buy: { en: "to be bought at a chemist's", hi: "दवा की दुकान से ख़रीदनी होगी" },
};

export type Equivalent = {
  readonly medicine: Medicine;
  readonly where: WhereToGet;
  /** The same molecule in another strength or form, or another medicine of its class. */
  readonly kind: "same" | "class";
};

const mostEquivalents = 4;

/**
 * What the centre has in place of a medicine that it lacks: the same molecule first, then what stands on the
 * guidelines' lists of the same class. Offers, never a swap: dose and sense are the doctor's to judge.
 */
export function equivalentsOf(
  medicine: Medicine,
  medicines: readonly Medicine[],
  stock: CentreStock,
): readonly Equivalent[] {
  const offer = (kind: Equivalent["kind"]) => (one: Medicine) => ({
    medicine: one,
    where: whereToGet(one, stock),
    kind,
  });
  const others = medicines.filter((one) => one.id !== medicine.id && isGivenAlike(one, medicine));
  const same = others.filter(({ generic }) => generic === medicine.generic).map(offer("same"));
  const [main] = medicine.classes;
  const ofClass = others
    .filter(({ generic, classes, list }) => {
      const isListed = list === "O" || list === "A" || list === "B";
      return main !== undefined && generic !== medicine.generic && classes[0] === main && isListed;
    })
    .map(offer("class"));
  const there = [...same, ...ofClass].filter(({ where }) => isAtCentre(where));
  return [...there.filter(isTold), ...there.filter((one) => !isTold(one))]
    .toSorted((one, other) => Number(one.kind === "class") - Number(other.kind === "class"))
    .slice(0, mostEquivalents);
}

/** An eye drop is no substitute for a tablet. */
const isGivenAlike = (one: Medicine, other: Medicine): boolean => one.route === other.route;

const isTold = ({ where }: Equivalent): boolean => where.told !== undefined;

/** The newest word on each medicine. */
export function mergeTold(before: readonly ToldStock[], now: readonly ToldStock[]): ToldStock[] {
  const newest = new Map<string, ToldStock>();
  for (const one of [...before, ...now]) {
    const known = newest.get(one.medicineId);
    if (known === undefined || Date.parse(known.at) <= Date.parse(one.at)) newest.set(one.medicineId, one);
  }
  return [...newest.values()];
}
