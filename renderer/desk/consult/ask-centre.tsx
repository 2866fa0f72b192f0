import { Button } from "@mantine/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { withAnswers } from "../../../shared/domain/guided-exam.ts";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import type { DraftWriter } from "../../bridge/draft-writer.ts";
import { useAct, useCall } from "../../bridge/use-call.ts";
import { examTalk } from "./exam-talk.ts";
import classes from "./note.module.css";
import { spliceBetween } from "./splice.ts";

type Props = {
  readonly consultId: ConsultId;
  readonly writer: DraftWriter;
  readonly text: string;
};

/** The examination by the health worker's hands: what is open goes to the centre, and what was seen comes back. */
export function AskCentre({ consultId, writer, text }: Props) {
  const { t } = useTranslation();
  const send = useAct("chat.send", ["chat.list"]);
  const lines = useCall("chat.list", { consultId }).data?.lines ?? [];
  const { prompts, asking, isAsked, came } = examTalk(text, lines);
  const put = () => {
    if (came === undefined) return;
    const before = writer.state().draft.sections.examination;
    const after = withAnswers(before, came.answers, came.by);
    const splice = spliceBetween(before, after, after.length);
    if (splice !== undefined) writer.write([{ kind: "splice", section: "examination", ...splice }]);
  };
  // One id for one asking: clicked again before it is drawn as asked, it is still asked once.
  const own = useRef({ asking: "", id: "" });
  const ask = () => {
    if (own.current.asking !== asking) own.current = { asking, id: crypto.randomUUID() };
    void send.run({ consultId, id: own.current.id, text: asking });
  };
  if (prompts.length === 0 && came === undefined) return null;
  return (
    <div className={classes.ask}>
      {came === undefined ? null : (
        <>
          <p role="status">
            <strong>{t("consult.ask.came", { name: came.by })}</strong>{" "}
            {came.answers.map(({ prompt, answer }) => `${prompt}: ${answer}`).join(" · ")}
          </p>
          <Button size="compact-xs" variant="default" onClick={put}>
            {t("consult.ask.put")}
          </Button>
        </>
      )}
      {prompts.length === 0 || (isAsked && came !== undefined) ? null : isAsked ? (
        <p role="status">{t("consult.ask.asked", { count: prompts.length })}</p>
      ) : (
        <Button size="compact-xs" variant="default" loading={send.pending} onClick={ask}>
          {t("consult.ask.ask", { count: prompts.length })}
        </Button>
      )}
      {send.failure === undefined ? null : <p role="alert">{t("chat.notSent")}</p>}
    </div>
  );
}
