import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { outOfDate } from "../sim/mutate.ts";
import { makeTemplate, removeWorld } from "./world.ts";
import { isProven, straceWorks, traceSaves } from "./flushes.ts";
import { hearLastWords } from "./last-word.ts";
import { mutants, type TortureMutant } from "./mutants.ts";
import { buildParts, type Parts, removeParts } from "./parts.ts";
import { torture } from "./torture.ts";

/** Of each that the kills must see, so many until it counts as not seen. */
const mostKills = 60;
const saves = 60;
const lastWords = 3;

/** Turns each safety line round, one after the other, and says by how many kills it was seen. True if all were. */
export async function tryMutants(say: (line: string) => void, wanted = ""): Promise<boolean> {
  const old = mutants.flatMap(({ name, also = [], ...mutant }) =>
    [mutant, ...also].flatMap((turned) => outOfDate({ name, ...turned }) ?? []),
  );
  for (const what of old) say(`out of date: ${what}`);
  const template = await mkdtemp(path.join(tmpdir(), "paramarsh-template-"));
  const plain = await buildParts();
  await makeTemplate(plain, template);
  let caught = 0;
  const tried = mutants.filter(({ name }) => name.includes(wanted));
  for (const [at, mutant] of tried.entries()) {
    const parts = await buildParts(`mutant-${at}`, [mutant, ...(mutant.also ?? [])]);
    const seen = await seenBy(mutant.by, parts, template, at);
    removeParts(parts);
    if (seen.isCaught) caught += 1;
    say(`${seen.isCaught ? "caught" : "NOT CAUGHT"}: ${mutant.name} (${seen.how})`);
  }
  await removeWorld(template);
  say(`${caught} of ${tried.length} caught`);
  return caught === tried.length && old.length === 0;
}

type Seen = { readonly isCaught: boolean; readonly how: string };

function seenBy(by: TortureMutant["by"], parts: Parts, template: string, at: number): Promise<Seen> {
  switch (by) {
    case "kills":
      return byKills(parts, template, at);
    case "flushes":
      return byFlushes(parts);
    case "last-words":
      return byLastWords(parts, template);
  }
}

async function byLastWords(parts: Parts, template: string): Promise<Seen> {
  const { missing, named } = await hearLastWords(lastWords, { parts, template });
  return { isCaught: missing.length > 0, how: `${missing.length} of ${named} named versions were not kept` };
}

async function byKills(parts: Parts, template: string, at: number): Promise<Seen> {
  const said: string[] = [];
  const note = (line: string): void => void said.push(line);
  const report = await torture({ parts, template, kills: mostKills, seed: 500 + at, say: note });
  const first = said.find((line) => /^ {2}(lost|doubled|wrong): /u.test(line))?.trim();
  if (report.folder !== undefined) await removeWorld(report.folder);
  return { isCaught: first !== undefined, how: `${report.kills} kills${first ? `; ${first}` : ""}` };
}

async function byFlushes(parts: Parts): Promise<Seen> {
  if (!straceWorks()) return { isCaught: false, how: "strace is not here" };
  const report = await traceSaves(saves, parts);
  return {
    isCaught: !isProven(report),
    how: `strace: ${report.early.length} of ${saves} acknowledged before their flush`,
  };
}
