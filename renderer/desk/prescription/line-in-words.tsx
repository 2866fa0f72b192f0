import type { PrescriptionLine } from "../../../shared/domain/medicine.ts";
import { useCall } from "../../bridge/use-call.ts";
import { useLanguage } from "../consult/use-language.ts";
import classes from "./prescription.module.css";

/** The line as the paper will say it, in both languages. */
export function LineInWords({ line }: { readonly line: PrescriptionLine }) {
  const language = useLanguage();
  const words = useCall("prescription.words", { line }, { keepPrevious: true }).data;
  if (words === undefined) return <p className={classes.words} />;
  return (
    <div className={classes.words}>
      <div className={classes.title}>
        <strong>{words.title}</strong>
        <span>{words.quantityWords?.[language]}</span>
      </div>
      <p>{words.how.en}</p>
      <p lang="hi" className={classes.hindi}>
        {words.how.hi}
      </p>
    </div>
  );
}
