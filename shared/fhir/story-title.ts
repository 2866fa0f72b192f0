import type { StoryPart, StoryTitle, StoryWord } from "../domain/story.ts";
import { storyWord } from "../domain/story.ts";

/** The record's own words, else what the desk calls such a thing. */
export const titled = (text: string | undefined, word: StoryWord): StoryTitle =>
  text === undefined ? { word } : { text };

/** Words that may be missing or empty, as pieces of a line. */
export const texts = (...words: readonly (string | undefined)[]): StoryPart[] =>
  words.flatMap((text) => (text ? [{ text }] : []));

/** A status by FHIR's own code; one that is not known is shown as it is. */
export function statusPart(status: string | undefined): StoryPart[] {
  if (status === undefined) return [];
  const known = storyWord.safeParse(status);
  return [known.success ? { word: known.data } : { text: status }];
}
