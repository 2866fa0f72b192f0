import type { Handlers } from "../../../shared/contract/dispatch.ts";
import { fileNameOf, tableKeys } from "../../../shared/knowledge/table-list.ts";
import { ok } from "../../../shared/result/result.ts";
import { readRefused, refusedView } from "../knowledge/refused.ts";
import { knowledgeKept } from "../knowledge/shelf.ts";
import { type HandlerParts, signedIn } from "./handler-parts.ts";

export function knowledgeHandlers(parts: HandlerParts): Pick<Handlers, "knowledge.state"> {
  return {
    "knowledge.state": async () => {
      const current = signedIn(parts, "looking at the tables");
      if (!current.ok) return current;
      const { db, knowledge } = current.value;
      const newest = knowledge.newest();
      const editions = await db.keptEditions();
      const refused = await readRefused(db);
      const cameAt = editions[0]?.cameAt;
      return ok({
        edition: newest.edition,
        rows: tableKeys.map((key) => ({
          table: fileNameOf(key),
          rows: newest[key].length,
          verified: newest[key].filter(({ source }) => source.verifiedBy !== undefined).length,
        })),
        ...(cameAt === undefined || newest.edition.edited.length === 0 ? {} : { cameAt }),
        isOlder: !knowledgeKept(editions).isNewest,
        ...(refused === undefined ? {} : { refused: refusedView(refused) }),
      });
    },
  };
}
