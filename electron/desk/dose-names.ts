import { nameTable } from "../../shared/dose-line/name-table.ts";
import { onceFor } from "../../shared/knowledge/once-for.ts";

/** The names of a thousand medicines, made when the first line is read. */
export const doseNames = onceFor(nameTable);
