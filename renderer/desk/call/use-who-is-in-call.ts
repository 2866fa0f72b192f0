import { useTranslation } from "react-i18next";
import type { CallView } from "../../call/call-view.ts";
import { useCall } from "../../bridge/use-call.ts";
import type { HeldCall } from "./one-call.ts";

export type WhoIsInCall = {
  readonly name: string;
  /** The doctor asked, and it is somebody else. */
  readonly otherPatient: boolean;
  readonly words: string;
};

/** Whose consult the call is, and whether the one who sits there is that patient. */
export function useWhoIsInCall(held: HeldCall, call: CallView): WhoIsInCall {
  const { t } = useTranslation();
  const { consultId } = held;
  const name = useCall("consult.open", { consultId }).data?.patient.name ?? "";
  const answers = useCall("call.about", { consultId }).data?.answers ?? {};
  const otherPatient = call.callId !== undefined && answers[call.callId] === "not-this-patient";
  const words = otherPatient ? t("call.other.notThisOne", { name }) : t("call.other.title", { name });
  return { name, otherPatient, words };
}
