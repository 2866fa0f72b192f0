import type { Source } from "./medicine.ts";

export type CentileRow = {
  readonly fromMonths: number;
  /** Exclusive. */
  readonly toMonths: number;
  /** 1st, 50th and 99th centile. */
  readonly pulsePerMin: readonly [number, number, number];
  readonly respiratoryRatePerMin: readonly [number, number, number];
};

export const centilesSource: Source = {
  document: "Fleming S et al., Lancet 2011;377:1011-18 (PMC3789232)",
  place: "centile tables of heart rate and respiratory rate; copied from memory, to be compared",
};

/** Heart and breathing rate of healthy children from birth to 18 years. */
export const childCentiles: readonly CentileRow[] = [
  row(0, 3, [107, 143, 181], [25, 43, 66]),
  row(3, 6, [104, 140, 175], [24, 41, 64]),
  row(6, 9, [98, 134, 168], [23, 39, 61]),
  row(9, 12, [93, 128, 161], [22, 37, 58]),
  row(12, 18, [88, 123, 156], [21, 35, 53]),
  row(18, 24, [82, 116, 149], [19, 31, 46]),
  row(24, 36, [76, 110, 142], [18, 28, 38]),
  row(36, 48, [70, 104, 136], [17, 25, 33]),
  row(48, 72, [65, 98, 131], [17, 23, 29]),
  row(72, 96, [59, 91, 123], [16, 21, 27]),
  row(96, 144, [52, 84, 115], [14, 19, 25]),
  row(144, 180, [47, 78, 108], [12, 18, 23]),
  row(180, 216, [43, 73, 104], [11, 16, 22]),
];

export const fastBreathingSource: Source = {
  document: "WHO, Integrated Management of Childhood Illness (as taught in OppiaMobile, page 5081)",
  place: "Cough or difficult breathing, step 4: breathing cut-off points",
  opened: "2026-11-26",
};

/** Breaths per minute from which a child of that age breathes fast. */
export const fastBreathing = [
  { fromMonths: 0, toMonths: 2, perMin: 60 },
  { fromMonths: 2, toMonths: 12, perMin: 50 },
  { fromMonths: 12, toMonths: 60, perMin: 40 },
] as const;

function row(
  fromMonths: number,
  toMonths: number,
  pulsePerMin: readonly [number, number, number],
  respiratoryRatePerMin: readonly [number, number, number],
): CentileRow {
  return { fromMonths, toMonths, pulsePerMin, respiratoryRatePerMin };
}
