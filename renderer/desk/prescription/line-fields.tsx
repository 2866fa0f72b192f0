import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { EntryFields } from "../../../shared/domain/line-entry.ts";
import { longestWrittenLine } from "../../../shared/contract/line-reading.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { FailureText } from "../app/failure-text.tsx";
import { AsideNote } from "./aside-note.tsx";
import { DoseFields } from "./dose-fields.tsx";
import { LineInWords } from "./line-in-words.tsx";
import { MedicineField } from "./medicine-field.tsx";
import classes from "./prescription.module.css";
import { ReadBack } from "./read-back.tsx";
import { type LineEntry, useLineEntry } from "./use-line-entry.ts";

type Beside = {
  readonly beside: ReactNode;
  /** Lines that wait until this one is done. */
  readonly aside: readonly EntryFields[];
};

/** The fields of one line. Enter in any of them adds it, or goes to the first that is still needed. */
export function LineFields(props: LineEntry & Beside) {
  const { t } = useTranslation();
  const entry = useLineEntry(props);
  const { fields, shown, result, needs, reading } = entry;
  // Of a line that was read, or of a medicine that was chosen or repeated, it is said before Enter what is open.
  const isBegun = reading === undefined ? shown.medicine !== undefined : reading.kind === "read";
  const open = needs ?? (isBegun && !result.complete ? result.needs : undefined);
  return (
    <form ref={fields} className={classes.fields} onSubmit={(event) => void entry.submit(event)}>
      <AsideNote aside={props.aside} />
      <MedicineField
        consultId={props.consultId}
        medicine={shown.medicine}
        typed={props.typed}
        isLine={reading?.kind === "read"}
        onType={entry.type}
        onLeave={entry.leave}
        onChoose={entry.choose}
      />
      <ReadBack reading={reading} />
      {entry.isTooLong ? (
        <p className={classes.questions} role="alert">
          {t("prescription.tooLong", { most: longestWrittenLine })}
        </p>
      ) : null}
      {entry.failure === undefined ? null : (
        <p className={classes.questions}>
          <FailureText failure={entry.failure} />
        </p>
      )}
      <DoseFields form={shown} onChange={entry.change} />
      {result.complete ? (
        <LineInWords line={result.line} />
      ) : (
        <p className={classes.needs} role={needs === undefined ? undefined : "alert"}>
          {open === undefined ? "" : t(`prescription.needs.${open}`)}
        </p>
      )}
      <div className={classes.acts}>
        <Button type="submit" variant="default" rightSection={<KeyHint keys="↵" />}>
          {shown.lineId === undefined ? t("prescription.add") : t("prescription.change")}
        </Button>
        <Button variant="subtle" onClick={entry.clear}>
          {t("prescription.clear")}
        </Button>
        {props.beside}
      </div>
    </form>
  );
}
