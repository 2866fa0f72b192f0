import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { DoseShown, Finding } from "../../../shared/domain/finding.ts";
import type { ConsultId, LineId } from "../../../shared/domain/ids.ts";
import type { MedicineStock } from "../../../shared/contract/writing-calls.ts";
import type { Medicine, PrescriptionLine } from "../../../shared/domain/medicine.ts";
import { holds } from "../../../shared/rules/answered.ts";
import { notAgain } from "../../ui/not-again.ts";
import { useLanguage } from "../consult/use-language.ts";
import { FindingNote } from "./finding-note.tsx";
import { HeldBlock } from "./held-block.tsx";
import { LineInWords } from "./line-in-words.tsx";
import classes from "./prescription.module.css";
import { StockNote } from "./stock-note.tsx";
import { isUnlisted, UnlistedReason } from "./unlisted-reason.tsx";
import { reasonOf, withReason } from "./written-reason.ts";

type Props = {
  readonly consultId: ConsultId;
  readonly lines: readonly PrescriptionLine[];
  readonly findings: readonly Finding[];
  readonly doses: readonly DoseShown[];
  readonly readOnly: boolean;
  readonly onEdit: (line: PrescriptionLine) => void;
  readonly onRemove: (lineId: LineId) => void;
  /** The line with its reason. */
  readonly onReason: (line: PrescriptionLine) => void;
  readonly onUnlistedReason: (reason: string) => void;
  readonly stockOf: (medicineId: string) => MedicineStock | undefined;
  /** The same line with another medicine, in the fields: nothing is changed until it is put down. */
  readonly onInstead: (line: PrescriptionLine, medicine: Medicine) => void;
};

/** The lines; what warns stands beside its line, what holds stands directly under it with the ways out. */
export function LineList({ lines, findings, doses, onUnlistedReason, ...acts }: Props) {
  const { t } = useTranslation();
  if (lines.length === 0) return <p className={classes.empty}>{t("prescription.empty")}</p>;
  const general = findings.filter((finding) => finding.lineId === undefined);
  return (
    <>
      <ol className={classes.lines}>
        {lines.map((line) => (
          <Line
            key={line.id}
            line={line}
            lines={lines}
            dose={doses.find(({ lineId }) => lineId === line.id)}
            findings={findings.filter((finding) => finding.lineId === line.id)}
            {...acts}
          />
        ))}
      </ol>
      {general.map((finding, index) =>
        isUnlisted(finding) ? (
          <UnlistedReason
            key="unlisted"
            consultId={acts.consultId}
            finding={finding}
            readOnly={acts.readOnly}
            onReason={onUnlistedReason}
          />
        ) : (
          <FindingNote key={`${index} ${finding.ruleId}`} finding={finding} />
        ),
      )}
    </>
  );
}

type LineProps = Omit<Props, "doses" | "onUnlistedReason"> & {
  readonly line: PrescriptionLine;
  readonly dose: DoseShown | undefined;
};

function Line(props: LineProps) {
  const { line, lines, dose, findings, readOnly, stockOf, onInstead, onEdit, onRemove, onReason } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const holding = findings.filter((finding) => holds(finding, lines));
  const beside = findings.filter((finding) => !holding.includes(finding));
  return (
    <li className={classes.line}>
      <LineInWords line={line} />
      {dose === undefined ? null : <p className={classes.reckoned}>{dose.text[language]}</p>}
      {line.reason === undefined ? null : (
        <p className={classes.reason}>{t("prescription.reasonWritten", { reason: line.reason })}</p>
      )}
      <StockNote
        stock={stockOf(line.medicineId)}
        onTake={readOnly ? undefined : (medicine) => onInstead(line, medicine)}
      />
      {beside.map((finding, index) => (
        <FindingNote key={`${index} ${finding.ruleId}`} finding={finding} />
      ))}
      {readOnly ? null : (
        <div className={classes.acts}>
          <Button variant="subtle" onClick={() => onEdit(line)}>
            {t("prescription.editShort")}
          </Button>
          <Button variant="subtle" onClick={notAgain(() => onRemove(line.id))}>
            {t("prescription.removeShort")}
          </Button>
        </div>
      )}
      {holding.length === 0 ? null : (
        <HeldBlock
          consultId={props.consultId}
          lineId={line.id}
          reasonOf={reasonOf(line, holding)}
          findings={holding}
          readOnly={readOnly}
          onEdit={() => onEdit(line)}
          onRemove={() => onRemove(line.id)}
          onReason={(reason) => onReason(withReason(line, holding, reason))}
        />
      )}
    </li>
  );
}
