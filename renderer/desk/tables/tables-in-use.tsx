import { useTranslation } from "react-i18next";
import type { KnowledgeState } from "../../../shared/contract/knowledge-calls.ts";
import { useCall } from "../../bridge/use-call.ts";
import page from "../../ui/page.module.css";
import { sayDay, sayDayAndTime } from "../consult/say-when.ts";
import { useLanguage } from "../consult/use-language.ts";
import { useTableName } from "./use-table-name.ts";

/** Which tables of medicines, rules and lists stand on this PC, whose they are, and what was not taken. */
export function TablesInUse() {
  const { t } = useTranslation();
  const language = useLanguage();
  const nameOf = useTableName();
  const state = useCall("knowledge.state", {}, { staleTimeMs: 0 }).data;
  if (state === undefined) return null;
  const { edition, rows, cameAt, isOlder, refused } = state;
  const standing = new Map(edition.edited.map((one) => [one.table, one]));
  return (
    <>
      <h2>{t("tables.title")}</h2>
      {isOlder && <p role="alert">{t("tables.older")}</p>}
      {refused && <Refused refused={refused} />}
      {cameAt !== undefined && <p>{t("tables.since", { at: sayDayAndTime(cameAt, language) })}</p>}
      <p>{t("tables.mark", { mark: edition.shipped })}</p>
      <table className={page.table}>
        <tbody>
          {rows.map(({ table, rows: count, verified }) => {
            const own = standing.get(table);
            return (
              <tr key={table}>
                <th scope="row">{nameOf(table)}</th>
                <td>{t("tables.rows", { count, verified })}</td>
                <td>
                  {own === undefined
                    ? t("tables.shipped")
                    : t("tables.version", {
                        version: own.version,
                        at: sayDay(own.at, language),
                        by: own.by,
                      })}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

function Refused({ refused }: { readonly refused: NonNullable<KnowledgeState["refused"]> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const nameOf = useTableName();
  return (
    <div role="alert">
      <p>{t("tables.refused", { count: refused.count, at: sayDayAndTime(refused.at, language) })}</p>
      <ul>
        {refused.mistakes.map(({ table, line, column = "", says }) => (
          <li key={`${table} ${line} ${column} ${says}`}>
            {t("tables.mistake", { table: nameOf(table), line, column, says })}
          </li>
        ))}
      </ul>
    </div>
  );
}
