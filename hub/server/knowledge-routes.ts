import {
  type BookAnswer,
  goBack,
  knowledgePaths,
  mostSheetCharacters,
  putSheet,
} from "../../shared/contract/knowledge-api.ts";
import { failure } from "../../shared/result/failure.ts";
import type { Auth } from "../auth/auth.ts";
import type { KnowledgeBook } from "../knowledge/book.ts";
import { signedInAs } from "./auth-routes.ts";
import { failureAnswer, type HubAnswer, type HubRequest, jsonAnswer, type Route } from "./http-types.ts";
import { bearerOf, parseJson } from "./read-request.ts";

/** Devanagari takes three bytes. */
const limitBytes = 3 * mostSheetCharacters;
const reading = "fetching the institute's tables";
const changing = "changing a table of the institute";

/** The institute's own tables: read by every desk, changed by operators. */
export function knowledgeRoutes(auth: Auth, book: KnowledgeBook): readonly Route[] {
  const asOperator = async (request: HubRequest, answer: () => Promise<HubAnswer>): Promise<HubAnswer> => {
    const who = await signedInAs(auth, request, "operator");
    return who.ok ? answer() : failureAnswer(who.error);
  };
  const asAnybody = async (request: HubRequest, answer: () => Promise<HubAnswer>): Promise<HubAnswer> => {
    const who = await auth.whoIs(bearerOf(request.headers) ?? "", "desk");
    return who.ok ? answer() : failureAnswer(who.error);
  };
  return [
    {
      method: "GET",
      path: knowledgePaths.standing,
      says: "which of the institute's tables stand",
      handle: (request) => asAnybody(request, async () => standing(request, book)),
    },
    {
      method: "GET",
      path: knowledgePaths.text,
      says: "one version of one of the institute's tables",
      handle: (request) => asAnybody(request, () => sheet(request, book)),
    },
    {
      method: "GET",
      path: knowledgePaths.history,
      says: "every version of the institute's tables (operators)",
      handle: (request) => asOperator(request, async () => jsonAnswer(200, { versions: book.history() })),
    },
    {
      method: "PUT",
      path: knowledgePaths.standing,
      says: "putting a table in place of the one that stands (operators)",
      limitBytes,
      handle: (request) =>
        asOperator(request, async () => {
          const asked = parseJson(request, putSheet, changing);
          return asked.ok ? changed(await book.put(asked.value)) : failureAnswer(asked.error);
        }),
    },
    {
      method: "POST",
      path: knowledgePaths.standing,
      says: "going back to an earlier version of a table (operators)",
      handle: (request) =>
        asOperator(request, async () => {
          const asked = parseJson(request, goBack, changing);
          return asked.ok ? changed(await book.back(asked.value)) : failureAnswer(asked.error);
        }),
    },
  ];
}

/** What is wrong with a sheet is an answer, not a failure of the hub. */
const changed = (answer: BookAnswer): HubAnswer => jsonAnswer(200, answer);

function standing({ headers }: HubRequest, book: KnowledgeBook): HubAnswer {
  const tables = book.standing();
  const etag = `"${tables.edition}"`;
  if (headers["if-none-match"] === etag) return { status: 304, headers: { etag }, body: "" };
  return jsonAnswer(200, tables, { etag });
}

async function sheet({ url }: HubRequest, book: KnowledgeBook): Promise<HubAnswer> {
  const table = url.searchParams.get("table") ?? "";
  const version = Number(url.searchParams.get("version"));
  const known = book.history().some((one) => one.table === table && one.version === version);
  const text = known ? await book.text(table, version) : undefined;
  return text === undefined
    ? failureAnswer(failure("not-found", reading, "There is no such version of this table."))
    : jsonAnswer(200, { text });
}
