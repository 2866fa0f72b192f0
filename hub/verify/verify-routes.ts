import { type VerifyList, verifyPaths } from "../../shared/contract/verify-list.ts";
import { jsonAnswer, type HubAnswer, type Route } from "../server/http-types.ts";
import { pageFiles } from "../spoke/page-files.ts";
import { type ListParts, makeList } from "./make-list.ts";

/** Anybody may ask: it is made anew at most so often, however many do. */
const keptMs = 30_000;

/** The page by which a pharmacist compares a paper with its code, and the list that it keeps. For everybody. */
export function verifyRoutes(
  parts: ListParts & { readonly verifyPage?: string | undefined },
): readonly Route[] {
  const files = pageFiles(parts.verifyPage, verifyPaths.page);
  const list = keptFor(keptMs, parts.clock, () => makeList(parts));
  return [
    {
      method: "GET",
      path: verifyPaths.list,
      says: "keys and cancelled papers, for the page that reads a paper's code",
      handle: async () => jsonAnswer(200, (await list()) satisfies VerifyList),
    },
    ...files.routes,
    {
      method: "GET",
      path: verifyPaths.page,
      says: "the page that reads a paper's code",
      handle: async (request) => (files.isBuilt() ? files.page(request) : notBuilt),
    },
  ];
}

function keptFor<T>(ms: number, clock: () => Date, make: () => Promise<T>): () => Promise<T> {
  let kept: { readonly at: number; readonly value: Promise<T> } | undefined;
  return () => {
    const now = clock().getTime();
    // A clock that was set back must not keep an old list for ever.
    if (kept !== undefined && now >= kept.at && now < kept.at + ms) return kept.value;
    const value = make();
    kept = { at: now, value };
    void value.catch(() => (kept = undefined));
    return value;
  };
}

const notBuilt: HubAnswer = {
  status: 503,
  headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  body: "The verify page is not built here: run `npm run build` beside the hub and load this again.\n",
};
