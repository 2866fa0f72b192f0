import { Button } from "@mantine/core";
import { IconPhone, IconPhoneOff } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import type { CallAbout } from "../../../shared/contract/live-calls.ts";
import type { CallView } from "../../call/call-view.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { keys } from "../app/keys.ts";
import { usePhysicalKeys } from "../app/use-physical-keys.ts";
import { useNow } from "../app/use-now.ts";
import { sayTime } from "../consult/say-when.ts";
import { useLanguage } from "../consult/use-language.ts";
import { usePhone } from "../phone/phone-context.ts";
import { PhoneLine } from "../phone/phone-line.tsx";
import { CallButtons, MoreMenu } from "./call-buttons.tsx";
import { BlockedWords } from "./blocked-words.tsx";
import { clockWords } from "./call-clock.ts";
import classes from "./call.module.css";
import { useCalls } from "./call-provider.tsx";
import { type CallWords, useCallWords } from "./call-words.ts";
import { GuestPicture, GuestWords } from "./guest-part.tsx";
import { InviteDialog } from "./invite-dialog.tsx";
import type { HeldCall } from "./one-call.ts";
import { Pictures } from "./pictures.tsx";
import room from "./room.module.css";
import { ReportDialog } from "./report-dialog.tsx";
import { useBlocked } from "./use-blocked.ts";
import { useFreeze } from "./use-show-still.ts";
import { useStartCall } from "./use-start-call.ts";

type Props = {
  readonly held: HeldCall;
  readonly call: CallView;
  readonly consult: Pick<ConsultView, "consultId" | "centre">;
  /** Of whom another doctor may be told; absent where the chart is closed. */
  readonly told?: Pick<ConsultView, "age" | "patient" | "complaint" | "centre">;
  readonly about: CallAbout | undefined;
};

/** The call of the open consult: picture, how it stands, what may be done. */
export function RunningCall({ held, call, consult, about, told }: Props) {
  const { t } = useTranslation();
  const { size } = useCalls();
  const words = useCallWords(call, consult.centre.name);
  const caption = useCaption(call, consult.centre.name);
  const over = call.phase === "ended";
  const isPhoneShown = over || call.phase === "reconnecting";
  const [asking, setAsking] = useState(false);
  const [reporting, setReporting] = useState(false);
  const freeze = useFreeze(consult.consultId);
  const phone = usePhone();
  usePhysicalKeys([
    [keys.askDoctor.hotkey, () => setAsking(!over)],
    [keys.freeze.hotkey, () => freeze?.()],
    // While the call goes, too: a voice that nobody understands is no call.
    [keys.phone.hotkey, () => (isPhoneShown ? undefined : phone.open(consult.consultId))],
  ]);
  return (
    <section
      className={classes.strip}
      aria-label={t("call.strip")}
      data-phase={call.phase}
      data-troubled={words.troubles.length > 0 || undefined}
    >
      {size === "strip" || over ? (
        <Pictures view={call} centre={consult.centre.name} caption={over ? "" : caption}>
          <GuestPicture held={held} />
        </Pictures>
      ) : (
        <p className={classes.elsewhere}>{t("call.shownLarge")}</p>
      )}
      <div className={classes.side}>
        <Said words={words} held={held} call={call} about={about} />
        {isPhoneShown ? <PhoneLine consultId={consult.consultId} phone={about?.phone} mine /> : null}
        <Acts held={held} call={call} consult={consult} />
        {over && mayBeReported(call) ? (
          <button type="button" className={room.small} onClick={() => setReporting(true)}>
            {t("report.openEnded")}
          </button>
        ) : null}
      </div>
      {over ? null : (
        <MoreMenu
          session={held.session}
          view={call}
          onPhone={() => phone.open(consult.consultId)}
          onAskDoctor={told ? () => setAsking(true) : undefined}
          onFreeze={freeze}
          onReport={() => setReporting(true)}
        />
      )}
      {reporting && call.callId !== undefined ? (
        <ReportDialog
          about={{ callId: call.callId, taskId: held.taskId, centre: consult.centre.name }}
          end={over ? undefined : () => held.session.hangUp()}
          onClose={() => setReporting(false)}
        />
      ) : null}
      {asking && told && !over ? (
        <InviteDialog
          held={held}
          about={told}
          practises={about?.presence === "practice"}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </section>
  );
}

type SaidProps = Pick<Props, "held" | "call" | "about"> & { readonly words: CallWords };

function Said({ words, held, call, about }: SaidProps) {
  return (
    <div className={classes.words} role="status">
      <p>
        <strong>{words.title}</strong>
      </p>
      {words.lines.map((line) => (
        <p key={line} className={classes.line}>
          {line}
        </p>
      ))}
      {words.troubles.map((trouble) => (
        <p key={trouble} className={classes.trouble}>
          {trouble}
        </p>
      ))}
      <GuestWords held={held} />
      {call.phase === "connected" ? <AskedWords call={call} about={about} /> : null}
    </div>
  );
}

/** Whom one has met in it; who was not reached has done nothing. */
const mayBeReported = ({ reason, callId }: CallView): boolean =>
  callId !== undefined && (reason === "ended" || reason === "left" || reason === "not-this-patient");

function Acts({ held, call, consult }: Pick<Props, "held" | "call" | "consult">) {
  const { t } = useTranslation();
  const start = useStartCall(consult.consultId);
  const over = call.phase === "ended";
  const blocked = useBlocked(consult.consultId, over);
  if (over && blocked) return call.reason === "blocked" ? null : <BlockedWords />;
  if (over)
    return (
      <Button
        variant="default"
        onClick={start}
        aria-keyshortcuts={keys.call.aria}
        leftSection={<IconPhone size={14} stroke={1.5} aria-hidden />}
        rightSection={<KeyHint keys={keys.call.shown} />}
      >
        {t("call.callAgain")}
      </Button>
    );
  if (call.phase === "ringing")
    return (
      <Button
        variant="default"
        onClick={() => held.session.hangUp()}
        aria-keyshortcuts={keys.endCall.aria}
        leftSection={<IconPhoneOff size={14} stroke={1.5} aria-hidden />}
        rightSection={<KeyHint keys={keys.endCall.shown} />}
      >
        {t("call.stopRinging")}
      </Button>
    );
  return <CallButtons session={held.session} view={call} />;
}

function AskedWords({ call, about }: Pick<Props, "call" | "about">) {
  const { t } = useTranslation();
  const language = useLanguage();
  const confirmed = call.callId !== undefined && about?.answers[call.callId] === "confirmed";
  if (!confirmed || about.patientConfirmedAt === undefined) return null;
  return (
    <p className={classes.line}>
      ✓ {t("call.check.done", { time: sayTime(about.patientConfirmedAt, language) })}
    </p>
  );
}

/** "6:12 · Namunakot" in the picture's corner, while there is a connection. */
export function useCaption(call: CallView, centre: string): string {
  const now = useNow(1000).getTime();
  const began = call.ranIn[0]?.from;
  if (call.phase !== "connected" && call.phase !== "reconnecting") return centre;
  return began === undefined ? centre : `${clockWords(now - Date.parse(began))} · ${centre}`;
}
