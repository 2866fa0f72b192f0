import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Finding } from "../../../shared/domain/finding.ts";
import type { LineId } from "../../../shared/domain/ids.ts";
import type { PrescriptionLine } from "../../../shared/domain/medicine.ts";
import { FindingNote } from "./finding-note.tsx";
import { HeldBlock } from "./held-block.tsx";
import { LineInWords } from "./line-in-words.tsx";
import classes from "./prescription.module.css";

type Props = {
  readonly lines: readonly PrescriptionLine[];
  readonly findings: readonly Finding[];
  readonly readOnly: boolean;
  readonly onEdit: (line: PrescriptionLine) => void;
  readonly onRemove: (lineId: LineId) => void;
  readonly onReason: (line: PrescriptionLine, reason: string) => void;
};

/** The lines; what warns stands beside its line, what holds stands directly under it with the ways out. */
export function LineList({ lines, findings, ...acts }: Props) {
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
            findings={findings.filter((finding) => finding.lineId === line.id)}
            {...acts}
          />
        ))}
      </ol>
      {general.map((finding) => (
        <FindingNote key={finding.ruleId} finding={finding} />
      ))}
    </>
  );
}

type LineProps = Omit<Props, "lines"> & { readonly line: PrescriptionLine };

function Line({ line, findings, readOnly, onEdit, onRemove, onReason }: LineProps) {
  const { t } = useTranslation();
  const holding = findings.filter(({ severity }) => holds(severity, line));
  const beside = findings.filter((finding) => !holding.includes(finding));
  return (
    <li className={classes.line}>
      <LineInWords line={line} />
      {line.reason === undefined ? null : (
        <p className={classes.reason}>{t("prescription.reasonWritten", { reason: line.reason })}</p>
      )}
      {beside.map((finding) => (
        <FindingNote key={finding.ruleId} finding={finding} />
      ))}
      {readOnly ? null : (
        <div className={classes.acts}>
          <Button variant="subtle" onClick={() => onEdit(line)}>
            {t("prescription.editShort")}
          </Button>
          <Button variant="subtle" onClick={() => onRemove(line.id)}>
            {t("prescription.removeShort")}
          </Button>
        </div>
      )}
      {holding.length === 0 ? null : (
        <HeldBlock
          findings={holding}
          readOnly={readOnly}
          onEdit={() => onEdit(line)}
          onRemove={() => onRemove(line.id)}
          onReason={(reason) => onReason(line, reason)}
        />
      )}
    </li>
  );
}

/** A stop holds always; a rule that wants a reason holds until one is written. */
const holds = (severity: Finding["severity"], line: PrescriptionLine): boolean =>
  severity === "stop" || (severity === "reason" && line.reason === undefined);
