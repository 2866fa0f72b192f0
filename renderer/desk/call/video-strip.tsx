import { memo } from "react";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import { useCall } from "../../bridge/use-call.ts";
import { BeforeCall } from "./before-call.tsx";
import { useCallView, useHeldCall } from "./call-provider.tsx";
import { isInCall } from "./keep-notes.ts";
import { OtherCall } from "./other-call.tsx";
import { PatientCheck } from "./patient-check.tsx";
import { useStartKey } from "./use-start-key.ts";
import { RunningCall } from "./running-call.tsx";

type Props = { readonly view: ConsultView; readonly claiming: boolean };

/** Above the writing, never over it: the call of this consult, or whose call runs instead. */
export const VideoStrip = memo(function VideoStrip({ view, claiming }: Props) {
  const waits = useStartKey(view, claiming);
  return (
    <div>
      <Strip view={view} waits={waits} />
    </div>
  );
});

function Strip({ view, waits }: { readonly view: ConsultView; readonly waits: boolean }) {
  const held = useHeldCall();
  const call = useCallView(held);
  const about = useCall("call.about", { consultId: view.consultId });
  if (!held || !call || call.phase === "idle")
    return <BeforeCall view={view} about={about.data} waits={waits} />;
  if (held.consultId !== view.consultId)
    return isInCall(call.phase) ? (
      <OtherCall held={held} call={call} />
    ) : (
      <BeforeCall view={view} about={about.data} waits={waits} />
    );
  return (
    <>
      <RunningCall held={held} call={call} consult={view} told={view} about={about.data} />
      <PatientCheck held={held} call={call} consult={view} about={about.data} />
    </>
  );
}
