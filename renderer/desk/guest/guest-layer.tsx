import { useCallback, useEffect, useRef, useState } from "react";
import { type Invitation, isOpen } from "../../../shared/contract/invitation.ts";
import { useClient } from "../../bridge/bridge-provider.tsx";
import { makeBridgeSignalling } from "../../bridge/bridge-signalling.ts";
import { useSession } from "../app/session-context.tsx";
import { openAlarmSound } from "../alarm/alarm-sound.ts";
import { useCallView, useHeldCall } from "../call/call-provider.tsx";
import { isInCall } from "../call/keep-notes.ts";
import { useKeptDevices } from "../call/kept-devices.ts";
import { ReportDialog } from "../call/report-dialog.tsx";
import type { ReportedCall } from "../call/use-report-draft.ts";
import { BegunReports } from "./begun-reports.tsx";
import { GuestPanel } from "./guest-panel.tsx";
import { AskedBand, OverBand } from "./invited-band.tsx";
import { type Invited as InvitedState, useInvited } from "./use-invited.ts";

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
  const visited = useVisited(invited);
  const [reporting, setReporting] = useState<ReportedCall>();
  return (
    <>
      <BegunReports visitedCallId={visit ? invitation?.callId : undefined} />
      <Invited invited={invited} visited={visited} onReport={setReporting} />
      {reporting ? (
        <ReportDialog
          about={reporting}
          end={visit ? invited.leave : undefined}
          onClose={() => setReporting(undefined)}
        />
      ) : null}
    </>
  );
}

type InvitedProps = {
  readonly invited: InvitedState;
  readonly visited: Visited;
  readonly onReport: (call: ReportedCall) => void;
};

function Invited({ invited, visited, onReport }: InvitedProps) {
  const { invitation, visit } = invited;
  if (invitation && visit)
    return (
      <GuestPanel
        invitation={invitation}
        visit={visit}
        onLeave={invited.leave}
        onReport={() => onReport(reportedOf(invitation))}
      />
    );
  if (invitation && isOpen(invitation))
    // Gone into at another desk of this doctor.
    return invitation.state === "joined" ? null : <AskedBand invitation={invitation} invited={invited} />;
  const over = visited.last ?? invitation;
  if (!over) return null;
  const dismiss = () => {
    visited.forget();
    invited.dismiss();
  };
  const report = visited.last && (() => onReport(reportedOf(over)));
  return <OverBand invitation={over} left={!invitation} onReport={report} onClose={dismiss} />;
}

const reportedOf = ({ callId, taskId, about }: Invitation): ReportedCall => ({
  ...{ callId, taskId },
  centre: about.centre,
});

type Visited = {
  /** The call that this doctor was in last, until they have read that it is over. */
  readonly last: Invitation | undefined;
  readonly forget: () => void;
};

function useVisited({ invitation, visit }: InvitedState): Visited {
  const [last, setLast] = useState<Invitation>();
  const here = visit && invitation;
  if (here && here !== last) setLast(here);
  return { last, forget: () => setLast(undefined) };
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
