import { Button } from "@mantine/core";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Finding } from "../../../shared/domain/finding.ts";
import type { ConsultId, LineId } from "../../../shared/domain/ids.ts";
import { answerKey } from "../../../shared/rules/answered.ts";
import { useCall } from "../../bridge/use-call.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { notAgain } from "../../ui/not-again.ts";
import { useLanguage } from "../consult/use-language.ts";
import { useSourceWords } from "./finding-note.tsx";
import { OwnReason, useOwnReason } from "./own-reason.tsx";
import classes from "./prescription.module.css";

type Props = {
  readonly consultId: ConsultId;
  readonly lineId: LineId;
  /** For what a reason would be written. */
  readonly reasonOf: string;
  readonly findings: readonly Finding[];
  readonly readOnly: boolean;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly onReason: (reason: string) => void;
};

const exceptionsOf = (findings: readonly Finding[]): readonly string[] => {
  const [only, ...more] = findings;
  return more.length === 0 ? (only?.exceptions ?? []) : [];
};

/** What holds a line, in red directly under it, with numbered ways out. */
export function HeldBlock({
  consultId,
  lineId,
  reasonOf,
  findings,
  readOnly,
  onEdit,
  onRemove,
  onReason,
}: Props) {
  const { t } = useTranslation();
  const own = useOwnReason({ consultId, item: "held-reason", field: lineId, of: reasonOf });
  const give = (reason: string) => {
    own.forget();
    onReason(reason);
  };
  const remove = () => {
    own.forget("line");
    onRemove();
  };
  const mayStay = findings.every(({ severity }) => severity === "reason");
  const exceptions = mayStay ? exceptionsOf(findings) : [];
  const ways = [
    onEdit,
    remove,
    ...exceptions.map((exception) => () => give(exception)),
    ...(mayStay ? [own.open] : []),
  ];
  const names = [
    t("prescription.wayChange"),
    t("prescription.wayRemove"),
    ...exceptions.map((exception) => t("prescription.wayException", { exception })),
    t("prescription.wayReason"),
  ];
  const byNumber = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.altKey || event.ctrlKey) return;
    const way = ways[Number(event.key) - 1];
    if (way === undefined) return;
    event.preventDefault(); // the number is no letter of the reason
    way();
  };
  return (
    // The keys belong to the buttons inside; the group only listens for them.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className={classes.held}
      data-held
      role="group"
      aria-label={t("prescription.heldTitle")}
      onKeyDown={byNumber}
    >
      {findings.map((finding, index) => (
        <HeldFinding key={`${index} ${finding.ruleId}`} finding={finding} />
      ))}
      {mayStay ? <p>{t("prescription.mayStandWithReason")}</p> : null}
      {readOnly ? null : (
        <div className={classes.ways}>
          {ways.map((act, index) => (
            <Button
              key={names[index]}
              variant="default"
              onClick={notAgain(act)}
              leftSection={<KeyHint keys={`${index + 1}`} />}
            >
              {names[index]}
            </Button>
          ))}
        </div>
      )}
      {own.isOpen && (mayStay || own.isTyped) && !readOnly ? (
        <OwnReason reason={own} mayGive={mayStay} onReason={give} />
      ) : null}
    </div>
  );
}

function HeldFinding({ finding }: { readonly finding: Finding }) {
  const language = useLanguage();
  const { t } = useTranslation();
  const source = useSourceWords(finding);
  const rates = useCall("prescription.overrides", {}, { staleTimeMs: 600_000 });
  const rate = rates.data?.find(({ key }) => key === answerKey(finding));
  return (
    <p role="alert">
      <strong>{finding.text[language]}</strong> <span>{source}</span>
      {rate === undefined ? null : (
        <>
          {" "}
          <span>{t("prescription.keptBefore", { overridden: rate.overridden, shown: rate.shown })}</span>
        </>
      )}
    </p>
  );
}
