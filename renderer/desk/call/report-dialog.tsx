import { Button, Modal, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { longestReportChars, type ReportKind, reportKinds } from "../../../shared/domain/call-report.ts";
import { useAct } from "../../bridge/use-call.ts";
import { DialogInside } from "../../ui/dialog-inside.tsx";
import { FailureText } from "../app/failure-text.tsx";
import { useTooLong } from "../app/too-long.ts";
import { StillAsked } from "../app/still-asked.tsx";
import { useUnderWay } from "../acts/use-under-way.ts";
import classes from "./room.module.css";
import { isBegun, type ReportDraftHandle, type ReportedCall, useReportDraft } from "./use-report-draft.ts";

type Props = {
  readonly about: ReportedCall;
  /** Ends the call, where it still goes on. */
  readonly end: (() => void) | undefined;
  readonly onClose: () => void;
};

/** Ends the call at once, and tells the hospital why. */
export function ReportDialog({ about, end, onClose }: Props) {
  const { t } = useTranslation();
  const { report, trouble } = useReportDraft(about);
  const [kept, setKept] = useState<"told" | "blocks">();
  const [wasOver] = useState(end === undefined);
  return (
    <Modal
      opened
      onClose={onClose}
      size={520}
      title={<strong>{t(wasOver ? "report.titleEnded" : "report.title")}</strong>}
      closeButtonProps={{ "aria-label": t("report.cancel") }}
    >
      <DialogInside isWhole={kept !== undefined || report !== undefined}>
        {kept !== undefined ? (
          <div className={classes.dialog}>
            <p role="status">
              {t(kept === "blocks" ? "report.keptBlocked" : "report.kept", { centre: about.centre })}
            </p>
            <div className={classes.foot}>
              <Button data-autofocus onClick={onClose}>
                {t("report.close")}
              </Button>
            </div>
          </div>
        ) : report ? (
          <Form
            {...{ report, end, wasOver, onClose }}
            onKept={(block) => setKept(block ? "blocks" : "told")}
          />
        ) : (
          <StillAsked failure={trouble} />
        )}
      </DialogInside>
    </Modal>
  );
}

type FormProps = Pick<Props, "end" | "onClose"> & {
  readonly report: ReportDraftHandle;
  readonly wasOver: boolean;
  readonly onKept: (block: boolean) => void;
};

function Form({ report, end, wasOver, onClose, onKept }: FormProps) {
  const { t } = useTranslation();
  const act = useAct("call.report", []);
  const { draft } = report;
  const { isUnderWay, run, unlessUnderWay } = useUnderWay();
  const write = unlessUnderWay(report.write);
  const { centre, kind, text, block, ...ids } = draft;
  const tooLong = useTooLong()(text, longestReportChars);
  const failure = act.failure ?? report.trouble;
  const send = async () => {
    if (kind === undefined || tooLong !== undefined) return;
    end?.();
    if ((await act.run({ ...ids, kind, text: text.trim(), block })).ok) onKept(block);
  };
  return (
    <form
      className={classes.dialog}
      onSubmit={(event) => {
        event.preventDefault();
        void run(send);
      }}
    >
      <Kinds chosen={kind} onChoose={(chosen) => write({ kind: chosen })} />
      <Textarea
        label={t("report.text")}
        value={text}
        error={tooLong}
        readOnly={isUnderWay}
        autosize
        minRows={2}
        onChange={({ currentTarget }) => write({ text: currentTarget.value })}
      />
      <label className={classes.tick}>
        <input
          type="checkbox"
          checked={block}
          onChange={({ currentTarget }) => write({ block: currentTarget.checked })}
        />
        <span>
          {t("report.block", { centre })} <small>{t("report.blockHint", { centre })}</small>
        </span>
      </label>
      <p className={classes.hint}>{t("report.who")}</p>
      {failure ? <FailureText failure={failure} /> : null}
      <div className={classes.foot}>
        {isBegun(report) ? (
          <Button
            variant="default"
            onClick={() => {
              report.throwAway();
              onClose();
            }}
          >
            {t("report.throwAway")}
          </Button>
        ) : null}
        <Button variant="default" onClick={onClose}>
          {t(isBegun(report) ? "report.later" : "report.cancel")}
        </Button>
        <Button type="submit" disabled={kind === undefined || tooLong !== undefined} loading={act.pending}>
          {t(wasOver ? "report.sendEnded" : "report.send")}
        </Button>
      </div>
    </form>
  );
}

type KindsProps = {
  readonly chosen: ReportKind | undefined;
  readonly onChoose: (kind: ReportKind) => void;
};

function Kinds({ chosen, onChoose }: KindsProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.doctors}>
      <legend>{t("report.what")}</legend>
      {reportKinds.map((kind) => (
        <label key={kind}>
          <input type="radio" name="report-kind" checked={chosen === kind} onChange={() => onChoose(kind)} />
          <span>{t(`report.kind.${kind}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
