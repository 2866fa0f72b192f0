import type { Composition } from "@medplum/fhirtypes";
import { piecesIn } from "./texts.ts";
import type { GivenUp, Watch } from "./watch.ts";

/** One doctor's writing in one consult, whichever PC it stands at. */
export const writingKey = (doctor: string, ticketId: string): string => `${doctor}/${ticketId}`;

/** Encounter `e-1` is that of ticket `t-1`. */
export const keyOfDraft = ({ author, encounter }: Composition): string =>
  writingKey(
    author?.[0]?.reference?.replace("Practitioner/doctor-", "") ?? "",
    encounter?.reference?.replace("Encounter/e-", "t-") ?? "",
  );

const nothing = (): GivenUp => ({ struck: new Set(), unchosen: new Set(), now: new Set() });

export function givenUpIn({ givenUp }: Watch, key: string): GivenUp {
  const known = givenUp.get(key) ?? nothing();
  givenUp.set(key, known);
  return known;
}

/** Whoever had it before him may leave it out. */
export const mayBeGone = ({ struck, unchosen }: GivenUp, piece: string): boolean =>
  struck.has(piece) || unchosen.has(piece);

/** What its doctor struck out. */
export function noteStruck(watch: Watch, key: string, piece: string): void {
  const { struck, now } = givenUpIn(watch, key);
  struck.add(piece);
  now.add(piece);
  watch.reordered.add(key);
}

/** What a person, who saw both, left out of what is to stand; what he took again is given up no more. */
export function noteChosen(watch: Watch, key: string, both: readonly string[], chosen: string): void {
  const { unchosen, now } = givenUpIn(watch, key);
  const kept = new Set(piecesIn(chosen));
  for (const piece of both.flatMap(piecesIn)) {
    if (kept.has(piece)) continue;
    unchosen.add(piece);
    now.add(piece);
  }
  for (const piece of kept) now.delete(piece);
  watch.reordered.add(key);
}
