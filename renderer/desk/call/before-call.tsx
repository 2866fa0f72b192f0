import { Button } from "@mantine/core";
import { IconPhone } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import type { CallAbout } from "../../../shared/contract/live-calls.ts";
import { useCall } from "../../bridge/use-call.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { keys } from "../app/keys.ts";
import { PhoneLine } from "../phone/phone-line.tsx";
import { useCheck } from "../check/check-context.ts";
import { BlockedWords } from "./blocked-words.tsx";
import { useBlocked } from "./use-blocked.ts";
import { useLengths } from "./use-lengths.ts";
import classes from "./call.module.css";
import { useStartCall } from "./use-start-call.ts";

type Props = { readonly view: ConsultView; readonly about: CallAbout | undefined; readonly waits: boolean };

/** Before the call: whether somebody is there, what one key does, and the phone where nothing else helps. */
export function BeforeCall({ view, about, waits }: Props) {
  const { t } = useTranslation();
  const start = useStartCall(view.consultId);
  const connected = useCall("live.state", {}).data?.connected ?? false;
  const lengths = useLengths();
  const check = useCheck();
  const centre = view.centre.name;
  const mine = view.ticket.mine;
  const blocked = useBlocked(view.consultId, mine && connected);
  const soFar = about && about.calls > 0 ? lengths(about) : "";
  // Who has called knows what the key does, and the strip has no room for both.
  const isKnown = mine && connected && !waits && soFar !== "";
  return (
    <section className={`${classes.strip} ${classes.before}`} aria-label={t("call.strip")}>
      <div className={classes.empty}>
        <button
          type="button"
          className={classes.checkFirst}
          aria-keyshortcuts={keys.check.aria}
          onClick={check.open}
        >
          <span>{t("check.open")}</span>
          <KeyHint keys={keys.check.shown} />
        </button>
        <PhoneLine consultId={view.consultId} phone={about?.phone} mine={mine} />
      </div>
      <div className={classes.side}>
        <p className={classes.presence} data-presence={about?.presence ?? "unknown"}>
          {t(`call.presence.${about?.presence ?? "unknown"}`)}
        </p>
        {blocked ? <BlockedWords /> : null}
        {mine && !blocked ? (
          <Button
            onClick={start}
            disabled={!connected || about === undefined}
            aria-keyshortcuts={keys.call.aria}
            leftSection={<IconPhone size={14} stroke={1.5} aria-hidden />}
            rightSection={<KeyHint keys={keys.call.shown} on={connected ? "accent" : "surface"} />}
          >
            {about && about.calls > 0 ? t("call.callAgain") : t("call.call")}
          </Button>
        ) : null}
        {blocked || isKnown ? null : (
          <p className={classes.line}>
            {waits
              ? t("call.afterClaim")
              : !mine
                ? t("call.claimFirst")
                : connected
                  ? t("call.whatHappens", { centre })
                  : t("call.noLine")}
          </p>
        )}
        {soFar === "" ? null : <p className={classes.line}>{t("call.soFar", { lengths: soFar })}</p>}
      </div>
    </section>
  );
}
