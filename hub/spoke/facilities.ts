import { practiceCentre } from "../practice/centres.ts";

export type Facility = { readonly name: string; readonly km: number };

/**
 * The nearest facility that can take an emergency, by centre. The institute's own rows are to be added beside these
 * and checked on the road; these are practice rows: invented names, invented distances.
 */
const byCentre: ReadonlyMap<string, Facility> = new Map([
  practiceRow("namunakot", "Practice Civil Hospital Namunakot (invented)", 9),
  practiceRow("misalgarh", "Practice CHC Misalgarh (invented)", 4),
  practiceRow("kalpitwara", "Practice Civil Hospital Kalpitwara (invented)", 31),
  practiceRow("udaharan-nala", "Practice CHC Udaharan (invented)", 17),
  practiceRow("namuna-thach", "Practice Regional Hospital Namuna (invented)", 58),
]);

function practiceRow(centreKey: string, name: string, km: number): [string, Facility] {
  return [practiceCentre(centreKey).organizationId, { name, km }];
}

export function nearestFacility(centreId: string): Facility | undefined {
  return byCentre.get(centreId);
}
