import { build } from "vite";
import { bundle } from "./bundle/bundle.ts";
import { deskPageConfig } from "./bundle/desk-page.ts";
import { buildSpokePage } from "./bundle/spoke-page.ts";

/** `npm run build` makes all of dist/; `npm run build -- page` and `-- spoke` only that page. */
const startedAt = performance.now();
if (process.argv[2] === "page") await build(deskPageConfig());
else if (process.argv[2] === "spoke") await buildSpokePage();
else await bundle({ force: true });
console.log(`Built dist/ in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
