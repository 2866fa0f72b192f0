import { useTranslation } from "react-i18next";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import type { PatientFacts } from "../../../shared/domain/patient.ts";
import { specialityNames } from "../../../shared/domain/speciality.ts";
import { useLanguage } from "./use-language.ts";
import {
  allergyFact,
  type BannerFact,
  currentMedicinesFact,
  groupedAbha,
  listFact,
  pregnancyApplies,
} from "./banner-facts.ts";
import { CorrectFacts } from "../facts/correct-facts.tsx";
import { UnsentFacts } from "../facts/unsent-facts.tsx";
import { CallBanner } from "../call/call-banner.tsx";
import classes from "./banner.module.css";
import { FactWords } from "./fact-words.tsx";
import { KeyHint } from "../../ui/key-hint.tsx";
import { PatientPhoto } from "./patient-photo.tsx";
import { useAge } from "../app/words/use-age.ts";
import type { Slot } from "./use-slot.ts";
import { useWeightWords } from "./use-weight-words.ts";

/** Who this is, the same facts in the same place on every screen; the edge has the consult's colour. */
export function PatientBanner({
  view,
  slot,
}: {
  readonly view: ConsultView;
  readonly slot: Slot | undefined;
}) {
  const { t } = useTranslation();
  const { patient, askedBy, centre } = view;
  const ageAndSex = `${useAge()(view.age)}, ${t(`consult.sex.${patient.sex}`)}`;
  const place = [patient.village, patient.district].filter((part) => part !== undefined).join(", ");
  const abha =
    patient.abha === undefined ? undefined : t("consult.fact.abha", { number: groupedAbha(patient.abha) });
  return (
    <header className={`${classes.banner} ${slot === undefined ? "" : classes[`slot${slot}`]}`}>
      <PatientPhoto patient={patient} />
      <div>
        <div className={classes.name}>
          <h2>{patient.name}</h2>
          {patient.nameDevanagari === undefined ? null : <span lang="hi">{patient.nameDevanagari}</span>}
        </div>
        <p className={classes.line}>
          <strong>{ageAndSex}</strong>
          {[place, abha].filter((part) => part !== undefined && part !== "").map((part) => ` · ${part}`)}
        </p>
        <p className={classes.line}>
          {t(`consult.askedBy.${askedBy.role}`, { name: askedBy.name })} · {centre.name}
          <QualityWord quality={view.quality} />
        </p>
        <CallBanner consultId={view.consultId} />
        <UnsentFacts facts={view.unsentFacts} />
      </div>
      <div className={classes.keys}>
        {slot === undefined ? null : <KeyHint keys={`Alt ${slot}`} />}
        <CorrectFacts view={view} />
      </div>
      <BannerFacts patient={patient} />
    </header>
  );
}

/** Small, beside who asks: what a doctor would have to ask back. Nothing where the request tells enough. */
function QualityWord({ quality }: Pick<ConsultView, "quality">) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { word, fits, lacks } = quality;
  const what = lacks.map((lack) => t(`acts.quality.lacks.${lack}`)).join(", ");
  return (
    <>
      {word === "complete" ? null : ` · ${t(`acts.quality.${word}`, { what })}`}
      {fits === undefined
        ? null
        : ` · ${t("acts.quality.fits", { speciality: specialityNames[fits][language] })}`}
    </>
  );
}

function BannerFacts({ patient }: { readonly patient: PatientFacts }) {
  const { t } = useTranslation();
  const pregnancy = usePregnancyFact(patient);
  const weight = useWeightWords(patient.weight);
  return (
    <dl className={classes.facts}>
      <div className={classes.fact}>
        <dt>{t("consult.fact.allergy")}</dt>
        <dd>
          <FactWords fact={allergyFact(patient.allergies)} none={t("consult.fact.noKnownAllergy")} />
        </dd>
      </div>
      <div className={classes.fact}>
        <dt>{t("consult.fact.weight")}</dt>
        <dd>
          <FactWords fact={weight} bold />
        </dd>
      </div>
      {pregnancy === undefined ? null : (
        <div className={classes.fact}>
          <dt>{t("consult.fact.pregnancy")}</dt>
          <dd>
            <FactWords fact={pregnancy} />
          </dd>
        </div>
      )}
      {patient.breastfeeding.state === "known" ? (
        <div className={classes.fact}>
          <dt>{t("consult.fact.breastfeeding")}</dt>
          <dd>
            <FactWords fact={{ state: "known", text: t("facts.breastfeeds.yes") }} />
          </dd>
        </div>
      ) : null}
      <div className={classes.fact}>
        <dt>{t("consult.fact.has")}</dt>
        <dd>
          <FactWords fact={listFact(patient.conditions)} />
        </dd>
      </div>
      <div className={classes.fact}>
        <dt>{t("consult.fact.takes")}</dt>
        <dd>
          <FactWords fact={currentMedicinesFact(patient.currentMedicines)} />
        </dd>
      </div>
    </dl>
  );
}

function usePregnancyFact(patient: PatientFacts): BannerFact | undefined {
  const { t } = useTranslation();
  if (!pregnancyApplies(patient)) return undefined;
  if (patient.pregnancy.state !== "known") return patient.pregnancy;
  const { status, weeks } = patient.pregnancy.value;
  const text = {
    pregnant:
      weeks === undefined ? t("consult.pregnancy.pregnant") : t("consult.pregnancy.pregnantWeeks", { weeks }),
    postpartum: t("consult.pregnancy.postpartum"),
    "not-pregnant": t("consult.pregnancy.notPregnant"),
    unknown: t("consult.pregnancy.unknown"),
  }[status];
  return { state: "known", text };
}
