import { useCallback, useEffect, useState } from "react";
import { type Invitation, isOpen } from "../../../shared/contract/invitation.ts";
import type { Devices } from "../../call/device-kinds.ts";
import { type GuestVisit, openGuestVisit } from "../../call/guest-visit.ts";
import type { Signalling } from "../../call/signalling.ts";
import { useOpened } from "../../call/holder.ts";
import { sayUntilAnswered } from "../../call/until-answered.ts";

const memoryKey = "paramarsh-guest";

export type Invited = {
  readonly invitation: Invitation | undefined;
  readonly visit: GuestVisit | undefined;
  /** The answer did not reach the hub. */
  readonly failed: boolean;
  readonly join: (camera: boolean) => void;
  readonly decline: () => void;
  readonly leave: () => void;
  /** What is over is read. */
  readonly dismiss: () => void;
};

/** An invitation of this doctor into another's call, and the visit that it leads to; over reloads too. */
export function useInvited(
  doctorId: string,
  signalling: Signalling,
  devices: () => Devices["chosen"],
): Invited {
  const [invitation, setInvitation] = useState<Invitation>();
  const [failed, setFailed] = useState(false);
  const [pageId] = useState(() => readMemory()?.pageId ?? crypto.randomUUID());
  const mine = useCallback(
    (told: Invitation) => {
      if (told.to.doctorId !== doctorId) return;
      const remembered = readMemory()?.id === told.id;
      // Taken at another window or desk of this doctor, or known as over already.
      setInvitation((before) => {
        // Asked by another while in a call: that one is asked about again and again, and this one is not left for it.
        const isIn = before?.state === "joined" && readMemory()?.id === before.id;
        if (isIn && before.id !== told.id) return before;
        return isOpen(told) || before?.id === told.id ? told : before;
      });
      if (told.state !== "joined" && remembered) sessionStorage.removeItem(memoryKey);
    },
    [doctorId],
  );
  useHearing(signalling, pageId, mine);
  const here = invitation?.state === "joined" && readMemory()?.id === invitation.id ? invitation : undefined;
  const taskId = here?.taskId;
  const open = useCallback(
    () =>
      openGuestVisit({ taskId: taskId ?? "" }, pageId, signalling, devices(), readMemory()?.camera !== false),
    [taskId, pageId, signalling, devices],
  );
  const visit = useOpened(here ? open : undefined);
  const turn = async (how: "join" | "decline" | "end") => {
    if (!invitation) return;
    const { id, taskId: about } = invitation;
    setFailed(false);
    const untilMs = Date.now() + 15_000;
    const message = { say: "invitation" as const, pageId, taskId: about, invitationId: id, turn: how };
    const answer = await sayUntilAnswered(signalling, message, () => Date.now() < untilMs);
    if (answer?.ok && answer.invitation) mine(answer.invitation);
    else setFailed(true);
  };
  return {
    invitation,
    visit,
    failed,
    join: (camera) => {
      if (!invitation) return;
      const { id, taskId: about } = invitation;
      const known: Remembered = { id, taskId: about, pageId, camera };
      sessionStorage.setItem(memoryKey, JSON.stringify(known));
      void turn("join");
    },
    decline: () => {
      void turn("decline");
      setInvitation(undefined);
    },
    leave: () => {
      void turn("end");
      sessionStorage.removeItem(memoryKey);
      setInvitation(undefined);
    },
    dismiss: () => setInvitation(undefined),
  };
}

/** What is told by itself; and after a reload or a dead line what is asked for. */
function useHearing(signalling: Signalling, pageId: string, mine: (told: Invitation) => void): void {
  useEffect(() => {
    const ask = async () => {
      const known = readMemory();
      if (!known) return;
      const answer = await signalling.say({ say: "room", pageId, taskId: known.taskId });
      if (answer !== "no-answer" && answer.ok && answer.invitation) mine(answer.invitation);
    };
    const stops = [
      signalling.onHear((message) => void (message.hear === "invitation" && mine(message.invitation))),
      signalling.onConnection((isUp) => void (isUp && ask())),
    ];
    if (signalling.isConnected()) void ask();
    return () => {
      for (const stop of stops) stop();
    };
  }, [signalling, pageId, mine]);
}

type Remembered = {
  readonly id: string;
  readonly taskId: string;
  readonly pageId: string;
  readonly camera: boolean;
};

/** Ids only: what a reloaded window needs to go on with its visit. */
function readMemory(): Remembered | undefined {
  const text = sessionStorage.getItem(memoryKey);
  return text === null ? undefined : (JSON.parse(text) as Remembered); // written above
}
