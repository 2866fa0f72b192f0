import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import { longestNameChars } from "../../../shared/domain/registration.ts";
import type { PhoneScript } from "../../../shared/contract/phone-calls.ts";
import { useAct, useCall } from "../../bridge/use-call.ts";
import { useKeptWords } from "../acts/use-kept-words.ts";
import { FailureText } from "../app/failure-text.tsx";
import { useTooLong } from "../app/too-long.ts";
import { useLanguage } from "../consult/use-language.ts";
import type { PhoneCall } from "./phone-context.ts";
import classes from "./phone.module.css";

type Props = { readonly call: PhoneCall; readonly view: ConsultView };

/** Each medicine in both languages and in pieces for the ear; ticked when the other side has said it back right. */
export function ReadOutList({ call, view }: Props) {
  const { t } = useTranslation();
  const { consultId } = view;
  const script = useCall("phone.script", { consultId }).data;
  const act = useAct("phone.readBack", ["phone.script"]);
  // Who listens stays who listens: the dialog is closed to write on while the telephone runs.
  const { words, write, trouble } = useKeptWords(consultId, "said-back-by");
  const by = words?.[call.callId] ?? view.askedBy.name;
  const failure = act.failure ?? trouble;
  const tooLong = useTooLong()(by, longestNameChars);
  if (script === undefined) return null;
  if (words === undefined) return failure === undefined ? null : <FailureText failure={failure} />;
  if (script.rows.length === 0) return <p className={classes.how}>{t("phone.noLines")}</p>;
  const right = script.rows.filter(({ state }) => state === "right").length;
  return (
    <section className={classes.script} aria-label={t("phone.script")}>
      <div className={classes.scriptHead}>
        <strong>{t("phone.readBack", { right, of: script.rows.length })}</strong>
        <label>
          {t("phone.by")}{" "}
          <input
            value={by}
            aria-invalid={tooLong !== undefined}
            onChange={({ target }) => write(call.callId, target.value)}
          />
        </label>
      </div>
      <p className={classes.how}>{script.isSigned ? t("phone.afterSigning") : t("phone.beforeSigning")}</p>
      <ol>
        {script.rows.map((row) => (
          <Row
            key={`${row.lineId} ${row.words}`}
            row={row}
            onTick={async (isRight) => {
              const kept = await act.run({
                consultId,
                callId: call.callId,
                lineId: row.lineId,
                words: row.words,
                right: isRight,
                by: by.trim(),
              });
              return kept.ok;
            }}
          />
        ))}
      </ol>
      {tooLong === undefined ? null : <p role="alert">{tooLong}</p>}
      {failure === undefined ? null : <FailureText failure={failure} />}
      <p className={classes.how}>{t("phone.last")}</p>
    </section>
  );
}

type Line = PhoneScript["rows"][number];

type RowProps = { readonly row: Line; readonly onTick: (right: boolean) => Promise<boolean> };

function Row({ row, onTick }: RowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { line, spelled, state } = row;
  // The tick stands at once: the desk's answer may take a moment, and the talk does not wait for it.
  const [said, setSaid] = useState<boolean>();
  const tick = async (right: boolean) => {
    setSaid(right);
    if (!(await onTick(right))) setSaid(undefined);
  };
  return (
    <li data-state={state}>
      <label>
        <input
          type="checkbox"
          checked={said ?? state === "right"}
          onChange={({ target }) => void tick(target.checked)}
        />
        <span>
          <b>{line.title}</b>
          <span>{line.how.en}</span>
          <span lang="hi">{line.how.hi}</span>
          {line.quantityWords === undefined ? null : (
            <span>
              {line.quantityWords.en} · <span lang="hi">{line.quantityWords.hi}</span>
            </span>
          )}
          <small>{spelled[language]}</small>
          {state === "changed" ? <em>{t("phone.changed")}</em> : null}
        </span>
      </label>
    </li>
  );
}
