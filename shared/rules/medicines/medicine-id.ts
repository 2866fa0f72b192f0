import type { Medicine } from "../../domain/medicine.ts";

type Named = Pick<Medicine, "generic" | "form" | "route" | "strength">;

/**
 * The id comes from name, strength, form and (unless usual) route. It is stored in records, so a published row
 * keeps its name and strength for ever; a correction is a new row.
 */
export function medicineId({ generic, strength, form, route }: Named): string {
  const words = [generic, strength.replaceAll(" ", ""), ...(usualRoute(form, route) ? [] : [route]), form];
  return words
    .join("-")
    .toLowerCase()
    .replaceAll("%", "pct")
    .replaceAll("/", "-per-")
    .replaceAll(/[^a-z0-9.]+/g, "-");
}

function usualRoute(form: Medicine["form"], route: Medicine["route"]): boolean {
  return route === "oral" || route === "inhaled" || (route === "topical" && form !== "drops");
}
