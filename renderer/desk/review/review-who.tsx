import { useTranslation } from "react-i18next";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import type { Draft } from "../../../shared/domain/draft.ts";
import { useAge } from "../app/words/use-age.ts";
import { allergyFact } from "../consult/banner-facts.ts";
import { FactWords } from "../consult/fact-words.tsx";
import { PatientPhoto } from "../consult/patient-photo.tsx";
import type { Slot } from "../consult/use-slot.ts";
import { useWeightWords } from "../consult/use-weight-words.ts";
import { CallFacts } from "./call-facts.tsx";
import classes from "./review.module.css";

type Props = { readonly view: ConsultView; readonly draft: Draft; readonly slot: Slot | undefined };

/** Who is being signed for, so that a signature on the wrong patient is seen before it is made. */
export function ReviewWho({ view, draft, slot }: Props) {
  const { t } = useTranslation();
  const ageWords = useAge();
  const { patient, consent } = view;
  const weight = useWeightWords(patient.weight);
  const place = [patient.village, patient.district].filter((part) => part !== undefined).join(", ");
  const rows = [
    [t("review.village"), place === "" ? t("common.notAsked") : place],
    [t("review.consult"), t(`review.${draft.visitKind}`)],
    [
      t("review.consent"),
      consent.given ? (consent.how ?? t("review.consentGiven")) : t("review.consentMissing"),
    ],
  ] as const;
  return (
    <section className={classes.who} data-slot={slot}>
      <PatientPhoto patient={patient} />
      <h3>{patient.name}</h3>
      {patient.nameDevanagari === undefined ? null : <p lang="hi">{patient.nameDevanagari}</p>}
      <p>
        <strong>
          {ageWords(view.age)}, {t(`consult.sex.${patient.sex}`)}
        </strong>
      </p>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <CallFacts consultId={view.consultId} />
        <div>
          <dt>{t("consult.fact.allergy")}</dt>
          <dd>
            <FactWords fact={allergyFact(patient.allergies)} none={t("consult.fact.noKnownAllergy")} />
          </dd>
        </div>
        <div>
          <dt>{t("consult.fact.weight")}</dt>
          <dd>
            <FactWords fact={weight} />
          </dd>
        </div>
      </dl>
    </section>
  );
}
