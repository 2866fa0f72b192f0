import { Button } from "@mantine/core";
import { IconBellOff, IconBellRinging } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useAct, useCall } from "../../bridge/use-call.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { FailureText } from "../app/failure-text.tsx";
import { keys } from "../app/keys.ts";
import { useNow } from "../app/use-now.ts";
import { usePhysicalKeys } from "../app/use-physical-keys.ts";
import { goTo } from "../app/use-route.ts";
import { useAgeSex } from "../app/words/use-age.ts";
import { useReason } from "../queue/use-reason.ts";
import { type Alarm, alarmId, counted } from "./alarm.ts";
import classes from "./alarm-band.module.css";
import { useAlarmNotice } from "./use-alarm-notice.ts";
import { type Silencing, useAlarmSound } from "./use-alarm-sound.ts";
import { useAlarms } from "./use-alarms.ts";
import { useIsMeant } from "./use-is-meant.ts";

/** Under the title bar on every screen, also in a call: what must be answered now, and the one key that does. */
export function AlarmBand() {
  const { t } = useTranslation();
  const alarms = useAlarms();
  const { data: settings } = useCall("settings.read", {});
  const silencing = useAlarmSound(alarms, (settings?.alarmVolumePercent ?? 80) / 100);
  useAlarmNotice(alarms, t("alarm.notice"));
  const [first, ...others] = alarms;
  const isMeant = useIsMeant(first && alarmId(first));
  if (!first) return null;
  return (
    <section className={classes.band} role="alert" aria-label={t("alarm.label")}>
      <First
        key={alarmId(first)}
        alarm={first}
        isSilent={silencing.isSilent}
        isMeant={isMeant}
        onSilence={() => silencing.silence(alarms)}
      />
      {others.length > 0 && <span className={classes.more}>{t("alarm.more", { count: others.length })}</span>}
    </section>
  );
}

type FirstProps = {
  readonly alarm: Alarm;
  readonly isSilent: Silencing["isSilent"];
  /** Whether what is pressed now is pressed for it. */
  readonly isMeant: () => boolean;
  readonly onSilence: () => void;
};

function First({ alarm, isSilent, isMeant, onSilence }: FirstProps) {
  const { t } = useTranslation();
  useNow(1000); // the bell comes back when the silence is over
  const silent = isSilent(alarm);
  const ageSex = useAgeSex();
  const reason = useReason();
  const { dangers, rest } = alarm.urgency ? reason(alarm.urgency) : { dangers: "", rest: "" };
  return (
    <>
      <strong className={classes.mark}>{t(`alarm.kind.${alarm.kind}`)}</strong>
      <span className={classes.who}>
        {alarm.name === "" ? (
          t("queue.readyLong.coming")
        ) : (
          <>
            <strong>{alarm.name}</strong> {ageSex(alarm.age, alarm.sex)}
          </>
        )}
        {(dangers || rest) && (
          <>
            {" · "}
            <strong>{dangers || rest}</strong>
          </>
        )}
        {alarm.words.map((words) => ` · ${words}`)}
      </span>
      <Step alarm={alarm} />
      <Counting since={alarm.since} />
      <button
        type="button"
        className={classes.silence}
        onClick={onSilence}
        disabled={silent}
        aria-label={t("alarm.silence")}
        title={t("alarm.silence")}
      >
        {silent ? (
          <IconBellOff size={16} stroke={1.5} aria-hidden />
        ) : (
          <IconBellRinging size={16} stroke={1.5} aria-hidden />
        )}
      </button>
      {alarm.kind === "red" ? (
        <Claim alarm={alarm} isMeant={isMeant} />
      ) : (
        <Open alarm={alarm} isMeant={isMeant} />
      )}
    </>
  );
}

/** How far it has come, in words that promise nothing: the hub dials no telephone. */
function Step({ alarm }: { readonly alarm: Alarm }) {
  const { t } = useTranslation();
  if (alarm.kind !== "red" || alarm.level === 0) return null;
  const step = alarm.level === 1 ? "doctor" : "phone";
  const words =
    alarm.who === undefined ? t(`alarm.step.${step}Missing`) : t(`alarm.step.${step}`, { who: alarm.who });
  return <strong className={classes.step}>{words}</strong>;
}

/** The seconds go on by the hub's clock as this PC last knew it; read out only when it changes its meaning. */
function Counting({ since }: { readonly since: string }) {
  const { dataUpdatedAt, data } = useCall("queue.list", {});
  const now = useNow(1000).getTime();
  const sample = data?.rows[0];
  const hubNow = sample
    ? Date.parse(sample.requestedAt) + sample.waitingMs + Math.max(0, now - dataUpdatedAt)
    : now;
  return (
    <time className={classes.counting} aria-live="off">
      {counted(hubNow - Date.parse(since))}
    </time>
  );
}

type ActProps = Pick<FirstProps, "alarm" | "isMeant">;

function Claim({ alarm: { consultId }, isMeant }: ActProps) {
  const { t } = useTranslation();
  const claim = useAct("consult.claim", ["queue.list", "consult.open"]);
  const take = async () => {
    if (claim.pending || !isMeant()) return;
    if ((await claim.run({ consultId })).ok) goTo({ kind: "consult", consultId });
  };
  usePhysicalKeys([[keys.alarm.hotkey, () => void take()]]);
  return (
    <>
      {claim.failure && <FailureText failure={claim.failure} />}
      <Button
        className={classes.act}
        loading={claim.pending}
        rightSection={<KeyHint keys={keys.alarm.shown} on="accent" />}
        aria-keyshortcuts={keys.alarm.aria}
        onClick={() => void take()}
      >
        {t("queue.claim")}
      </Button>
    </>
  );
}

function Open({ alarm: { consultId }, isMeant }: ActProps) {
  const { t } = useTranslation();
  const open = () => (isMeant() ? goTo({ kind: "consult", consultId }) : undefined);
  usePhysicalKeys([[keys.alarm.hotkey, open]]);
  return (
    <Button
      className={classes.act}
      rightSection={<KeyHint keys={keys.alarm.shown} on="accent" />}
      aria-keyshortcuts={keys.alarm.aria}
      onClick={open}
    >
      {t("alarm.open")}
    </Button>
  );
}
