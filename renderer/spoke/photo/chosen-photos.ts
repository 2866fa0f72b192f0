import { makeStore } from "../client/store.ts";
import type { Subject } from "../waiting/subject.ts";

/** Chosen or just taken, and neither sent nor put aside: whatever screen comes in between, it is there again. */
export const chosenPhotos = makeStore<ReadonlyMap<string, File>>(new Map());

/** The same for a consult before and after the hub has named it. */
export const photoKey = ({ target, key }: Pick<Subject, "target" | "key">): string =>
  target.requestId ?? target.taskId ?? key;

export function choosePhoto(key: string, file: File | undefined): void {
  const others = [...chosenPhotos.get()].filter(([one]) => one !== key);
  chosenPhotos.set(new Map(file ? [...others, [key, file]] : others));
}
