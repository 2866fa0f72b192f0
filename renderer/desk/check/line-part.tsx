import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { adviseOn, type LineFigures, speedWords } from "../../../shared/call/line-check.ts";
import { useAct, useCall } from "../../bridge/use-call.ts";
import { useRoute } from "../app/use-route.ts";
import { Line } from "../queue/row-words.tsx";
import classes from "./check.module.css";

/** The line of this PC to the hub, measured at once; and beside it how the open consult's centre is reached. */
export function LinePart() {
  const { t } = useTranslation();
  const { run, pending, failure } = useAct("line.check");
  const [figures, setFigures] = useState<LineFigures>();
  const measure = () =>
    void run({}).then((answer) => {
      setFigures(answer.ok ? answer.value : undefined);
    });
  useEffect(() => {
    void run({}).then((answer) => {
      setFigures(answer.ok ? answer.value : undefined);
    });
  }, [run]);
  return (
    <section className={classes.line} aria-label={t("check.line")} aria-busy={pending}>
      <div className={classes.lineHead}>
        <strong>{t("check.line")}</strong>
        <Button size="xs" variant="default" loading={pending} onClick={measure}>
          {t("check.measure")}
        </Button>
      </div>
      <div role="status">
        {pending ? <p>{t("check.measuring")}</p> : null}
        {!pending && failure ? <p>{t("check.notReached")}</p> : null}
        {!pending && figures ? <Advice figures={figures} /> : null}
      </div>
      <CentresLine />
    </section>
  );
}

function Advice({ figures }: { readonly figures: LineFigures }) {
  const { t } = useTranslation();
  const { carries, because, deeds } = adviseOn(figures);
  const why = because.map((one) => t(`check.because.${one}`)).join(", ");
  return (
    <>
      <p data-carries={carries}>
        <strong>{t(`check.carries.${carries}`)}</strong>
        {why === "" ? null : ` ${t("check.why", { why })}`}
      </p>
      {deeds.map((deed) => (
        <p key={deed}>{t(`check.deed.${deed}`)}</p>
      ))}
      <p className={classes.small}>
        {t("check.figures", {
          down: speedWords(figures.downKbps),
          up: speedWords(figures.upKbps),
          ms: Math.round(figures.roundTripMs),
        })}
      </p>
    </>
  );
}

function CentresLine() {
  const route = useRoute();
  const rows = useCall("queue.list", {}).data?.rows ?? [];
  const row = route.kind === "consult" ? rows.find((one) => one.consultId === route.consultId) : undefined;
  if (row === undefined || row.line === "unknown") return null;
  return (
    <p className={classes.small}>
      {row.centre.name}: <Line row={row} />
    </p>
  );
}
