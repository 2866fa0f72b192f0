import { useTranslation } from "react-i18next";
import type { CallView } from "../../call/call-view.ts";
import { keys } from "../app/keys.ts";
import { useNow } from "../app/use-now.ts";
import { goTo, useRoute } from "../app/use-route.ts";
import { clockWords } from "./call-clock.ts";
import classes from "./call.module.css";
import { useCallView, useHeldCall } from "./call-provider.tsx";
import type { HeldCall } from "./one-call.ts";
import { isInCall } from "./keep-notes.ts";
import { useWhoIsInCall } from "./use-who-is-in-call.ts";

/** In the title bar while a call runs and another screen is open. */
export function CallPill() {
  const held = useHeldCall();
  const call = useCallView(held);
  const route = useRoute();
  if (!held || !call || !isInCall(call.phase)) return null;
  if (route.kind === "consult" && route.consultId === held.consultId) return null;
  return <Pill held={held} call={call} />;
}

function Pill({ held, call }: { readonly held: HeldCall; readonly call: CallView }) {
  const { t } = useTranslation();
  const now = useNow(1000).getTime();
  const { name } = useWhoIsInCall(held, call);
  const began = call.ranIn[0]?.from;
  const time = began === undefined ? "" : clockWords(now - Date.parse(began));
  return (
    <button
      type="button"
      className={classes.pill}
      aria-keyshortcuts={keys.call.aria}
      aria-label={t("call.pillOpen", { name, time })}
      title={`${name} (${keys.call.shown})`}
      onClick={() => goTo({ kind: "consult", consultId: held.consultId })}
    >
      <strong>{t("call.pill", { time })}</strong>
      <span>{name}</span>
    </button>
  );
}
