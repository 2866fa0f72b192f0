import { useTranslation } from "react-i18next";
import { titleOf } from "../../../shared/domain/dose-units.ts";
import type { EntryFields } from "../../../shared/domain/line-entry.ts";
import { useCall } from "../../bridge/use-call.ts";
import classes from "./prescription.module.css";

/** What was begun and waits for the line in the fields: said, so that nobody takes it for lost and writes it again. */
export function AsideNote({ aside }: { readonly aside: readonly EntryFields[] }) {
  const { t } = useTranslation();
  if (aside.length === 0) return null;
  return (
    <div className={classes.aside} role="status">
      <strong>{t("prescription.aside")}</strong>
      <ul>
        {aside.map((fields, index) => (
          <AsideLine key={index} fields={fields} />
        ))}
      </ul>
      <p>{t("prescription.asideComesBack")}</p>
    </div>
  );
}

function AsideLine({ fields: { typed = "", medicineId = "" } }: { readonly fields: EntryFields }) {
  const { t } = useTranslation();
  const isAsked = typed.trim() === "" && medicineId !== "";
  const options = { enabled: isAsked, staleTimeMs: Infinity };
  const medicine = useCall("medicine.find", { id: medicineId }, options).data;
  const name = isAsked && medicine !== undefined ? titleOf(medicine) : typed.trim();
  return <li>{name === "" ? t("prescription.asideNoName") : name}</li>;
}
