import { build } from "vite";
import { bundle } from "./bundle/bundle.ts";
import { deskPageConfig } from "./bundle/desk-page.ts";
import { buildHubPage, spokePage, verifyPage } from "./bundle/hub-page.ts";

/** `npm run build` makes all of dist/; `npm run build -- page`, `-- spoke` and `-- verify` only that page. */
const startedAt = performance.now();
if (process.argv[2] === "page") await build(deskPageConfig());
else if (process.argv[2] === "spoke") await buildHubPage(spokePage);
else if (process.argv[2] === "verify") await buildHubPage(verifyPage);
else await bundle({ force: true });
console.log(`Built dist/ in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
