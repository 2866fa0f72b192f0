import { build } from "vite";
import { bundle } from "./bundle/bundle.ts";
import { deskPageConfig } from "./bundle/desk-page.ts";

/** `npm run build` makes all of dist/; `npm run build -- page` only the page. */
const startedAt = performance.now();
if (process.argv[2] === "page") await build(deskPageConfig());
else await bundle({ force: true });
console.log(`Built dist/ in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
