import { IconPhoneOutgoing } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { CallAbout } from "../../../shared/contract/live-calls.ts";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { keys } from "../app/keys.ts";
import { usePhysicalKeys } from "../app/use-physical-keys.ts";
import { useNow } from "../app/use-now.ts";
import { clockWords } from "../call/call-clock.ts";
import { usePhone } from "./phone-context.ts";
import classes from "./phone.module.css";

type Props = {
  readonly consultId: ConsultId;
  readonly phone: CallAbout["phone"] | undefined;
  /** Only who holds the consult reads a prescription out. */
  readonly mine: boolean;
};

/** The last way below a call: one line under it, one key. */
export function PhoneLine({ consultId, phone, mine }: Props) {
  const { t } = useTranslation();
  const { call, open } = usePhone();
  const running = call?.consultId === consultId ? call : undefined;
  usePhysicalKeys([[keys.phone.hotkey, () => (mine ? open(consultId) : undefined)]]);
  if (phone === undefined) return null;
  const words =
    phone.state === "known"
      ? t("phone.byPhone", { phone: phone.number.replaceAll(" ", "\u00a0") }) // a number stays on one line
      : t(`phone.${phone.state}`);
  if (!mine || (phone.state !== "known" && !running)) return <p className={classes.plain}>{words}</p>;
  return (
    <button
      type="button"
      className={classes.line}
      aria-keyshortcuts={keys.phone.aria}
      data-running={running !== undefined || undefined}
      onClick={() => open(consultId)}
    >
      <IconPhoneOutgoing size={14} stroke={1.5} aria-hidden />
      <span>{running ? <RunningFor from={running.from} /> : words}</span>
      <KeyHint keys={keys.phone.shown} />
    </button>
  );
}

function RunningFor({ from }: { readonly from: string }) {
  const { t } = useTranslation();
  const now = useNow(1000).getTime();
  return t("phone.running", { time: clockWords(now - Date.parse(from)) });
}
