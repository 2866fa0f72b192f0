import { useEffect, useRef, useState } from "react";
import type { CallSession, CallView } from "../../call/call-view.ts";
import type { Signalling } from "../../call/signalling.ts";
import { StreamVideo } from "../../call/stream-video.tsx";
import { useCallSession, useCallView } from "../../call/use-call-session.ts";
import { goTo, hashOf } from "../app/route.ts";
import { isConsult, useServices } from "../app/services.ts";
import { useNow } from "../app/time.ts";
import { Chat } from "../chat/chat-screen.tsx";
import { useStore } from "../client/store.ts";
import {
  chatWritten,
  inCall,
  isTaken,
  isTakenUnseen,
  ownPicture,
  pageId,
  ringing,
  unreadMessage,
} from "../live/live-store.ts";
import { Icon } from "../ui/icon.tsx";
import { Button, LinkButton } from "../ui/parts.tsx";
import { chosenPhotos, photoKey } from "../photo/chosen-photos.ts";
import { PhotoPart } from "../photo/photo-part.tsx";
import type { Session } from "../app/session.ts";
import { type Subject, useSubject } from "../waiting/subject.ts";
import { usePatientLine } from "../words/patient-line.ts";
import { useWords } from "../words/use-words.ts";
import { CallTools, type SidePart } from "./call-tools.tsx";
import classes from "./call.module.css";
import { GuestTile, GuestWords, useRoom } from "./guest-tile.tsx";
import { metCall } from "./met-call.ts";
import { useHeldOpen } from "./own-picture.tsx";
import { pageMedia } from "./page-media.ts";
import { runningHere, saidEveryMs } from "./running-here.ts";
import { ReportCall } from "./report-call.tsx";
import { layingIn, StillLayer } from "./still-layer.tsx";
import { useTellFigures } from "./use-tell-figures.ts";
import { LineWords } from "./line-words.tsx";

type ScreenProps = {
  readonly taskId: string;
  readonly session: Session;
  readonly signalling: Signalling;
  readonly full: boolean;
};

/** The call of one consult, from its ringing on; nobody sees it before somebody takes it. */
export function CallScreen({ isShown, ...props }: ScreenProps & { readonly isShown: boolean }) {
  const { taskId, signalling } = props;
  const call = useCallSession({ side: "spoke", taskId, pageId, signalling, media: pageMedia.user });
  useHeldOpen();
  const subject = useSubject(taskId);
  if (!call) return null;
  return (
    <>
      <RingingOver call={call} taskId={taskId} />
      {subject && isShown && <OpenCall {...{ ...props, call, subject }} />}
    </>
  );
}

/** Who was away when the ringing ended is told nothing of it: the hub, asked again, knows of no call. */
function RingingOver({ call, taskId }: { readonly call: CallSession; readonly taskId: string }) {
  const { phase } = useCallView(call);
  const rang = useRef(false);
  useEffect(() => {
    if (phase === "idle" && rang.current && ringing.get()?.taskId === taskId) ringing.set(undefined);
    rang.current = phase === "ringing";
  }, [phase, taskId]);
  return null;
}

type OpenProps = ScreenProps & {
  readonly call: CallSession;
  readonly subject: Subject;
};

