import { type NameTable, nameTable } from "../../shared/dose-line/name-table.ts";
import { medicines } from "../../shared/rules/medicines/index-of-medicines.ts";

const kept: { names?: NameTable } = {};

/** The names of a thousand medicines, made when the first line is read. */
export const doseNames = (): NameTable => (kept.names ??= nameTable(medicines));
