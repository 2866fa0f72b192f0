import type { CallSession, CallView } from "../../call/call-view.ts";
import type { Device, DeviceKind } from "../../call/device-kinds.ts";
import { Icon, type IconName } from "../ui/icon.tsx";
import { useWords } from "../words/use-words.ts";
import classes from "./call.module.css";
import { showOwnStill } from "./still-layer.tsx";

export type SidePart = "chat" | "devices" | "photo" | "report";
type Side = SidePart | undefined;

type Props = {
  readonly call: CallSession;
  readonly view: CallView;
  readonly side: Side;
  readonly onSide: (side: Side) => void;
};

export function CallTools(
  props: Props & {
    readonly over: boolean;
    readonly onLeave: () => void;
  },
) {
  const { common, consult: words } = useWords();
  const { call, view, side, over, onLeave } = props;
  return (
    <footer className={classes["tools"]}>
      {side === "devices" && <DeviceChoice call={call} view={view} />}
      {!over && (
        <div>
          <OwnTools call={call} view={view} />
          <SideTools {...props} />
        </div>
      )}
      <button
        type="button"
        className={classes["hangUp"]}
        onClick={() => {
          if (!over) call.hangUp("ended");
          onLeave();
        }}
      >
        <Icon name="hangUp" />
        <span>{over ? common.back : words.call.hangUp}</span>
      </button>
    </footer>
  );
}

/** What of oneself is heard and seen. */
function OwnTools({ call, view }: Pick<Props, "call" | "view">) {
  const w = useWords().consult.call;
  const isVoiceOnly = view.sent.wish === "voice-only";
  return (
    <>
      <Tool
        icon={view.muted ? "noMic" : "mic"}
        words={view.muted ? w.unmute : w.mute}
        pressed={view.muted}
        onClick={() => call.setMuted(!view.muted)}
      />
      <Tool
        icon={view.cameraOff ? "noVideo" : "video"}
        words={view.cameraOff ? w.cameraOn : w.cameraOff}
        pressed={view.cameraOff}
        onClick={() => call.setCamera(view.cameraOff)}
      />
      <Tool
        icon="line"
        words={isVoiceOnly ? w.pictureAgain : w.onlyVoice}
        pressed={isVoiceOnly}
        onClick={() => call.wishPicture(isVoiceOnly ? "as-the-line-bears" : "voice-only")}
      />
      <Tool
        icon="camera"
        words={w.wishBest}
        pressed={view.bestUntilMs !== undefined}
        onClick={() => call.wishPicture("best")}
      />
    </>
  );
}

/** What else the doctor is to see or read, and what opens beside the pictures. */
function SideTools({ call, side, onSide }: Props) {
  const { consult: words } = useWords();
  const w = words.call;
  const opens = (what: SidePart) => ({
    pressed: side === what,
    onClick: () => onSide(side === what ? undefined : what),
  });
  return (
    <>
      <Tool
        icon="mark"
        words={words.still.take}
        pressed={false}
        onClick={() => void showOwnStill(call, words.still.fromCentre)}
      />
      <Tool icon="paper" words={words.photo.tool} {...opens("photo")} />
      <Tool icon="settings" words={w.devices} {...opens("devices")} />
      <Tool icon="flag" words={w.report.open} {...opens("report")} />
      <Tool icon="chat" words={w.chat} {...opens("chat")} />
    </>
  );
}

function Tool(props: {
  readonly icon: IconName;
  readonly words: string;
  readonly pressed: boolean;
  readonly onClick: () => void;
}) {
  return (
    <button type="button" className={classes["tool"]} aria-pressed={props.pressed} onClick={props.onClick}>
      <Icon name={props.icon} />
      <span>{props.words}</span>
    </button>
  );
}

function DeviceChoice({ call, view }: { readonly call: CallSession; readonly view: CallView }) {
  const { consult: words } = useWords();
  const w = words.call;
  const { microphones, cameras, speakers, chosen } = view.devices;
  const kinds: readonly (readonly [DeviceKind, string, readonly Device[]])[] = [
    ["microphone", w.microphone, microphones],
    ["camera", w.camera, cameras],
    ["speaker", w.speaker, speakers],
  ];
  return (
    <div className={classes["devices"]}>
      {kinds.map(([kind, label, devices]) => (
        <label key={kind}>
          {label}
          <select
            value={chosen[kind] ?? ""}
            disabled={devices.length === 0}
            onChange={({ target }) => call.chooseDevice(kind, target.value)}
          >
            {devices.length === 0 && <option value="">—</option>}
            {devices.map(({ id, label: name }, index) => (
              <option key={id} value={id}>
                {name || `${label} ${index + 1}`}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}
