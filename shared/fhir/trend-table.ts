import type { Trend } from "../contract/consult-view.ts";
import type { Source } from "../domain/medicine.ts";
import type { MeasuredThing } from "../domain/story.ts";
import { type Factors, glucoseFactors } from "./quantity.ts";

type Series = { readonly name: MeasuredThing; readonly codes: readonly string[] };

export type TrendRow = {
  readonly id: MeasuredThing;
  /** As shown, and as UCUM for reading. */
  readonly unit: string;
  readonly ucum: string;
  /** Adults' band, drawn behind the line; never used for a decision. */
  readonly usual?: NonNullable<Trend["usual"]>;
  readonly source: Source;
  /** Other units that this substance is reported in. */
  readonly factors?: Factors;
  readonly series: readonly Series[];
};

const memory: Source = { document: "memory", place: "common adult laboratory ranges" };
const news2: Source = {
  document: "RCP, National Early Warning Score (NEWS) 2, 2017",
  place: "Chart 1, score 0",
};
const noBand: Source = { document: "none", place: "no band is drawn" };

/** What is plotted, in the order of the screen. LOINC codes; other units than ours are converted or left out. */
export const trendTable: readonly TrendRow[] = [
  {
    id: "blood-pressure",
    unit: "mmHg",
    ucum: "mm[Hg]",
    usual: { low: 90, high: 140 },
    source: memory,
    series: [
      { name: "systolic", codes: ["8480-6"] },
      { name: "diastolic", codes: ["8462-4"] },
    ],
  },
  row("pulse", ["8867-4"], { ucum: "/min", usual: { low: 51, high: 90 }, source: news2 }),
  row("spo2", ["59408-5", "2708-6"], { ucum: "%", usual: { low: 96 }, source: news2 }),
  row("respiratory-rate", ["9279-1"], {
    ucum: "/min",
    usual: { low: 12, high: 20 },
    source: news2,
  }),
  row("temperature", ["8310-5", "61008-9"], {
    ucum: "Cel",
    unit: "°C",
    usual: { low: 36.1, high: 38 },
    source: news2,
  }),
  row("weight", ["29463-7", "3141-9"], { ucum: "kg", source: noBand }),
  row("glucose", ["41653-7", "2339-0", "2345-7"], {
    ucum: "mg/dL",
    usual: { low: 70, high: 140 },
    factors: glucoseFactors,
  }),
  row("fasting-glucose", ["1558-6"], {
    ucum: "mg/dL",
    usual: { low: 70, high: 100 },
    factors: glucoseFactors,
  }),
  row("hba1c", ["4548-4"], { ucum: "%", usual: { high: 7 } }),
  row("creatinine", ["2160-0", "38483-4"], {
    ucum: "mg/dL",
    usual: { low: 0.6, high: 1.2 },
    factors: { "umol/L": 1 / 88.4 },
  }),
  row("egfr", ["33914-3", "62238-1", "98979-8"], {
    ucum: "mL/min/{1.73_m2}",
    unit: "mL/min/1.73 m²",
    usual: { low: 60 },
    factors: { "mL/min": 1, "mL/min/1.73m2": 1, "mL/min/1.73 m2": 1 },
  }),
  row("potassium", ["6298-4", "2823-3"], { ucum: "mmol/L", usual: { low: 3.5, high: 5 } }),
  row("sodium", ["2947-0", "2951-2"], { ucum: "mmol/L", usual: { low: 135, high: 145 } }),
  row("haemoglobin", ["718-7"], {
    ucum: "g/dL",
    usual: { low: 12, high: 16 },
    factors: { "g/L": 0.1 },
  }),
  row("tsh", ["3016-3"], {
    ucum: "m[IU]/L",
    unit: "mIU/L",
    usual: { low: 0.4, high: 4.5 },
    factors: { "u[IU]/mL": 1, "mIU/L": 1, "uIU/mL": 1 },
  }),
];

type RowParts = Pick<TrendRow, "ucum"> & Partial<Pick<TrendRow, "unit" | "usual" | "source" | "factors">>;

/** A row of one series; the unit is shown as in UCUM and the band is from memory where nothing else is said. */
function row(id: MeasuredThing, codes: readonly string[], parts: RowParts): TrendRow {
  return { id, unit: parts.ucum, source: memory, ...parts, series: [{ name: id, codes }] };
}
