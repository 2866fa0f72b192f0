import { Button } from "@mantine/core";
import { type RefObject, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { OfferedSet } from "../../../shared/contract/writing-calls.ts";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import { useCall } from "../../bridge/use-call.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { notAgain } from "../../ui/not-again.ts";
import { useLanguage } from "../consult/use-language.ts";
import { FindingNote } from "./finding-note.tsx";
import { LineInWords } from "./line-in-words.tsx";
import classes from "./prescription.module.css";
import type { SetLine } from "./set-lines.ts";

type FoundProps = { readonly sets: readonly OfferedSet[]; readonly onChoose: (set: OfferedSet) => void };

/** Order sets by what stands behind the dot; Enter in the field takes the first. */
export function FoundSets({ sets, onChoose }: FoundProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section className={classes.takes} aria-label={t("prescription.sets.title")}>
      {sets.length === 0 ? <p>{t("prescription.sets.none")}</p> : null}
      <span className={classes.takesActs}>
        {sets.map((set, index) => (
          <Button
            key={set.id}
            variant="default"
            size="compact-xs"
            rightSection={index === 0 ? <KeyHint keys="↵" /> : undefined}
            onClick={() => onChoose(set)}
          >
            {set.words[language]} ({set.lines.length})
          </Button>
        ))}
      </span>
    </section>
  );
}

type OfferProps = {
  readonly consultId: ConsultId;
  readonly title: string;
  readonly lines: readonly SetLine[];
  readonly onPut: (one: SetLine) => void;
  readonly onChange: (one: SetLine) => void;
  readonly onLeave: (one: SetLine) => void;
};

/**
 * The medicines of a set, none of them put down yet: each in words, with what the rules would say of it beside what
 * stands in the prescription. Enter puts the first down.
 */
export function OfferedLines({ consultId, title, lines, onPut, onChange, onLeave }: OfferProps) {
  const { t } = useTranslation();
  const first = useRef<HTMLButtonElement>(null);
  const firstId = lines[0]?.line.id;
  useEffect(() => first.current?.focus(), [firstId]);
  const report = useCall(
    "prescription.check",
    { consultId, proposed: lines.map(({ line }) => line) },
    { keepPrevious: true },
  ).data;
  // What the rules say comes after the keys are there, and would push them out of sight.
  useEffect(() => {
    if (document.activeElement === first.current) first.current?.scrollIntoView({ block: "nearest" });
  }, [report]);
  const findingsOf = ({ line }: SetLine) =>
    (report?.findings ?? []).filter(({ lineId }) => lineId === line.id);
  return (
    <section className={classes.takes} aria-label={title}>
      <h4>{title}</h4>
      <ul>
        {lines.map((one, index) => (
          <OfferedLine
            key={one.line.id}
            one={one}
            findings={findingsOf(one)}
            focus={index === 0 ? first : undefined}
            onPut={() => onPut(one)}
            onChange={() => onChange(one)}
            onLeave={() => onLeave(one)}
          />
        ))}
      </ul>
      <p className={classes.needs}>{t("prescription.sets.notYet")}</p>
    </section>
  );
}

type LineProps = {
  readonly one: SetLine;
  readonly findings: readonly Parameters<typeof FindingNote>[0]["finding"][];
  readonly focus: RefObject<HTMLButtonElement | null> | undefined;
  readonly onPut: () => void;
  readonly onChange: () => void;
  readonly onLeave: () => void;
};

function OfferedLine({ one: { line, source }, findings, focus, onPut, onChange, onLeave }: LineProps) {
  const { t } = useTranslation();
  return (
    <li data-offered>
      <LineInWords line={line} />
      {source.document === "memory" ? (
        <p className={classes.needs}>{t("prescription.sets.notVerified")}</p>
      ) : null}
      {findings.map((finding, index) => (
        <FindingNote key={index} finding={finding} holds={finding.severity !== "warn"} />
      ))}
      <span className={classes.takesActs}>
        <Button ref={focus ?? null} variant="default" size="compact-xs" onClick={notAgain(onPut)}>
          {t("prescription.sets.put")}
        </Button>
        <Button variant="default" size="compact-xs" onClick={onChange}>
          {t("prescription.sets.change")}
        </Button>
        <Button variant="subtle" size="compact-xs" onClick={notAgain(onLeave)}>
          {t("prescription.sets.leave")}
        </Button>
      </span>
    </li>
  );
}
