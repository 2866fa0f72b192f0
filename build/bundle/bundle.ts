import { existsSync } from "node:fs";
import path from "node:path";
import { build } from "vite";
import { deskPageConfig } from "./desk-page.ts";
import { electronConfigs } from "./electron-parts.ts";
import { digestOfSources, isFresh, rememberBuiltFrom } from "./freshness.ts";
import { places } from "./places.ts";
import { buildPracticePatient } from "./practice-patient.ts";
import { buildHubPage, spokePage, verifyPage } from "./hub-page.ts";

/** Builds what the hosts need, unless the tree was built from exactly these sources. Answers whether it built. */
export async function bundle({ force = false } = {}): Promise<boolean> {
  const digest = digestOfSources();
  if (!force && isFresh(digest)) return false;
  await build(deskPageConfig());
  await buildHubPage(spokePage);
  await buildHubPage(verifyPage);
  await buildPracticePatient();
  for (const config of electronConfigs()) await build(config);
  rememberBuiltFrom(digest);
  return true;
}

export const isBuilt = (): boolean => existsSync(path.join(places.builtDeskPage, "index.html"));
