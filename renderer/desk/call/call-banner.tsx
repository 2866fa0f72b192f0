import { useTranslation } from "react-i18next";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import { useCall } from "../../bridge/use-call.ts";
import classes from "./call.module.css";
import { useCallView, useHeldCall } from "./call-provider.tsx";
import { isInCall } from "./keep-notes.ts";
import { needsPatientCheck } from "./patient-check.tsx";
import { useWhoIsInCall } from "./use-who-is-in-call.ts";
import type { CallView } from "../../call/call-view.ts";
import type { HeldCall } from "./one-call.ts";

/** In the banner: who is in the call, where that is not plain and confirmed. */
export function CallBanner({ consultId }: { readonly consultId: ConsultId }) {
  const held = useHeldCall();
  const call = useCallView(held);
  if (!held || !call || !isInCall(call.phase)) return null;
  return held.consultId === consultId ? (
    <Unconfirmed held={held} call={call} />
  ) : (
    <Another held={held} call={call} />
  );
}

type Props = { readonly held: HeldCall; readonly call: CallView };

function Unconfirmed({ held, call }: Props) {
  const { t } = useTranslation();
  const about = useCall("call.about", { consultId: held.consultId }).data;
  return needsPatientCheck(call, about) ? (
    <p className={classes.banner}>{t("call.check.unconfirmed")}</p>
  ) : null;
}

function Another({ held, call }: Props) {
  const { words } = useWhoIsInCall(held, call);
  return <p className={classes.banner}>{words}</p>;
}
