import { type Medicine, guidelineLists, pregnancyNotes } from "../domain/medicine.ts";
import { type Result, err, ok } from "../result/result.ts";
import { medicineId } from "../rules/medicines/medicine-id.ts";
import { readAdultDose } from "./adult-dose.ts";
import { type Presentation, readPresentation } from "./presentations.ts";
import { sourceOf } from "./source-columns.ts";
import type { CellProblem, Cells, TableKind } from "./table.ts";

const list = (cell: string) =>
  cell
    .split(";")
    .map((one) => one.trim())
    .filter((one) => one !== "");

const schedules = ["OTC", "H", "H1", "X"] as const;
const scheduleCell = /^(OTC|H1|H|X)(\+NDPS)?$/;
const nlemCell = /^(\d+(?:\.\d+)+) ([PST])$/;
const columns = [
  "generic",
  "hindi",
  "synonyms",
  "presentations",
  "classes",
  "schedule",
  "list",
  "adultDose",
  "pregnancy",
  "children",
  "nlem",
  "document",
  "place",
  "opened",
  "verifiedBy",
] as const;
type MedicineCells = Cells<(typeof columns)[number]>;

/**
 * One line of the table: a generic with its presentations, which become one `Medicine` each. An empty cell means
 * what usually holds: Schedule H, on no list of the guidelines, nothing known.
 *
 * Read by hand, not by a schema: a thousand lines are read at every start of desk and hub.
 */
export const medicineTable: TableKind<Medicine[]> = {
  name: "medicines",
  columns,
  read: (cells) => readMedicines(cells as MedicineCells),
  key: { column: "presentations", of: (row) => row.map(({ id }) => id) },
};

function readMedicines(cells: MedicineCells): Result<Medicine[], CellProblem[]> {
  const problems: CellProblem[] = [];
  const { generic, hindi, schedule, nlem } = cells;
  const wrong = (column: keyof MedicineCells, says: string) => void problems.push({ column, says });
  if (!/^[a-z0-9]/.test(generic)) wrong("generic", "the generic name is written small and not left empty");
  if (!/[\u0900-\u097f]/.test(hindi)) wrong("hindi", "the Hindi name is missing");
  const [, plainSchedule, ndps] = scheduleCell.exec(schedule || "H") ?? [];
  const lawful = schedules.find((one) => one === plainSchedule);
  if (lawful === undefined) wrong("schedule", "OTC, H, H1 or X, with +NDPS where that Act names it");
  const guideline = guidelineLists.find((one) => one === (cells.list || "unlisted"));
  if (guideline === undefined) wrong("list", `one of ${guidelineLists.join(", ")}`);
  const pregnancy = pregnancyNotes.find((one) => one === cells.pregnancy);
  if (pregnancy === undefined && cells.pregnancy !== "")
    wrong("pregnancy", `one of ${pregnancyNotes.join(", ")}`);
  const dose = readAdultDose(cells.adultDose);
  if (dose === undefined)
    wrong("adultDose", `“${cells.adultDose}” is no dose, such as “5-10 mg 1-2/d max 20”`);
  if (nlem !== "" && !nlemCell.test(nlem)) wrong("nlem", "number and level, such as “2.1.5 P”");
  const presentations = list(cells.presentations).flatMap((text) => {
    const read = readPresentation(text);
    if (read === undefined)
      wrong("presentations", `“${text}” is no form with a strength, such as “tablet 5 mg”`);
    return read ?? [];
  });
  if (list(cells.presentations).length === 0)
    wrong("presentations", "at least one form with a strength is needed");
  if (problems.length > 0 || lawful === undefined || guideline === undefined) return err(problems);
  return ok(
    presentations.map((presentation) => ({
      ...namedBy(cells, presentation),
      schedule: lawful,
      ...(ndps === undefined ? {} : { ndps: true }),
      list: guideline,
      ...(dose === undefined || dose === "none" ? {} : { adultDose: dose }),
      ...(pregnancy === undefined ? {} : { pregnancy }),
      ...(cells.children === "" ? {} : { children: cells.children }),
    })),
  );
}

function namedBy(cells: MedicineCells, { form, route, strength, inNationalList, ownLevel }: Presentation) {
  const [, number, level] = nlemCell.exec(cells.nlem) ?? [];
  return {
    id: medicineId({ generic: cells.generic, form, route, strength }),
    generic: cells.generic,
    genericHindi: cells.hindi,
    synonyms: list(cells.synonyms),
    form,
    strength,
    route,
    classes: list(cells.classes),
    ...nationalLevel(inNationalList ? (ownLevel ?? level) : undefined),
    source: sourceOf(cells) ?? nationalListSource(number, inNationalList),
  };
}

function nationalLevel(level: string | undefined): Pick<Medicine, "nlemLevel"> {
  return level === "P" || level === "S" || level === "T" ? { nlemLevel: level } : {};
}

/** The list names a medicine, its level, forms and strengths; schedule, guideline list and doses are not in it. */
function nationalListSource(number: string | undefined, listed: boolean): Medicine["source"] {
  if (number !== undefined && listed) {
    return {
      document: "MoHFW, National List of Essential Medicines 2022",
      place: `${number} (name and level; form, strength, schedule, guideline list and doses from memory)`,
      opened: "2026-11-26",
    };
  }
  const beside =
    number === undefined ? "" : `; the National List 2022 has it in other forms or strengths (${number})`;
  return {
    document: "memory",
    place: `form, strength, schedule, guideline list and doses to be verified${beside}`,
  };
}
