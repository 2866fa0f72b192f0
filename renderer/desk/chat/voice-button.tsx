import { IconMicrophone } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { secondsWords } from "../../../shared/domain/voice-note.ts";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import { useAct } from "../../bridge/use-call.ts";
import { useClient } from "../../bridge/bridge-provider.tsx";
import { type HoldToTalk, type Keeping, pressing, useHoldToTalk } from "../../call/use-hold-to-talk.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { keys } from "../app/keys.ts";
import { useKeptDevices } from "../call/kept-devices.ts";
import { base64Of } from "../files/keep-file.ts";
import classes from "./chat.module.css";
import { useVoiceKeeping } from "./use-voice-keeping.ts";

/** Hold to talk; what was spoken is on this PC's disk at once, and goes out by itself. */
export function VoiceButton({ consultId }: { readonly consultId: ConsultId }) {
  const { t } = useTranslation();
  const { devices } = useKeptDevices();
  const { notes, keep, throwAway } = useVoiceKeeping(consultId);
  const drop = useAct("chat.dropSpoken", ["chat.brokenOff"]);
  const hold = useHoldToTalk(
    devices.microphone,
    (spoken, id) => keep({ ...spoken, id, consultId }),
    useKeptPieces(consultId),
  );
  useHoldKey(hold);
  const talking = hold.talk.is !== "rest";
  return (
    <>
      <button
        type="button"
        className={classes.voice}
        aria-keyshortcuts={keys.voiceNote.aria}
        aria-pressed={talking}
        title={t("chat.voiceHow")}
        {...heldBy(hold)}
      >
        <IconMicrophone size={16} stroke={1.5} aria-hidden />
        <span>{talking ? <Since sinceMs={hold.openSinceMs} /> : t("chat.voice")}</span>
        <KeyHint keys={talking ? "Esc" : keys.voiceNote.shown} />
      </button>
      {hold.trouble ? (
        <p className={classes.hint} role="alert">
          {t(`chat.voiceTrouble.${hold.trouble}`)}
        </p>
      ) : null}
      {notes.map((note) =>
        note.trouble ? (
          <p key={note.id} className={classes.hint} role="alert">
            {t("chat.voiceNotKept", { time: secondsWords(note.durationMs) })}{" "}
            <button type="button" onClick={() => keep(note)}>
              {t("chat.voiceAgain")}
            </button>{" "}
            <button
              type="button"
              onClick={() => {
                throwAway(note.id);
                void drop.run({ consultId, id: note.id });
              }}
            >
              {t("chat.throwAway")}
            </button>
          </p>
        ) : null,
      )}
    </>
  );
}

/** Each second is on this PC's disk as it is spoken: a kill takes the sentence's end, not the sentence. */
function useKeptPieces(consultId: ConsultId): Keeping {
  const client = useClient();
  const counted = useRef(new Map<string, number>());
  const piece: Keeping["piece"] = (id, { blob, durationMs, contentType }) => {
    const nth = counted.current.get(id) ?? 0;
    counted.current.set(id, nth + 1);
    void blob.arrayBuffer().then((bytes) => {
      const content = base64Of(new Uint8Array(bytes));
      return client.call("chat.speaking", { consultId, id, nth, durationMs, contentType, content });
    });
  };
  return { piece, dropped: (id) => void client.call("chat.dropSpoken", { consultId, id }) };
}

/** A finger or a mouse on the button; by keyboard, Space or Enter held on it. */
function heldBy(hold: HoldToTalk) {
  const { press, release } = hold;
  const isKey = (key: string) => key === " " || key === "Enter";
  return {
    onPointerDown: pressing(hold),
    onPointerUp: release,
    onPointerCancel: release,
    onKeyDown: (event: { key: string; repeat: boolean; preventDefault: () => void }) => {
      if (!isKey(event.key)) return;
      event.preventDefault();
      if (!event.repeat) press();
    },
    onKeyUp: (event: { key: string }) => (isKey(event.key) ? release() : undefined),
  };
}

/** The same by one key from wherever the hands are. */
function useHoldKey(hold: HoldToTalk): void {
  const newest = useRef(hold);
  newest.current = hold;
  useEffect(() => {
    const held = { key: false };
    const down = (event: KeyboardEvent) => {
      if (event.key === "Escape") return newest.current.cancel();
      if (event.code !== keys.voiceNote.hotkey || event.altKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      // It may be held already as this comes onto the screen; one press is one note, also when that was thrown away.
      if (held.key) return;
      held.key = true;
      newest.current.press();
    };
    const up = (event: KeyboardEvent) => {
      if (!held.key || event.code !== keys.voiceNote.hotkey) return;
      held.key = false;
      newest.current.release();
    };
    addEventListener("keydown", down);
    addEventListener("keyup", up);
    return () => {
      removeEventListener("keydown", down);
      removeEventListener("keyup", up);
    };
  }, []);
}

/** What is said before the microphone is open is not recorded, and counts no seconds. */
function Since({ sinceMs }: { readonly sinceMs: number | undefined }) {
  const { t } = useTranslation();
  const [nowMs, setNowMs] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(performance.now()), 500);
    return () => clearInterval(timer);
  }, []);
  if (sinceMs === undefined) return t("chat.opening");
  return t("chat.talking", { time: secondsWords(Math.max(0, nowMs - sinceMs)) });
}
