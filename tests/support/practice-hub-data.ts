import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { fillPractice } from "../../hub/admin/fill-practice.ts";
import { openFhir } from "../../hub/server/open-fhir.ts";
import { openHub } from "../../hub/server/open-hub.ts";

export const templateFolderVariable = "PARAMARSH_TEST_TEMPLATES";

/**
 * A practice hub's data as after its first start. To fill one costs seconds and some hundred tests want one,
 * so the first of a run makes it and the others copy; waiting times count from when it was made.
 */
export async function putPracticeHubData(dataFolder: string): Promise<void> {
  if (existsSync(dataFolder)) return;
  const templates = process.env[templateFolderVariable];
  if (templates === undefined) {
    await fill(dataFolder);
    return;
  }
  const template = path.join(templates, "practice-hub");
  if (!existsSync(template)) await makeTemplate(template);
  mkdirSync(path.dirname(dataFolder), { recursive: true });
  cpSync(template, dataFolder, { recursive: true });
}

/** Whoever renames first has made it; another process that made one meanwhile throws its own away. */
async function makeTemplate(template: string): Promise<void> {
  const mine = `${template}-${process.pid}`;
  await fill(mine);
  try {
    renameSync(mine, template);
  } catch (error) {
    if (!existsSync(template)) throw error;
    rmSync(mine, { recursive: true });
  }
}

async function fill(dataFolder: string): Promise<void> {
  const hub = await openHub({
    dataFolder,
    kind: "practice",
    openFhir,
    clock: () => new Date(),
    onBug: (where, bug) => {
      throw new Error(`practice data: ${where}`, { cause: bug });
    },
  });
  try {
    await fillPractice(hub, new Date());
  } finally {
    await hub.close();
  }
}
