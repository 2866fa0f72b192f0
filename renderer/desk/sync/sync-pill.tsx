import { IconWifi, IconWifiOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useConnection } from "../../bridge/bridge-provider.tsx";
import { useCall } from "../../bridge/use-call.ts";
import { useNow } from "../app/use-now.ts";
import { goTo } from "../app/use-route.ts";
import { useSpan } from "../app/words/use-age.ts";
import { type PillSentence, pillSentence } from "./pill-sentence.ts";
import classes from "./sync-pill.module.css";

/** Always in the title bar: line and outbox, honestly. */
export function SyncPill() {
  const { t } = useTranslation();
  const say = usePillWords();
  const sentence = pillSentence(useConnection(), useCall("sync.state", {}).data, useNow());
  const words = say(sentence);
  const off = sentence.kind === "offline" || sentence.kind === "trouble" || sentence.kind === "desk-lost";
  const Icon = off ? IconWifiOff : IconWifi;
  return (
    <button
      type="button"
      className={off ? `${classes.pill} ${classes.off}` : classes.pill}
      aria-label={t("frame.pill.open", { sentence: words })}
      onClick={() => goTo({ kind: "unsent" })}
    >
      <Icon size={14} stroke={1.5} aria-hidden />
      <span role="status">{words}</span>
    </button>
  );
}

function usePillWords(): (sentence: PillSentence) => string {
  const { t } = useTranslation();
  const span = useSpan();
  return (sentence) => {
    switch (sentence.kind) {
      case "desk-lost":
        return t("frame.pill.deskLost");
      case "unknown":
        return t("frame.pill.unknown");
      case "all-sent":
        return t("frame.pill.allSent");
      case "sending":
        return t("frame.pill.sending", { count: sentence.count });
      case "parked":
        return t("frame.pill.parked", { count: sentence.count });
      case "trouble": {
        const say = t(`sync.pill.${sentence.trouble}`);
        return sentence.unsent > 0 ? t("sync.pill.unsent", { words: say, count: sentence.unsent }) : say;
      }
      case "offline":
        return sentence.unsent > 0
          ? t("frame.pill.offlineUnsent", { span: span(sentence.forMs), count: sentence.unsent })
          : t("frame.pill.offline", { span: span(sentence.forMs) });
    }
  };
}
