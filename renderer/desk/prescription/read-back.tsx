import type { LineReading } from "../../../shared/contract/line-reading.ts";
import { useLanguage } from "../consult/use-language.ts";
import classes from "./prescription.module.css";

/** What a written line leaves open: it is asked, in place, and nothing is taken over until it is answered. */
export function ReadBack({ reading }: { readonly reading: LineReading | undefined }) {
  const language = useLanguage();
  if (reading?.kind !== "ask") return null;
  return (
    <ul className={classes.questions} role="status">
      {reading.questions.map((question) => (
        <li key={question.en}>{question[language]}</li>
      ))}
    </ul>
  );
}
