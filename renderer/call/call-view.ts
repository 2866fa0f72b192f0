import type { DeviceKind, Devices, MediaTrouble } from "./device-kinds.ts";
import type { CallPhase } from "../../shared/call/call-phase.ts";
import type { EndReason } from "../../shared/call/end-reason.ts";
import type { Mode, RanIn } from "../../shared/call/mode-log.ts";
import type { CallState, HangUpReason, IceServer, Side } from "../../shared/contract/live.ts";
import type { Signalling } from "./signalling.ts";
import type { LadderWhy, SenderSample } from "../../shared/call/ladder.ts";
import type { Rung } from "../../shared/call/rungs.ts";
import type { PictureWish } from "../../shared/call/page-words.ts";
import type { OwnMedia } from "./own-media.ts";
import type { Stills } from "./stills.ts";
import type { Theirs } from "./wishing.ts";
import type { OpenTransport, TransportFigures } from "./transport.ts";

/** All that a screen shows of a call; a new object at every change. */
export type CallView = {
  readonly phase: CallPhase;
  /** When the phase began, milliseconds since 1970. */
  readonly sinceMs: number;
  /** Ended: why. */
  readonly reason?: EndReason;
  readonly callId?: string;
  /**
   * What the hub last told about this consult's call, also of one that runs elsewhere: while this page is idle and
   * `told.phase` is not ended, the call can be gone on with here (`ring` at the desk, `accept` at the spoke).
   */
  readonly told?: CallState;
  /** Spoke: who calls. */
  readonly doctor?: CallState["doctor"];
  /** The other party's page is connected to the hub. */
  readonly otherThere: boolean;
  /** Somebody sits at the centre's page (desk, as last told). */
  readonly centreThere?: boolean;
  readonly signallingUp: boolean;
  readonly muted: boolean;
  readonly cameraOff: boolean;
  readonly devices: Devices;
  readonly mediaTrouble: { readonly camera?: MediaTrouble; readonly microphone?: MediaTrouble };
  readonly localStream?: MediaStream;
  readonly remoteStream?: MediaStream;
  /** What arrives just now. */
  readonly mode: Mode;
  /** What of the own picture is sent just now, and why not more. */
  readonly sent: {
    readonly rung: Rung;
    readonly why: LadderWhy;
    readonly wish: PictureWish;
    /** What the ladder was told last. */
    readonly told?: SenderSample | undefined;
  };
  readonly theirs?: Theirs;
  /** Until when the best picture was wished for, milliseconds since 1970. */
  readonly bestUntilMs?: number;
  readonly figures: TransportFigures;
  /** How the consult really ran, of this page since it opened. */
  readonly ranIn: readonly RanIn[];
  /** Moving picture received in all, milliseconds; "video" is at least 30 s of it (domain 9.6). */
  readonly videoSeenMs: number;
  /** Generation of the peer connection, for tests and figures. */
  readonly generation: number;
};

/** `openCallSession(options)` in `call-session.ts` makes one. */
export type CallSession = {
  readonly view: () => CallView;
  readonly subscribe: (listener: () => void) => () => void;
  /** Desk: opens camera and microphone and lets the centre ring; of a call that runs already: goes on with it. */
  readonly ring: () => void;
  /** Spoke: takes the ringing call, or goes on with one whose page is gone. */
  readonly accept: () => void;
  readonly hangUp: (reason?: HangUpReason) => void;
  readonly setMuted: (muted: boolean) => void;
  /** Off also lets go of the camera, so that its light goes out. */
  readonly setCamera: (on: boolean) => void;
  /** Without an id: whichever the system takes. */
  readonly chooseDevice: (kind: DeviceKind, id: string) => void;
  /**
   * What a person wants of the picture, whatever the line. Voice only is for both pages. `best` lasts ten seconds and is
   * about what the centre shows, from whichever page it is wished.
   */
  readonly wishPicture: (wish: PictureWish) => void;
  /** The picture that both pages look at and draw over. */
  readonly stills: Stills;
  /** A message was written beside the call: neither end waits half a minute to find out that its line to the hub is dead. */
  readonly wrote: () => void;
  /** The screen is gone: lets go of everything. A call that runs goes on for whoever opens it again. */
  readonly close: () => void;
};

export type CallSessionOptions = {
  readonly side: Side;
  readonly taskId: string;
  readonly pageId: string;
  readonly signalling: Signalling;
  /** Those chosen earlier; one that is gone gives way to the usual one. */
  readonly devices?: Devices["chosen"];
  /** Where the hub named none. */
  readonly iceServers?: readonly IceServer[];
  /** Only through TURN: for tests and for hospitals that want it. */
  readonly relayOnly?: boolean;
  readonly openTransport?: OpenTransport;
  /** Camera and microphone that others of this page use too (`shared-media.ts`, `lent-media.ts`). */
  readonly media?: (changed: () => void) => OwnMedia;
};
