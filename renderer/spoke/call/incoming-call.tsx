import { lazy, Suspense, useEffect, useState } from "react";
import type { CallState } from "../../../shared/contract/live.ts";
import { callToResume } from "../../call/resume-note.ts";
import { goTo } from "../app/route.ts";
import { isConsult, useServices } from "../app/services.ts";
import { useStore } from "../client/store.ts";
import { beep } from "../live/beep.ts";
import { endCallHere } from "../live/forget-window.ts";
import { inCall, liveLine, ownPicture, pageId, refuseCall, ringing, takeCall } from "../live/live-store.ts";
import { Button, LinkButton } from "../ui/parts.tsx";
import { usePatientLine, usePatientMore } from "../words/patient-line.ts";
import { useWords } from "../words/use-words.ts";
import classes from "./call.module.css";
import { LoadFailed } from "./load-failed.tsx";

const SmallOwnPicture = lazy(async () => ({ default: (await import("./own-picture.tsx")).SmallOwnPicture }));

const everyMs = 2_400;

/** So long a tap is still meant for what the ring covers. */
const meansFormMs = 700;

/** Rings over everything; whatever was being written stays beneath it. */
export function IncomingCall() {
  const call = useStore(ringing);
  useEffect(() => {
    if (!call) return undefined;
    beep(2);
    const timer = setInterval(() => beep(2), everyMs);
    return () => clearInterval(timer);
  }, [call]);
  return call ? <Ring key={call.callId} call={call} /> : null;
}

/** Whether a tap of this moment means what rings, not the field that stood under the thumb before. */
function useIsMeant(): boolean {
  const [isMeant, setIsMeant] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsMeant(true), meansFormMs);
    return () => clearTimeout(timer);
  }, []);
  return isMeant;
}

function Ring({ call }: { readonly call: CallState }) {
  const { consult: words } = useWords();
  const { list } = useServices();
  const line = usePatientLine();
  const more = usePatientMore();
  const consult = useStore(list)?.consults.find((one) => isConsult(one, call.taskId));
  const isLooking = useStore(ownPicture);
  const w = words.call;
  const { name, qualification, registrationNumber } = call.doctor;
  const isMeant = useIsMeant();
  const now = useStore(inCall);
  const isBusy = now !== undefined && now !== call.taskId;
  const take = async (camera: boolean) => {
    // Whoever is left hears why, and does not wait for the line.
    if (isBusy) await endCallHere("busy");
    takeCall(call.callId, camera);
    if (!camera) ownPicture.set(false);
    // In this order: the connection that was made ready while it rang belongs to one of the two.
    inCall.set(call.taskId);
    ringing.set(undefined);
    goTo({ at: "call", key: call.taskId });
  };
  return (
    <div
      className={classes["ring"]}
      data-busy={isBusy}
      data-meant={isMeant}
      role="dialog"
      aria-modal={!isBusy}
      aria-label={isBusy ? w.another : w.incoming}
    >
      <p>{isBusy ? w.another : w.incoming}</p>
      <h2>{name}</h2>
      <p>
        {qualification} · {w.registration(registrationNumber)}
      </p>
      <section className={classes["check"]}>
        <p>{w.check}</p>
        <h3>{consult ? line(consult) : "…"}</h3>
        <p>{consult && more(consult)}</p>
        <p>{consult?.complaint}</p>
        <small>{w.checkHelp}</small>
      </section>
      {isBusy ? (
        // Who is not seen in the one is not seen in the other.
        <BesideCall call={call} onTake={() => void take(callToResume(now)?.cameraOff !== true)} />
      ) : (
        <Answers call={call} isLooking={isLooking} onTake={(camera) => void take(camera)} />
      )}
    </div>
  );
}

/** In the middle of another call: what runs comes first, and what taking this one means is said. */
function BesideCall({ call, onTake }: { readonly call: CallState; readonly onTake: () => void }) {
  const w = useWords().consult.call;
  return (
    <>
      <p className={classes["busy"]}>{w.endsThis}</p>
      <div className={classes["two"]}>
        <Button tone="main" onClick={() => void refuse(call, "declined")}>
          {w.decline}
        </Button>
        <Button tone="plain" onClick={onTake}>
          {`${w.thisPatient} · ${w.accept}`}
        </Button>
      </div>
    </>
  );
}

type AnswersProps = {
  readonly call: CallState;
  readonly isLooking: boolean;
  readonly onTake: (camera: boolean) => void;
};

function Answers({ call, isLooking, onTake }: AnswersProps) {
  const { common, consult: words } = useWords();
  const w = words.call;
  return (
    <>
      {isLooking && (
        <LoadFailed isAwaited={false}>
          <Suspense fallback={null}>
            <SmallOwnPicture />
          </Suspense>
        </LoadFailed>
      )}
      <Button tone="main" icon="phone" tall wide onClick={() => onTake(true)}>
        {`${w.thisPatient} · ${w.accept}`}
      </Button>
      <Button tone="plain" icon="noVideo" wide onClick={() => onTake(false)}>
        {`${w.thisPatient} · ${w.acceptUnseen}`}
      </Button>
      <div className={classes["two"]}>
        <Button tone="dangerQuiet" onClick={() => void refuse(call, "not-this-patient")}>
          {w.notThisPatient}
        </Button>
        <Button tone="plain" onClick={() => void refuse(call, "declined")}>
          {w.decline}
        </Button>
      </div>
      <LinkButton href="tel:108" tone="danger" icon="phone">
        {common.call108}
      </LinkButton>
    </>
  );
}

/** Who hangs up must have joined, and takes no part afterwards. */
async function refuse(call: CallState, reason: "not-this-patient" | "declined"): Promise<void> {
  const { taskId, callId } = call;
  const line = liveLine.get();
  refuseCall(callId);
  ringing.set(undefined);
  await line?.say({ say: "join", pageId, taskId });
  await line?.say({ say: "hang-up", pageId, taskId, callId, reason });
  await line?.say({ say: "leave", pageId, taskId });
}
