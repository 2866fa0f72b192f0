import { openCallSession } from "../../../renderer/call/call-session.ts";
import type { CallSession, CallView } from "../../../renderer/call/call-view.ts";
import { type GuestVisit, openGuestVisit } from "../../../renderer/call/guest-visit.ts";
import { openRoom, type Room } from "../../../renderer/call/room.ts";
import type { Signalling } from "../../../renderer/call/signalling.ts";
import type { Invitation } from "../../../shared/contract/invitation.ts";
import { playSound, showPicture } from "../../../renderer/call/play-stream.ts";
import { sayUntilAnswered } from "../../../renderer/call/until-answered.ts";
import { openSocketSignalling } from "../../../renderer/call/socket-signalling.ts";
import type { Side } from "../../../shared/contract/live.ts";

/** What the test asks of a page: the least screen on which a call can be seen and heard. */
export type Harness = {
  readonly open: (options: { side: Side; taskId: string; pageId: string; relayOnly?: boolean }) => void;
  /** The desk of a doctor who is in no call, and may be asked into one. */
  readonly openGuest: (pageId: string) => void;
  readonly session: () => CallSession;
  readonly view: () => Omit<CallView, "localStream" | "remoteStream">;
  /** Who is in it besides the two; opened with the session. */
  readonly room: () => Room;
  /** Goes into another's call, and answers what comes from the doctor and from the centre. */
  readonly visit: (invitation: Invitation) => Promise<void>;
  /** How the invitation stands, as this page knows it. */
  readonly invitation: () => Invitation | undefined;
  readonly guestViews: () => readonly (Seen | undefined)[];
};
type Seen = Pick<CallView, "phase" | "figures" | "generation" | "reason" | "sent" | "theirs">;

declare global {
  interface Window {
    harness: Harness;
    /** Given by the test. */
    freshToken: () => Promise<string>;
  }
}

const kept: {
  session?: CallSession;
  room?: Room;
  visit?: GuestVisit;
  invitation?: Invitation;
  signalling?: Signalling;
  pageId?: string;
} = {};

const seenOf = (session: CallSession | undefined): Seen | undefined => {
  if (!session) return undefined;
  const { phase, figures, generation, reason, sent, theirs } = session.view();
  return { phase, figures, generation, sent, ...(theirs ? { theirs } : {}), ...(reason ? { reason } : {}) };
};

/** What nobody plays has no measured sound. */
function play(session: CallSession): void {
  const [video, audio] = [document.createElement("video"), document.createElement("audio")];
  document.body.append(video, audio);
  const shown: { stream?: MediaStream | undefined } = {};
  session.subscribe(() => {
    const { remoteStream } = session.view();
    if (remoteStream === shown.stream) return;
    shown.stream = remoteStream;
    showPicture(video, remoteStream);
    void playSound(audio, remoteStream);
  });
}

function openedSession(): CallSession {
  if (!kept.session) throw new Error("no call session was opened");
  return kept.session;
}

window.harness = {
  open: ({ side, taskId, pageId, relayOnly = false }) => {
    const audience = side === "desk" ? "desk" : "live";
    const signalling = openSocketSignalling(location.origin, () => window.freshToken(), audience);
    const session = openCallSession({ side, taskId, pageId, signalling, relayOnly });
    play(session);
    Object.assign(kept, { session, signalling, pageId });
    const room = openRoom({ side, taskId, pageId, signalling, session });
    kept.room = room;
    const played = new Set<CallSession>();
    room.subscribe(() => {
      const guest = room.guest();
      if (!guest || played.has(guest)) return;
      played.add(guest);
      play(guest);
    });
  },
  openGuest: (pageId) => {
    const signalling = openSocketSignalling(location.origin, () => window.freshToken(), "desk");
    signalling.onHear((message) => {
      if (message.hear === "invitation") kept.invitation = message.invitation;
    });
    Object.assign(kept, { signalling, pageId });
  },
  room: () => {
    if (!kept.room) throw new Error("no room was opened");
    return kept.room;
  },
  invitation: () => kept.room?.invitation() ?? kept.invitation,
  visit: async (invitation) => {
    const { signalling, pageId } = kept;
    if (!signalling || pageId === undefined) throw new Error("no page was opened");
    const { id: invitationId, taskId } = invitation;
    const join = { say: "invitation", pageId, taskId, invitationId, turn: "join" } as const;
    const answer = await sayUntilAnswered(signalling, join, () => true);
    if (answer?.ok) kept.invitation = answer.invitation ?? invitation;
    kept.visit = openGuestVisit(invitation, pageId, signalling, {}, true);
    play(kept.visit.doctor);
    play(kept.visit.centre);
  },
  guestViews: () =>
    kept.visit ? [seenOf(kept.visit.doctor), seenOf(kept.visit.centre)] : [seenOf(kept.room?.guest())],
  session: openedSession,
  view: () => {
    const { localStream: _local, remoteStream: _remote, ...rest } = openedSession().view();
    return rest;
  },
};
