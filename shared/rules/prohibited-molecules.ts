import type { Source } from "../domain/medicine.ts";
import type { Bilingual } from "../domain/words.ts";

export type ProhibitedMolecule = {
  readonly molecule: string;
  readonly law: "narcotic-psychotropic" | "schedule-x" | "abortion";
  readonly verifiedBy?: string;
};

export const lawNames: Readonly<Record<ProhibitedMolecule["law"], Bilingual>> = {
  "narcotic-psychotropic": { en: "NDPS Act 1985", hi: "एनडीपीएस अधिनियम 1985" },
  "schedule-x": { en: "Schedule X", hi: "अनुसूची X" },
  abortion: { en: "abortion is not done by tele-consult", hi: "गर्भपात टेली-परामर्श से नहीं" },
};

export const prohibitedSource: Source = {
  document: "Telemedicine Practice Guidelines, 25 March 2020",
  place: "3.7.4 prohibited list: Schedule X and NDPS; members from memory, to be compared with the gazettes",
};

const narcotic = (...molecules: readonly string[]) => members("narcotic-psychotropic", molecules);

/**
 * What may never be prescribed on tele. Clonazepam, clobazam and phenobarbitone are psychotropics too, but List A
 * has them since April 2020: they must never come in here.
 */
export const prohibitedMolecules: readonly ProhibitedMolecule[] = [
  ...narcotic("alprazolam", "diazepam", "lorazepam", "nitrazepam", "chlordiazepoxide", "midazolam"),
  ...narcotic("oxazepam", "temazepam", "flurazepam", "etizolam", "zolpidem", "zopiclone"),
  ...narcotic("tramadol", "tapentadol", "buprenorphine", "pentazocine", "codeine", "dihydrocodeine"),
  ...narcotic("morphine", "fentanyl", "methadone", "pethidine", "oxycodone", "hydrocodone", "diphenoxylate"),
  ...members("schedule-x", ["ketamine", "methylphenidate", "amphetamine", "dexamphetamine"]),
  ...members("schedule-x", ["methamphetamine", "phencyclidine", "phenmetrazine", "meprobamate"]),
  ...members("schedule-x", ["amobarbital", "barbital", "cyclobarbital", "pentobarbital", "secobarbital"]),
  ...members("schedule-x", ["methylphenobarbital", "glutethimide", "ethchlorvynol"]),
  ...members("abortion", ["mifepristone", "misoprostol"]),
];

function members(law: ProhibitedMolecule["law"], molecules: readonly string[]): ProhibitedMolecule[] {
  return molecules.map((molecule) => ({ molecule, law }));
}
