import type { Invitation } from "../../shared/contract/invitation.ts";
import type { CallSession } from "./call-view.ts";
import type { Devices } from "./device-kinds.ts";
import { openLeg } from "./leg.ts";
import { lendMedia } from "./lent-media.ts";
import type { Signalling } from "./signalling.ts";

/** A doctor's part in another's call: one connection with the colleague, one with the centre. */
export type GuestVisit = {
  readonly doctor: CallSession;
  readonly centre: CallSession;
  readonly close: () => void;
};

export function openGuestVisit(
  { taskId }: Pick<Invitation, "taskId">,
  pageId: string,
  signalling: Signalling,
  devices: Devices["chosen"],
  camera: boolean,
): GuestVisit {
  const shared = { taskId, pageId, signalling };
  const doctor = openLeg({ ...shared, leg: "doctors", part: "spoke", devices });
  if (!camera) doctor.setCamera(false);
  const centre = openLeg({ ...shared, leg: "guest", part: "desk", media: lendMedia(doctor, () => true) });
  return {
    doctor,
    centre,
    close: () => {
      centre.close();
      doctor.close();
    },
  };
}
