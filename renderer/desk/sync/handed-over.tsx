import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Output } from "../../../shared/contract/calls.ts";
import type { HandOverState } from "../../../shared/contract/hand-over.ts";
import { useClient } from "../../bridge/bridge-provider.tsx";
import { QrPicture } from "../../ui/qr-picture.tsx";
import classes from "./sync.module.css";
import { useTimeWords } from "./use-time-words.ts";

/** The digits, large enough to be read across a room, and the same for a phone's camera. */
export function HandedOver({ handed }: { readonly handed: Output<"rescue.handOver"> }) {
  const { t } = useTranslation();
  const time = useTimeWords();
  const state = useHandedState(handed.handOverId);
  return (
    <div className={classes.handed}>
      <QrPicture text={`Paramarsh ${handed.code}`} label={t("rescue.square")} sizePx={168} />
      <div>
        <strong className={classes.digits}>{handed.code}</strong>
        {handed.leavesSome ? <p role="alert">{t("rescue.leavesSome")}</p> : null}
        <p>{t("rescue.typeThere")}</p>
        <p className={classes.small}>{t("rescue.until", { time: time(handed.until) })}</p>
        <p role="status">{t(`rescue.handed.${state}`)}</p>
      </div>
    </div>
  );
}

/** Asked again and again while it waits; without line the last answer stands. */
function useHandedState(handOverId: string): HandOverState {
  const client = useClient();
  const [state, setState] = useState<HandOverState>("waiting");
  useEffect(() => {
    if (state !== "waiting") return undefined;
    const timer = setInterval(() => {
      void client.call("rescue.handed", { handOverId }).then((answer) => {
        if (answer.ok) setState(answer.value.state);
      });
    }, 3000);
    return () => clearInterval(timer);
  }, [client, handOverId, state]);
  return state;
}
