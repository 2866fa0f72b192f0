import { type FileSize, pageSize, sumOf } from "./bundle/first-load.ts";
import { places } from "./bundle/places.ts";
import { buildHubPage, spokePage } from "./bundle/hub-page.ts";
import { mostFirstBytes } from "./checking/page-size.ts";

/** `npm run size`: what a centre's line carries before the form can be used, and what comes later. */
await buildHubPage(spokePage);
const { first, later } = pageSize(places.builtSpokePage);
show("Before the form can be used", first);
for (const file of later) show(`Later, ${file.name}`, [file]);
console.log(`At most ${mostFirstBytes} bytes may come before the form.`);

function show(what: string, files: readonly FileSize[]): void {
  const gzip = sumOf(files, "gzip");
  const seconds = ((gzip * 8) / 100_000).toFixed(1);
  console.log(`${what}: ${sumOf(files, "brotli")} bytes brotli, ${gzip} gzip (${seconds} s at 100 kbit/s)`);
}
