import { Button } from "@mantine/core";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Finding } from "../../../shared/domain/finding.ts";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import { unlistedReasons } from "../../../shared/domain/unlisted-reasons.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { useLanguage } from "../consult/use-language.ts";
import { OwnReason, useOwnReason } from "./own-reason.tsx";
import classes from "./prescription.module.css";

type Props = {
  readonly consultId: ConsultId;
  readonly finding: Finding;
  readonly readOnly: boolean;
  readonly onReason: (reason: string) => void;
};

/** Medicines of no list: one reason for the whole consult, by a number, or in the doctor's own words. */
export function UnlistedReason({ consultId, finding, readOnly, onReason }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const own = useOwnReason({ consultId, item: "unlisted-reason", field: "reason" });
  const give = (reason: string) => {
    own.forget();
    onReason(reason);
  };
  const isAsked = finding.severity === "reason";
  const byNumber = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.altKey || event.ctrlKey) return;
    const reason = unlistedReasons[Number(event.key) - 1];
    if (reason !== undefined) give(reason.en);
  };
  return (
    // The keys belong to the buttons inside; the group only listens for them.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className={classes.unlisted}
      data-held={isAsked || undefined}
      role="group"
      aria-label={t("prescription.unlisted")}
      onKeyDown={byNumber}
    >
      <p className={classes.finding}>{finding.text[language]}</p>
      {readOnly ? null : isAsked ? (
        <div className={classes.ways}>
          {unlistedReasons.map((reason, index) => (
            <Button
              key={reason.en}
              variant="default"
              data-autofocus={index === 0 ? true : undefined}
              data-unlisted-reason={index === 0 ? true : undefined}
              onClick={() => give(reason.en)}
              leftSection={<KeyHint keys={`${index + 1}`} />}
            >
              {reason[language]}
            </Button>
          ))}
          <Button variant="subtle" onClick={own.open}>
            {t("prescription.ownReason")}
          </Button>
        </div>
      ) : (
        <Button variant="subtle" onClick={() => onReason("")}>
          {t("prescription.otherReason")}
        </Button>
      )}
      {own.isOpen && isAsked && !readOnly ? <OwnReason reason={own} onReason={give} /> : null}
    </div>
  );
}

/** The one finding that the whole consult answers, whichever line brought it. */
export const isUnlisted = ({ ruleId, rowId }: Finding): boolean =>
  ruleId === "guideline-lists" && rowId === "unlisted";
