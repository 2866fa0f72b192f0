import { useTranslation } from "react-i18next";
import type { PatientFacts } from "../../../shared/domain/patient.ts";
import { useCall } from "../../bridge/use-call.ts";
import { initials } from "./banner-facts.ts";
import classes from "./banner.module.css";

/** The patient's photograph, or initials while there is none. */
export function PatientPhoto({ patient }: { readonly patient: PatientFacts }) {
  const { t } = useTranslation();
  const photo = useCall("patient.photo", { patientId: patient.id }, { enabled: patient.hasPhoto });
  if (!photo.data) {
    return (
      <span className={classes.initials} aria-hidden="true">
        {initials(patient.name)}
      </span>
    );
  }
  const { contentType, base64 } = photo.data;
  return (
    <img
      className={classes.photo}
      src={`data:${contentType};base64,${base64}`}
      alt={t("consult.fact.photo", { name: patient.name })}
    />
  );
}
