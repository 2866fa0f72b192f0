import { mostAbout } from "../../../shared/contract/file-calls.ts";

/** Letters by which a sentence is longer than what is attached under it may be. */
export const lettersTooMany = (about: string): number => Math.max(0, about.trim().length - mostAbout);

export const isSentence = (about: string): boolean => about.trim().length >= 3 && lettersTooMany(about) === 0;
