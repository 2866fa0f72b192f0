import { goTo } from "../app/route.ts";
import { useNow } from "../app/time.ts";
import { inCall, takeCall } from "../live/live-store.ts";
import { Button } from "../ui/parts.tsx";
import { useWords } from "../words/use-words.ts";
import classes from "./call.module.css";
import { runningHere } from "./running-here.ts";

/** The window that was in the call was closed: one touch leads back into it. */
export function BackToCall() {
  const w = useWords().consult.call;
  const left = runningHere.left(useNow(2_000));
  if (!left) return null;
  const { taskId, callId, cameraOff } = left;
  const goBack = () => {
    takeCall(callId, !cameraOff);
    inCall.set(taskId);
    goTo({ at: "call", key: taskId });
  };
  return (
    <div className={classes["loading"]}>
      <Button tone="main" icon="phone" onClick={goBack}>
        {w.goBack}
      </Button>
    </div>
  );
}
