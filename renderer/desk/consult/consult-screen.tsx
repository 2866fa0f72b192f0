import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import { useCall } from "../../bridge/use-call.ts";
import { useCallView, useHeldCall } from "../call/call-provider.tsx";
import { ChartClosed } from "../call/chart-closed.tsx";
import { isInCall } from "../call/keep-notes.ts";
import classes from "./consult-screen.module.css";
import { OpenConsult } from "./open-consult.tsx";

/** One consult: the patient's whole story in the centre, what the doctor writes on the right. */
export function ConsultScreen({ consultId }: { readonly consultId: ConsultId }) {
  const { t } = useTranslation();
  const opened = useCall("consult.open", { consultId });
  const held = useHeldCall();
  const call = useCallView(held);
  const answers = useCall("call.about", { consultId }).data?.answers ?? {};
  const isOther = call?.callId !== undefined && answers[call.callId] === "not-this-patient";
  if (held?.consultId === consultId && call && isInCall(call.phase) && isOther)
    return <ChartClosed held={held} call={call} />;
  if (opened.data) return <OpenConsult key={consultId} view={opened.data} />;
  return (
    <div className={classes.waiting} role="status">
      {opened.isError ? (
        <>
          <p>{t("consult.couldNotOpen")}</p>
          <Button variant="default" onClick={() => void opened.refetch()}>
            {t("consult.again")}
          </Button>
        </>
      ) : (
        <p>{t("consult.opening")}</p>
      )}
    </div>
  );
}
