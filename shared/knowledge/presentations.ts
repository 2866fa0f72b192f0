import type { Medicine } from "../domain/medicine.ts";

export type Presentation = {
  readonly form: Medicine["form"];
  readonly route: Medicine["route"];
  readonly strength: string;
  /** "*" after the strength: the National List names it; "*S" where this form has another level than the rest. */
  readonly inNationalList: boolean;
  readonly ownLevel?: "P" | "S" | "T";
};

/** How a table's words name form and route together; two words before one ("eye drops" before "drops"). */
const named: Readonly<Record<string, readonly [Medicine["form"], Medicine["route"]]>> = {
  tablet: ["tablet", "oral"],
  "sl tablet": ["tablet", "sublingual"],
  "vaginal tablet": ["tablet", "vaginal"],
  capsule: ["capsule", "oral"],
  "vaginal capsule": ["capsule", "vaginal"],
  rotacap: ["capsule", "inhaled"],
  syrup: ["syrup", "oral"],
  sachet: ["sachet", "oral"],
  drops: ["drops", "oral"],
  "eye drops": ["drops", "eye"],
  "ear drops": ["drops", "ear"],
  "nasal drops": ["drops", "nasal"],
  "eye ointment": ["ointment", "eye"],
  "nasal spray": ["spray", "nasal"],
  "sl spray": ["spray", "sublingual"],
  spray: ["spray", "topical"],
  inhaler: ["inhaler", "inhaled"],
  respule: ["respule", "inhaled"],
  gas: ["gas", "inhaled"],
  cream: ["cream", "topical"],
  "vaginal cream": ["cream", "vaginal"],
  ointment: ["ointment", "topical"],
  lotion: ["lotion", "topical"],
  gel: ["gel", "topical"],
  "oral gel": ["gel", "oral"],
  "vaginal gel": ["gel", "vaginal"],
  shampoo: ["shampoo", "topical"],
  solution: ["solution", "topical"],
  "powder topical": ["powder", "topical"],
  "powder oral": ["powder", "oral"],
  mouthwash: ["mouthwash", "oral"],
  lozenge: ["lozenge", "oral"],
  patch: ["patch", "transdermal"],
  pessary: ["pessary", "vaginal"],
  suppository: ["suppository", "rectal"],
  enema: ["enema", "rectal"],
  device: ["device", "other"],
  "injection iv": ["injection", "intravenous"],
  "injection im": ["injection", "intramuscular"],
  "injection depot": ["injection", "intramuscular"],
  "injection sc": ["injection", "subcutaneous"],
  "injection id": ["injection", "intradermal"],
  "injection intra-articular": ["injection", "other"],
  "injection intraocular": ["injection", "other"],
};
/** A map: a cell may say "toString", which every object has. */
const kinds = new Map(Object.entries(named));
const levels = ["P", "S", "T"] as const;

/** Reads "eye drops 0.3 %*"; undefined when the form is not known or the strength is missing. */
export function readPresentation(text: string): Presentation | undefined {
  const [first = "", second = ""] = text.split(" ", 2);
  const name = kinds.has(`${first} ${second}`) ? `${first} ${second}` : first;
  const [form, route] = kinds.get(name) ?? [];
  if (form === undefined || route === undefined) return undefined;
  const [, strength = "", star, level] =
    /^([^*]+?)(?:(\*)([PST])?)?$/.exec(text.slice(name.length + 1).trim()) ?? [];
  if (strength === "") return undefined;
  const ownLevel = levels.find((one) => one === level);
  return {
    form,
    route,
    strength,
    inNationalList: star !== undefined,
    ...(ownLevel === undefined ? {} : { ownLevel }),
  };
}
