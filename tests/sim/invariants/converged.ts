export type Replica = {
  readonly file: string;
  /** `Task/id` → version, as this file has it. */
  readonly has: ReadonlyMap<string, string>;
  readonly shows: readonly string[];
};

/** When the faults stop, every file that is signed in has the tickets that the hub shows it, in their last version. */
export function diverged(
  replica: Replica,
  atHub: ReadonlyMap<string, string>,
  openAtHub: readonly string[],
): string | undefined {
  for (const [key, version] of atHub) {
    const here = replica.has.get(key);
    if (here !== version) return `${replica.file} has ${here ?? "nothing"} of ${key}, the hub ${version}`;
  }
  const [one, other] = [replica.shows.toSorted().join(" "), openAtHub.toSorted().join(" ")];
  return one === other ? undefined : `${replica.file} lists ${one}, the hub ${other}`;
}
