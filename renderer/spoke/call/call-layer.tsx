import { lazy, Suspense, useEffect } from "react";
import { useStore } from "../client/store.ts";
import { inCall, liveLine, ringing } from "../live/live-store.ts";
import type { Session } from "../app/session.ts";
import { useWords } from "../words/use-words.ts";
import classes from "./call.module.css";
import { BackToCall } from "./back-to-call.tsx";
import { watchOwnPicture } from "./own-picture-ends.ts";
import { IncomingCall } from "./incoming-call.tsx";
import { LoadFailed } from "./load-failed.tsx";

/** Peer connection and its screen come when it rings, not before. */
const CallScreen = lazy(async () => ({ default: (await import("./call-screen.tsx")).CallScreen }));

/** The call lies over the page and goes on while another screen is open. `shownKey` = the call's own screen is. */
export function CallLayer({
  session,
  shownKey,
}: {
  readonly session: Session;
  readonly shownKey: string | undefined;
}) {
  const { consult: words } = useWords();
  const taken = useStore(inCall);
  const rung = useStore(ringing);
  // While it rings the way through the network is made ready, so that who takes it need not wait for one.
  const taskId = taken ?? rung?.taskId;
  const isShown = taken !== undefined;
  const loading = isShown ? <p className={classes["loading"]}>{words.call.loading}</p> : null;
  const signalling = useStore(liveLine);
  useEffect(watchOwnPicture, []);
  useEffect(() => {
    // The page was loaded again in the middle of a call.
    if (shownKey !== undefined && inCall.get() === undefined) inCall.set(shownKey);
  }, [shownKey]);
  return (
    <>
      <IncomingCall />
      {taskId === undefined && <BackToCall />}
      {taskId !== undefined && (
        <LoadFailed isAwaited={isShown}>
          <Suspense fallback={loading}>
            {signalling ? (
              <CallScreen
                key={taskId}
                taskId={taskId}
                session={session}
                signalling={signalling}
                isShown={isShown}
                full={shownKey !== undefined}
              />
            ) : (
              loading
            )}
          </Suspense>
        </LoadFailed>
      )}
    </>
  );
}
