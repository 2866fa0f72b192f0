import type { ConsultId } from "../../../shared/domain/ids.ts";
import type { CallSession } from "../../call/call-view.ts";
import type { Room } from "../../call/room.ts";

/** The one call that this window may hold, whatever screen is shown. */
export type HeldCall = {
  readonly consultId: ConsultId;
  readonly taskId: string;
  readonly session: CallSession;
  /** Who is in it besides the two. */
  readonly room: Room;
};
