import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { MedicineStock } from "../../../shared/contract/writing-calls.ts";
import { titleOf } from "../../../shared/domain/dose-units.ts";
import type { Medicine } from "../../../shared/domain/medicine.ts";
import { sayDay } from "../consult/say-when.ts";
import { useLanguage } from "../consult/use-language.ts";
import classes from "./prescription.module.css";

type Props = {
  readonly stock: MedicineStock | undefined;
  readonly onTake?: ((medicine: Medicine) => void) | undefined;
};

/** Where the patient gets it, and what the centre has in its place: a hint and offers, never a stop. */
export function StockNote({ stock, onTake }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (stock === undefined) return null;
  const { where, equivalents } = stock;
  const { told } = where;
  return (
    <div className={classes.stock} data-place={where.place}>
      <p>
        <strong>{t(`prescription.stock.${where.place}`)}</strong>{" "}
        {told === undefined
          ? t("prescription.stock.usual")
          : told.by === undefined
            ? t("prescription.stock.told", { day: sayDay(told.at, language) })
            : t("prescription.stock.toldBy", { by: told.by, day: sayDay(told.at, language) })}
      </p>
      {equivalents.length === 0 || onTake === undefined ? null : (
        <div className={classes.offers}>
          <span>{t("prescription.stock.instead")}</span>
          {equivalents.map(({ medicine, kind }) => (
            <Button
              key={medicine.id}
              size="compact-xs"
              variant="default"
              title={t(`prescription.stock.${kind}`)}
              onClick={() => onTake(medicine)}
            >
              {titleOf(medicine)}
              {kind === "class" ? ` · ${t("prescription.stock.otherMedicine")}` : ""}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

/** In the list of what is found: only what the centre lacks or runs out of is worth a word. */
export function StockTag({ stock }: { readonly stock: MedicineStock | undefined }) {
  const { t } = useTranslation();
  if (stock === undefined || stock.where.place === "centre") return null;
  return <span className={classes.usual}> {t(`prescription.stock.${stock.where.place}`)}</span>;
}
