import { bundle, isBuilt } from "./bundle/bundle.ts";

/** `npm run hub`: the centres' page is part of the hub, so it is built before one is served. */
const serves = !process.argv.slice(2).some((word) => /^(account|operator|import|--help|-h)$/.test(word));
if (serves) {
  try {
    if (await bundle()) console.error("Built the centres' page.");
  } catch (problem) {
    // A site may run from a tree that was built elsewhere and has no tools to build.
    if (!isBuilt()) throw problem;
    console.error("The page could not be built anew; the one that is there is served.");
  }
}
await import("../hub/admin/cli.ts");
