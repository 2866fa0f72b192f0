import { buildHubPage, spokePage } from "../bundle/hub-page.ts";
import { pageSize, sumOf } from "../bundle/first-load.ts";
import { digestOfSources, isFresh } from "../bundle/freshness.ts";
import { places } from "../bundle/places.ts";

/** 250 kB are 20 s at 100 kbit/s: nobody waits longer for a form. */
export const mostFirstBytes = 250_000;

/** The centres' page comes over the thinnest line of the country. */
export async function firstLoadIsSmall(): Promise<string | undefined> {
  if (!isFresh(digestOfSources())) await buildHubPage(spokePage);
  const bytes = sumOf(pageSize(places.builtSpokePage).first, "gzip");
  return bytes <= mostFirstBytes
    ? undefined
    : `The centres' page loads ${bytes} bytes (gzip) before its form can be used; at most ${mostFirstBytes} may be.`;
}
