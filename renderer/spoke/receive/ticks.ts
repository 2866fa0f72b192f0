import { z } from "zod";
import { textPlaces } from "../keep/text-places.ts";
import type { Texts, Written } from "../keep/texts.ts";

const ids = z.array(z.string());
const placeOf = (paperId: string): string => textPlaces.ticks + paperId;
/** What was compared on a paper that is written by hand, by the same ticks. */
export const byHandOf = (paperId: string): string => `by-hand ${paperId}`;

/** Ticks survive the page: a patient is not asked twice because a phone went to sleep. */
export const ticks = {
  read: (written: Written, paperId: string): readonly string[] => {
    const text = written.get(placeOf(paperId));
    if (text === undefined) return [];
    try {
      return ids.parse(JSON.parse(text));
    } catch {
      return []; // written by another version of the page: the rows are asked again
    }
  },
  set: (texts: Texts, paperId: string, id: string, on: boolean): void => {
    const others = ticks.read(texts.newest.get(), paperId).filter((one) => one !== id);
    texts.write(placeOf(paperId), JSON.stringify(on ? [...others, id] : others));
  },
  forget: (texts: Texts, paperId: string): void => {
    for (const each of [paperId, byHandOf(paperId)]) texts.write(placeOf(each), "");
  },
};
