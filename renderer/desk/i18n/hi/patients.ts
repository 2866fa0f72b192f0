import type { patients as english } from "../en/patients.ts";
import type { Translated } from "../translated.ts";

export const patients: Translated<typeof english> = {};
