import { useTranslation } from "react-i18next";
import { tables } from "../i18n/en/tables.ts";

type Known = keyof typeof tables.names;
const isKnown = (name: string): name is Known => name in tables.names;

/** A table as people call it; one that a newer hub has is named as it names it. */
export function useTableName(): (name: string) => string {
  const { t } = useTranslation();
  return (name) => (isKnown(name) ? t(`tables.names.${name}`) : name);
}
