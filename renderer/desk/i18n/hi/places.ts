import type { places as english } from "../en/places.ts";
import type { Translated } from "../translated.ts";

export const places: Translated<typeof english> = {};
