import { useState } from "react";
import { z } from "zod";
import { forgetText, keepText } from "../client/keep-text.ts";

const ids = z.array(z.string());
const placeOf = (paperId: string): string => `paramarsh-read-back ${paperId}`;
/** What was compared on a paper that is written by hand, by the same ticks. */
export const byHandOf = (paperId: string): string => `by-hand ${paperId}`;

/** Ticks survive the page: a patient is not asked twice because a phone went to sleep. */
export function useTicked(paperId: string): readonly [readonly string[], (id: string, on: boolean) => void] {
  const [ticked, setTicked] = useState(() => kept(paperId));
  return [
    ticked,
    (id, on) => {
      const next = on ? [...ticked, id] : ticked.filter((one) => one !== id);
      setTicked(next);
      keepText(placeOf(paperId), JSON.stringify(next));
    },
  ];
}

export function forgetTicks(paperId: string): void {
  for (const each of [paperId, byHandOf(paperId)]) forgetText(placeOf(each));
}

function kept(paperId: string): readonly string[] {
  const text = localStorage.getItem(placeOf(paperId));
  if (text === null) return [];
  try {
    return ids.parse(JSON.parse(text));
  } catch {
    return []; // written by another version of the page: the rows are asked again
  }
}
