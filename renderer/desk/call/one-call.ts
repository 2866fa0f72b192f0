import type { ConsultId } from "../../../shared/domain/ids.ts";
import type { CallSession } from "../../call/call-view.ts";

/** The one call that this window may hold, whatever screen is shown. */
export type HeldCall = {
  readonly consultId: ConsultId;
  readonly session: CallSession;
};
