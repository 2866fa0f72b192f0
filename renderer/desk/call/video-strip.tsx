import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import { useCall } from "../../bridge/use-call.ts";
import { BeforeCall } from "./before-call.tsx";
import { useCallView, useHeldCall } from "./call-provider.tsx";
import { isInCall } from "./keep-notes.ts";
import { OtherCall } from "./other-call.tsx";
import { PatientCheck } from "./patient-check.tsx";
import { StartKey } from "./start-key.tsx";
import { RunningCall } from "./running-call.tsx";

/** Above the writing, never over it: the call of this consult, or whose call runs instead. */
export function VideoStrip({ view }: { readonly view: ConsultView }) {
  return (
    <div>
      <Strip view={view} />
      <StartKey view={view} />
    </div>
  );
}

function Strip({ view }: { readonly view: ConsultView }) {
  const held = useHeldCall();
  const call = useCallView(held);
  const about = useCall("call.about", { consultId: view.consultId });
  if (!held || !call || call.phase === "idle") return <BeforeCall view={view} about={about.data} />;
  if (held.consultId !== view.consultId)
    return isInCall(call.phase) ? (
      <OtherCall held={held} call={call} />
    ) : (
      <BeforeCall view={view} about={about.data} />
    );
  return (
    <>
      <RunningCall held={held} call={call} consult={view} about={about.data} />
      <PatientCheck held={held} call={call} consult={view} about={about.data} />
    </>
  );
}
