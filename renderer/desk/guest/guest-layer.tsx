import { useCallback, useEffect, useRef, useState } from "react";
import { isOpen } from "../../../shared/contract/invitation.ts";
import { useClient } from "../../bridge/bridge-provider.tsx";
import { makeBridgeSignalling } from "../../bridge/bridge-signalling.ts";
import { useSession } from "../app/session-context.tsx";
import { openAlarmSound } from "../alarm/alarm-sound.ts";
import { useCallView, useHeldCall } from "../call/call-provider.tsx";
import { isInCall } from "../call/keep-notes.ts";
import { useKeptDevices } from "../call/kept-devices.ts";
import { GuestPanel } from "./guest-panel.tsx";
import { InvitedBand } from "./invited-band.tsx";
import { useInvited } from "./use-invited.ts";

const tellMs = 15_000;

/** On every screen: another doctor asks this one into a call, and the call that it leads to. */
export function GuestLayer() {
  const client = useClient();
  const { doctor } = useSession().session;
  const [signalling] = useState(() => makeBridgeSignalling(client));
  const kept = useRef(useKeptDevices().devices);
  const devices = useCallback(() => kept.current, []);
  const invited = useInvited(doctor.id, signalling, devices);
  const { invitation, visit } = invited;
  const own = useCallView(useHeldCall());
  const ownRuns = own !== undefined && isInCall(own.phase);
  const leave = useRef(invited.leave);
  leave.current = invited.leave;
  useEffect(() => {
    // One microphone, one talk: the own patient goes first.
    if (ownRuns && visit) leave.current();
  }, [ownRuns, visit]);
  // Signed out: nobody may stay heard by a desk that no doctor sits at.
  useEffect(() => () => leave.current(), []);
  useVisitTold(visit !== undefined);
  useBell(invitation?.state === "asked");
  if (!invitation) return null;
  if (visit) return <GuestPanel invitation={invitation} visit={visit} onLeave={invited.leave} />;
  // Gone into at another desk of this doctor.
  if (invitation.state === "joined") return null;
  return <InvitedBand invitation={invitation} invited={invited} asked={isOpen(invitation)} />;
}

/** A desk in a call does not lock, and signs no chart as if it were the one in the call. */
function useVisitTold(visiting: boolean): void {
  const client = useClient();
  useEffect(() => {
    if (!visiting) return undefined;
    const tell = () => void client.call("call.visit", { visiting: true });
    tell();
    const timer = setInterval(tell, tellMs);
    return () => {
      clearInterval(timer);
      void client.call("call.visit", { visiting: false });
    };
  }, [client, visiting]);
}

const bellMs = 4_000;

function useBell(rings: boolean): void {
  useEffect(() => {
    if (!rings) return undefined;
    const sound = openAlarmSound();
    sound.play(0.5);
    const timer = setInterval(() => sound.play(0.5), bellMs);
    return () => {
      clearInterval(timer);
      sound.close();
    };
  }, [rings]);
}
