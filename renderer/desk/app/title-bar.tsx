import { IconSearch } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { KeyHint } from "../../ui/key-hint.tsx";
import { CallPill } from "../call/call-pill.tsx";
import { palette } from "./palette-store.ts";
import { SyncPill } from "../sync/sync-pill.tsx";
import { Clock } from "./clock.tsx";
import { keys } from "./keys.ts";
import { usePreferences } from "./preferences.tsx";
import { useSession } from "./session-context.tsx";
import classes from "./title-bar.module.css";

/** Always there: who and where, the palette, line and outbox in one sentence, date and time. */
export function TitleBar() {
  const { t } = useTranslation();
  const { desk, session } = useSession();
  const { language } = usePreferences();
  const { doctor } = session;
  const name = language === "hi" ? (doctor.nameDevanagari ?? doctor.name) : doctor.name;
  return (
    <header className={classes.bar} aria-label={t("frame.titleBar")}>
      <p className={classes.who}>
        <strong lang="en">Paramarsh</strong> <span lang="hi">परामर्श</span>
        <span className={classes.frame}>
          {t("common.hospital")} · {name}
        </span>
        {desk.practice && <span className={classes.practice}>{t("frame.practice")}</span>}
      </p>
      <button
        type="button"
        className={classes.palette}
        aria-keyshortcuts={keys.palette.aria}
        onClick={() => palette.open()}
      >
        <IconSearch size={14} stroke={1.5} aria-hidden />
        <span>{t("frame.palette.open")}</span>
        <KeyHint keys={keys.palette.shown} />
      </button>
      <div className={classes.state}>
        <CallPill />
        <SyncPill />
        <Clock />
      </div>
    </header>
  );
}
