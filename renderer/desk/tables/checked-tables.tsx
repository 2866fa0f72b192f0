import { useTranslation } from "react-i18next";
import type { TableEdition } from "../../../shared/domain/table-edition.ts";
import { sayDay } from "../consult/say-when.ts";
import { useLanguage } from "../consult/use-language.ts";
import classes from "../prescription/prescription.module.css";
import { useTableName } from "./use-table-name.ts";

type Props = { readonly edition: TableEdition | undefined };

/** By which tables a prescription was checked: the institute's with version and day, the rest by the program's mark. */
export function CheckedTables({ edition }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const nameOf = useTableName();
  if (edition === undefined) return null;
  const edited = edition.edited.map(({ table, version, at }) =>
    t("tables.checkedEdited", { table: nameOf(table), version, at: sayDay(at, language) }),
  );
  const all = [...edited, t("tables.checkedShipped", { mark: edition.shipped })].join("; ");
  return <p className={classes.checked}>{t("tables.checkedBy", { tables: all })}</p>;
}
