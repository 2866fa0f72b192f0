import { useTranslation } from "react-i18next";
import type { Output } from "../../../shared/contract/calls.ts";
import { useAgeSex } from "../app/words/use-age.ts";
import { type BannerFact, allergyFact, currentMedicinesFact, listFact } from "../consult/banner-facts.ts";
import screen from "../consult/consult-screen.module.css";
import { FactWords } from "../consult/fact-words.tsx";
import { Story } from "../consult/story.tsx";
import classes from "./patients.module.css";

/** A whole record without a consult: who, the facts that every doctor asks first, and the story. */
export function Chart({ chart }: { readonly chart: Output<"patient.open"> }) {
  const { t } = useTranslation();
  const ageSex = useAgeSex();
  const { patient } = chart;
  const place = [patient.village, patient.district].filter(Boolean).join(", ");
  return (
    <div className={screen.centre}>
      <header className={classes.head}>
        <h1>
          {patient.name} {patient.nameDevanagari}
        </h1>
        <p>
          <strong>{ageSex(chart.age, patient.sex)}</strong> {place}
        </p>
        <dl className={classes.facts}>
          <Fact name={t("consult.fact.allergy")} fact={allergyFact(patient.allergies)} />
          <Fact name={t("consult.fact.has")} fact={listFact(patient.conditions)} />
          <Fact name={t("consult.fact.takes")} fact={currentMedicinesFact(patient.currentMedicines)} />
        </dl>
      </header>
      <Story view={chart} />
    </div>
  );
}

function Fact({ name, fact }: { readonly name: string; readonly fact: BannerFact }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <FactWords fact={fact} />
      </dd>
    </div>
  );
}
