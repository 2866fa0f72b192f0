import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Invitation } from "../../../shared/contract/invitation.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { keys } from "../app/keys.ts";
import { usePhysicalKeys } from "../app/use-physical-keys.ts";
import { useAgeSex } from "../app/words/use-age.ts";
import { useCallView, useHeldCall } from "../call/call-provider.tsx";
import { isInCall } from "../call/keep-notes.ts";
import classes from "../call/room.module.css";
import type { Invited } from "./use-invited.ts";

type Props = { readonly invitation: Invitation; readonly invited: Invited };

/** Who asks, about whom, and what. */
export function AskedBand(props: Props) {
  return (
    <section className={classes.band} role="alert">
      <Asked {...props} />
    </section>
  );
}

function Asked({ invitation, invited }: Props) {
  const { t } = useTranslation();
  const ageSex = useAgeSex();
  const own = useCallView(useHeldCall());
  const busy = own !== undefined && isInCall(own.phase);
  const { from, about } = invitation;
  const who = ageSex(about.age, about.sex ?? "unknown");
  usePhysicalKeys([[keys.goIn.hotkey, () => (busy ? undefined : invited.join(true))]]);
  return (
    <>
      <p>
        <strong>{t("room.asks", { name: from.name, qualification: from.qualification })}</strong>
        {`: ${who} · ${about.complaint} · ${about.centre}`}
        {about.question === "" ? null : (
          <>
            <br />
            {`“${about.question}”`}
          </>
        )}
        <br />
        <small>{busy ? t("room.ownCall") : t("room.heard")}</small>
        {invited.failed ? <small role="status"> {t("room.failed")}</small> : null}
      </p>
      <Button
        onClick={() => invited.join(true)}
        disabled={busy}
        aria-keyshortcuts={keys.goIn.aria}
        rightSection={<KeyHint keys={keys.goIn.shown} on={busy ? "surface" : "accent"} />}
      >
        {t("room.join")}
      </Button>
      <Button variant="default" disabled={busy} onClick={() => invited.join(false)}>
        {t("room.joinUnseen")}
      </Button>
      <Button variant="default" onClick={invited.decline}>
        {t("room.notNow")}
      </Button>
    </>
  );
}

type OverProps = {
  readonly invitation: Invitation;
  /** By the doctor's own word. */
  readonly left: boolean;
  /** Absent where they were not in it. */
  readonly onReport: (() => void) | undefined;
  readonly onClose: () => void;
};

/** How it ended; whom one has met may still be reported. */
export function OverBand({ invitation, left, onReport, onClose }: OverProps) {
  const { t } = useTranslation();
  const { state, from } = invitation;
  const how = left ? "left" : state === "no-answer" ? state : "ended";
  return (
    <section className={classes.band} role="alert">
      <p>{t(`room.over.${how}`, { name: from.name })}</p>
      {onReport ? (
        <Button variant="default" onClick={onReport}>
          {t("report.openEnded")}
        </Button>
      ) : null}
      <Button variant="default" onClick={onClose}>
        {t("room.close")}
      </Button>
    </section>
  );
}
