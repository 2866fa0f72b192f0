import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CallView } from "../../call/call-view.ts";
import { useAct, useCall } from "../../bridge/use-call.ts";
import { Panes } from "../../ui/panes.tsx";
import { goTo } from "../app/use-route.ts";
import classes from "./call.module.css";
import type { HeldCall } from "./one-call.ts";
import { RunningCall } from "./running-call.tsx";
import { useWhoIsInCall } from "./use-who-is-in-call.ts";

type Props = { readonly held: HeldCall; readonly call: CallView };

/** In place of a chart whose patient is not the one in the call: no fact of it is shown, the call goes on. */
export function ChartClosed({ held, call }: Props) {
  const { t } = useTranslation();
  const { consultId } = held;
  const { name } = useWhoIsInCall(held, call);
  const about = useCall("call.about", { consultId }).data;
  const act = useAct("call.patient", ["call.about"]);
  const { callId } = call;
  const consult = { consultId, centre: { name: about?.centre ?? "" } };
  return (
    <Panes
      label={t("call.closed.title")}
      rightLabel={t("call.strip")}
      right={<RunningCall held={held} call={call} consult={consult} about={about} />}
    >
      <div className={classes.closed} role="status">
        <h2>{t("call.closed.title")}</h2>
        <p>{t("call.closed.text", { name })}</p>
        <div className={classes.checkActs}>
          <Button onClick={() => goTo({ kind: "my-day" })}>{t("call.closed.myDay")}</Button>
          <Button
            variant="default"
            loading={act.pending}
            onClick={() =>
              callId === undefined ? undefined : void act.run({ consultId, callId, answer: "confirmed" })
            }
          >
            {t("call.closed.mistake", { name })}
          </Button>
        </div>
      </div>
    </Panes>
  );
}
