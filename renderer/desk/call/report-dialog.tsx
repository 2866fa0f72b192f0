import { Button, Modal, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type ReportKind, reportKinds } from "../../../shared/domain/call-report.ts";
import { useAct } from "../../bridge/use-call.ts";
import { FailureText } from "../app/failure-text.tsx";
import type { HeldCall } from "./one-call.ts";
import classes from "./room.module.css";

type Props = { readonly held: HeldCall; readonly centre: string; readonly onClose: () => void };

/** Ends the call at once, and tells the hospital why. */
export function ReportDialog({ held, centre, onClose }: Props) {
  const { t } = useTranslation();
  const act = useAct("call.report", []);
  const [kind, setKind] = useState<ReportKind>();
  const [text, setText] = useState("");
  const [block, setBlock] = useState(false);
  // The same report keeps its id over tries, so that it is told once.
  const [id] = useState(() => crypto.randomUUID());
  const [isKept, setKept] = useState(false);
  const [wasOver] = useState(() => held.session.view().phase === "ended");
  const send = async () => {
    const { callId, phase } = held.session.view();
    if (kind === undefined || callId === undefined) return;
    if (phase !== "ended") held.session.hangUp();
    const report = { id, callId, kind, text: text.trim(), block };
    setKept((await act.run({ consultId: held.consultId, ...report })).ok);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={520}
      title={<strong>{t(wasOver ? "report.titleEnded" : "report.title")}</strong>}
      closeButtonProps={{ "aria-label": t("report.cancel") }}
    >
      {isKept ? (
        <div className={classes.dialog}>
          <p role="status">{t(block ? "report.keptBlocked" : "report.kept", { centre })}</p>
          <div className={classes.foot}>
            <Button data-autofocus onClick={onClose}>
              {t("report.close")}
            </Button>
          </div>
        </div>
      ) : (
        <form
          className={classes.dialog}
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <Kinds chosen={kind} onChoose={setKind} />
          <Textarea
            label={t("report.text")}
            value={text}
            maxLength={1000}
            autosize
            minRows={2}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          <label className={classes.tick}>
            <input
              type="checkbox"
              checked={block}
              onChange={({ currentTarget }) => setBlock(currentTarget.checked)}
            />
            <span>
              {t("report.block", { centre })} <small>{t("report.blockHint", { centre })}</small>
            </span>
          </label>
          <p className={classes.hint}>{t("report.who")}</p>
          {act.failure ? <FailureText failure={act.failure} /> : null}
          <div className={classes.foot}>
            <Button variant="default" onClick={onClose}>
              {t("report.cancel")}
            </Button>
            <Button type="submit" disabled={kind === undefined} loading={act.pending}>
              {t(wasOver ? "report.sendEnded" : "report.send")}
            </Button>
          </div>
        </form>
      )}
    </Modal>
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