function OpenCall({ call, taskId, session, subject, full, signalling }: OpenProps) {
  const { common, consult: words } = useWords();
  const { list } = useServices();
  const line = usePatientLine();
  const view = useCallView(call);
  const [blocked, setBlocked] = useState(false);
  const [side, setSide] = useState<SidePart>();
  const photoChosen = useStore(chosenPhotos).has(photoKey(subject));
  useTaking(call, view);
  useMeeting(taskId, view);
  useNoting(taskId, view);
  useTellFigures(call, signalling, taskId);
  useTellWritten(call);
  const room = useRoom(call, signalling, taskId);
  const consult = useStore(list)?.consults.find((one) => isConsult(one, taskId));
  const w = words.call;
  const over = view.phase === "ended" || view.phase === "idle";
  const leave = () => {
    // Looked for, and not there any more.
    const isGone = view.phase === "idle" && view.signallingUp && view.told?.phase !== "accepted";
    if (isGone) runningHere.forget(runningHere.left(Date.now())?.callId);
    inCall.set(undefined);
    goTo({ at: "consult", key: subject.key });
  };
  const isWriting = side === "chat" || side === "report" || (side === "photo" && photoChosen);
  useLeavingByItself(view.phase === "ended" && !isWriting, leave);
  useOwnPictureEnding(over);
  return (
    <div className={classes["call"]} data-full={full} data-phase={view.phase} data-side={side}>
      <header>
        <div>
          <b>{consult ? line(consult) : subject.patientName}</b>
          <Clock view={view} />
        </div>
        <a className={classes["back"]} href={hashOf({ at: "call", key: taskId })}>
          {w.goBack}
        </a>
        <a className={classes["call108"]} href="tel:108" aria-label={common.call108}>
          <Icon name="phone" size={20} /> 108
        </a>
      </header>
      <LineWords view={view} phone={session.centre.phone} />
      {room && <GuestWords room={room} />}
      {side !== "chat" && !over && <DoctorWrote taskId={taskId} onOpen={() => setSide("chat")} />}
      <div className={classes["pictures"]} data-mode={view.mode}>
        <StreamVideo
          stream={view.remoteStream}
          label={w.doctor}
          speakerId={view.devices.chosen.speaker}
          onPlayRefused={() => setBlocked(true)}
        />
        {view.doctor && (
          <p className={classes["doctor"]}>
            <b>{view.doctor.name}</b> {view.doctor.qualification} ·{" "}
            {w.registration(view.doctor.registrationNumber)}
          </p>
        )}
        {room && <GuestTile room={room} speakerId={view.devices.chosen.speaker} />}
        <div className={classes["self"]} data-off={view.cameraOff}>
          <StreamVideo stream={view.localStream} label={w.self} self />
        </div>
        <StillLayer call={call} name={session.worker.name} />
        {blocked && (
          <button type="button" className={classes["sound"]} onClick={() => playAll(() => setBlocked(false))}>
            <Icon name="speaker" /> {w.soundBlocked}
          </button>
        )}
      </div>
      <Beside
        {...{ call, taskId, session, subject, side, over }}
        onOver={leave}
        onClose={() => setSide(undefined)}
        onPhotoSent={() => setSide((now) => (now === "photo" ? undefined : now))}
      />
      <CallTools call={call} view={view} side={side} onSide={setSide} onLeave={leave} over={over} />
      {over && (
        <Over {...{ view, subject }} onReport={side === "report" ? undefined : () => setSide("report")} />
      )}
    </div>
  );
}

type BesideProps = Pick<OpenProps, "call" | "taskId" | "session" | "subject"> & {
  readonly side: SidePart | undefined;
  readonly over: boolean;
  readonly onOver: () => void;
  readonly onClose: () => void;
  /** By then something else may be open. */
  readonly onPhotoSent: () => void;
};

/** Beside the pictures: chat, one more picture, or report. */
function Beside(props: BesideProps) {
  const { call, taskId, session, subject, side, over, onOver, onClose, onPhotoSent } = props;
  const { callId } = call.view();
  if (side === "chat")
    return (
      <div className={classes["side"]}>
        <Chat subject={subject} session={session} />
      </div>
    );
  if (side === "photo")
    return (
      <div className={classes["side"]}>
        <PhotoPart subject={subject} lay={over ? undefined : layingIn(call)} onSent={onPhotoSent} />
      </div>
    );
  if (side !== "report" || callId === undefined) return null;
  const end = over ? undefined : () => call.hangUp("ended");
  return (
    <div className={classes["side"]}>
      <ReportCall {...{ subject, taskId, callId, end, onOver }} onCancel={onClose} />
    </div>
  );
}

type OverProps = {
  readonly view: CallView;
  readonly subject: Subject;
  readonly onReport: (() => void) | undefined;
};

function Over({ view: { reason, callId }, subject, onReport }: OverProps) {
  const { consult: words } = useWords();
  const w = words.call;
  return (
    <div className={classes["over"]}>
      <p>{reason === "blocked" ? w.blocked : reason === "taken-elsewhere" ? w.elsewhere : w.ended}</p>
      <LinkButton href={hashOf({ at: "fact", key: subject.key })}>{words.fact.tell}</LinkButton>
      {onReport && metCall.is(callId) && (
        <Button tone="plain" icon="flag" onClick={onReport}>
          {w.report.openEnded}
        </Button>
      )}
    </div>
  );
}

