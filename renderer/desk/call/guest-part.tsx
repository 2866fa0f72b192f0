import { useTranslation } from "react-i18next";
import { isOpen } from "../../../shared/contract/invitation.ts";
import classes from "./room.module.css";
import type { HeldCall } from "./one-call.ts";
import { useGuest, useInvitation } from "./use-room.ts";
import { useStream } from "./use-stream.ts";

/** How the invitation stands, in words, with the one thing to do about it. */
export function GuestWords({ held }: { readonly held: HeldCall }) {
  const { t } = useTranslation();
  const invitation = useInvitation(held);
  const guest = useGuest(held);
  if (!invitation) return null;
  const { name } = invitation.to;
  const { state } = invitation;
  const shown =
    state !== "joined" || guest?.phase === "connected"
      ? state
      : guest?.phase === "reconnecting"
        ? "lost"
        : "connecting";
  return (
    <p className={classes.line} data-guest={state}>
      <span>{t(`room.state.${shown}`, { name })}</span>
      {isOpen(invitation) ? (
        <button type="button" className={classes.small} onClick={held.room.end}>
          {state === "asked" ? t("room.takeBack") : t("room.remove", { name })}
        </button>
      ) : null}
    </p>
  );
}

/** The guest's picture in the corner of the centre's. */
export function GuestPicture({ held }: { readonly held: HeldCall }) {
  const { t } = useTranslation();
  const invitation = useInvitation(held);
  const guest = useGuest(held);
  const ref = useStream<HTMLVideoElement>(guest?.remoteStream);
  if (!invitation || !guest || invitation.state !== "joined") return null;
  const { name } = invitation.to;
  return (
    <div className={classes.guest} data-comes={guest.mode === "video" || undefined}>
      <video ref={ref} autoPlay muted playsInline aria-label={t("room.picture", { name })} />
      <span>{name}</span>
    </div>
  );
}
