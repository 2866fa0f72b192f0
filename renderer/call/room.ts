import {
  type DoctorThere,
  type Invitation,
  type InvitationAbout,
  isOpen,
} from "../../shared/contract/invitation.ts";
import type { RefusedWhy, Side } from "../../shared/contract/live.ts";
import type { CallSession } from "./call-view.ts";
import { openLeg } from "./leg.ts";
import { lendMedia, whileLineIsWide } from "./lent-media.ts";
import type { Signalling } from "./signalling.ts";
import { sayUntilAnswered } from "./until-answered.ts";

export type Asked = "asked" | RefusedWhy | "no-answer";

/** Who is in a call besides its two pages. */
export type Room = {
  /** How the last invitation stands; undefined where there was none. */
  readonly invitation: () => Invitation | undefined;
  /** This page's connection with the guest. */
  readonly guest: () => CallSession | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  /** Doctors who could be asked; undefined where the hub does not answer. */
  readonly doctors: () => Promise<readonly DoctorThere[] | undefined>;
  readonly invite: (doctorId: string, about: InvitationAbout) => Promise<Asked>;
  /** Takes the invitation back, or ends the guest's part. */
  readonly end: () => void;
  readonly close: () => void;
};

type Options = {
  readonly side: Side;
  readonly taskId: string;
  readonly pageId: string;
  readonly signalling: Signalling;
  readonly session: CallSession;
};

/** Beside a call of two: hears of the guest, and is connected with the guest as long as they are in it. */
export function openRoom(options: Options): Room {
  const { side, taskId, pageId, signalling } = options;
  const listeners = new Set<() => void>();
  const state: RoomState = { isClosed: false };
  const take = (invitation: Invitation) => {
    if (state.isClosed) return;
    state.invitation = invitation;
    if (invitation.state === "joined") state.guest ??= legWithGuest(options);
    else letGo(state);
    for (const listener of [...listeners]) listener();
  };
  const ask = async () => {
    const answer = await signalling.say({ say: "room", pageId, taskId });
    if (answer === "no-answer" || !answer.ok) return undefined;
    if (answer.invitation) take(answer.invitation);
    else if (side === "desk" && state.invitation) void sayAgain(options, state, state.invitation);
    return answer.doctors;
  };
  const stops = [
    signalling.onHear((message) => {
      if (message.hear === "invitation" && message.invitation.taskId === taskId) take(message.invitation);
    }),
    signalling.onConnection((isUp) => void (isUp && ask())),
  ];
  if (signalling.isConnected()) void ask();
  return {
    invitation: () => state.invitation,
    guest: () => state.guest,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    doctors: ask,
    invite: (doctorId, about) => invite(options, take, doctorId, about),
    end: () => {
      if (state.invitation && isOpen(state.invitation)) void sayEnd(options, state, state.invitation);
    },
    close: () => {
      state.isClosed = true;
      for (const stop of stops) stop();
      letGo(state);
      listeners.clear();
    },
  };
}

type RoomState = { invitation?: Invitation; guest?: CallSession | undefined; isClosed: boolean };

function letGo(state: RoomState): void {
  state.guest?.close();
  state.guest = undefined;
}

const isOpenStill = ({ invitation }: RoomState, id: string): boolean =>
  invitation?.id === id && isOpen(invitation);

function legWithGuest({ side, taskId, pageId, signalling, session }: Options): CallSession {
  return openLeg({
    ...{ taskId, pageId, signalling, part: side },
    leg: side === "desk" ? "doctors" : "guest",
    // Doctors' lines are wide; a centre's bears a second picture only where it is.
    media: lendMedia(session, side === "desk" ? () => true : whileLineIsWide()),
  });
}

async function invite(
  { taskId, pageId, signalling, session }: Options,
  take: (invitation: Invitation) => void,
  doctorId: string,
  about: InvitationAbout,
): Promise<Asked> {
  const { callId } = session.view();
  if (callId === undefined) return "no-such-call";
  const invitationId = crypto.randomUUID();
  const message = { say: "invite" as const, pageId, taskId, callId, invitationId, doctorId, about };
  const answer = await signalling.say(message);
  if (answer === "no-answer") return answer;
  if (answer.ok && answer.invitation) take(answer.invitation);
  return answer.ok ? "asked" : answer.why;
}

/** The hub was restarted and knows of nobody: whose invitation it was tells it. */
async function sayAgain(
  { taskId, pageId, signalling }: Options,
  state: RoomState,
  { id, callId, to, about, joinedAt }: Invitation,
): Promise<void> {
  if (joinedAt === undefined) return;
  const again = { callId, invitationId: id, doctorId: to.doctorId, about, joinedAt };
  await sayUntilAnswered(
    signalling,
    { say: "invite", pageId, taskId, ...again },
    () => !state.isClosed && isOpenStill(state, id),
    // Known once this page has joined its call again.
    ["internal", "no-such-call"],
  );
}

async function sayEnd(
  { taskId, pageId, signalling }: Options,
  state: RoomState,
  { id }: Invitation,
): Promise<void> {
  await sayUntilAnswered(
    signalling,
    { say: "invitation", pageId, taskId, invitationId: id, turn: "end" },
    () => !state.isClosed && isOpenStill(state, id),
    // A hub that was restarted must first be told of whom.
    ["internal", "no-such-call"],
  );
}