/** The call lies over the page and its strip: what the doctor asks in the middle of it must be seen here. */
function DoctorWrote({ taskId, onOpen }: { readonly taskId: string; readonly onOpen: () => void }) {
  const { consult: words } = useWords();
  const message = useStore(unreadMessage);
  if (message?.taskId !== taskId) return null;
  return (
    <button type="button" className={classes["wrote"]} onClick={onOpen}>
      <Icon name="chat" />
      <span>
        <b>{words.chat.doctorWrote}</b> {message.text.slice(0, 140)}
      </span>
      <Icon name="next" />
    </button>
  );
}

const takenMs = 10_000;

/** Taken too late, or never known to the hub: nobody needs what was opened for it. */
function useOwnPictureEnding(over: boolean): void {
  useEffect(() => {
    if (!over) return undefined;
    const timer = setTimeout(() => ownPicture.set(false), takenMs);
    return () => clearTimeout(timer);
  }, [over]);
}

const readOverMs = 4_000;

/** A call that is over must not hide the paper that comes next; who writes a message is left to finish it. */
function useLeavingByItself(over: boolean, leave: () => void): void {
  const newest = useRef(leave);
  newest.current = leave;
  useEffect(() => {
    if (!over) return undefined;
    const timer = setTimeout(() => newest.current(), readOverMs);
    return () => clearTimeout(timer);
  }, [over]);
}

/**
 * Whoever said "this is the patient" has taken the call; the session says so as soon as it knows the call. The screen may
 * still be there from the call before: that was another word, about another call.
 */
function useTaking(call: CallSession, { phase, callId, told }: CallView): void {
  const rung = useStore(ringing);
  // Gone on with: the window that was in it is closed.
  const going = phase === "idle" && told?.phase === "accepted" ? told.callId : undefined;
  const due = phase === "ringing" ? callId : going;
  useEffect(() => {
    if (due === undefined || !isTaken(due)) return;
    call.setCamera(!isTakenUnseen(due));
    if (runningHere.of(due)?.muted === true) call.setMuted(true);
    call.accept();
    // The call has camera and microphone now, as far as it is to have them.
    ownPicture.set(false);
  }, [call, due, rung]);
}

const running: ReadonlySet<CallView["phase"]> = new Set(["connecting", "connected", "reconnecting"]);

/** A window that is closed in the middle leaves a way back into the call. */
function useNoting(taskId: string, { phase, callId, muted, cameraOff }: CallView): void {
  useEffect(() => {
    if (phase === "ended") runningHere.forget(callId);
    if (callId === undefined || !running.has(phase)) return undefined;
    const note = () => runningHere.note({ taskId, callId, muted, cameraOff, atMs: Date.now() });
    note();
    const timer = setInterval(note, saidEveryMs);
    return () => clearInterval(timer);
  }, [taskId, phase, callId, muted, cameraOff]);
}

/** Whom one has met may be reported, also when it is over; who only rang has done nothing. */
function useMeeting(taskId: string, { phase, callId }: CallView): void {
  useEffect(() => {
    if (callId !== undefined && (phase === "connected" || metCall.is(callId)))
      metCall.note(taskId, callId, Date.now());
  }, [taskId, phase, callId]);
}

function useTellWritten(call: CallSession): void {
  useEffect(() => chatWritten.subscribe(call.wrote), [call]);
}

function Clock({ view }: { readonly view: CallView }) {
  const { consult: words } = useWords();
  const now = useNow(1_000);
  const w = words.call;
  const seconds = Math.max(0, Math.floor((now - view.sinceMs) / 1000));
  const clock = `${String(Math.floor(seconds / 60)).padStart(2, "0")}:${String(seconds % 60).padStart(2, "0")}`;
  const said = {
    idle: w.connecting,
    ringing: w.ringing,
    connecting: w.connecting,
    connected: `${w.talking} · ${clock}`,
    reconnecting: w.reconnecting(seconds),
    ended: view.reason === "taken-elsewhere" ? w.elsewhere : w.ended,
  }[view.phase];
  return <span role="status">{said}</span>;
}

/** After a touch the browser lets sound be heard. */
function playAll(then: () => void): void {
  void Promise.all([...document.querySelectorAll("video")].map((video) => video.play())).then(then, then);
}
