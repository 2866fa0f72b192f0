import { useCallback, useSyncExternalStore } from "react";
import type { CallSession, CallView } from "../../call/call-view.ts";
import { useOpened } from "../../call/holder.ts";
import { openRoom, type Room } from "../../call/room.ts";
import type { Signalling } from "../../call/signalling.ts";
import { StreamVideo } from "../../call/stream-video.tsx";
import { pageId } from "../live/live-store.ts";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../words/use-words.ts";
import classes from "./call.module.css";

/** Who else is in the call, as long as this call's screen is open. */
export function useRoom(session: CallSession, signalling: Signalling, taskId: string): Room | undefined {
  return useOpened(
    useCallback(
      () => openRoom({ side: "spoke", taskId, pageId, signalling, session }),
      [session, signalling, taskId],
    ),
  );
}

const nothing = () => undefined;
const never = () => nothing;

/** The second doctor: who it is, by whom asked, and the picture where it comes. */
export function GuestTile({
  room,
  speakerId,
}: {
  readonly room: Room;
  readonly speakerId: string | undefined;
}) {
  const w = useWords().consult.call;
  const invitation = useSyncExternalStore(room.subscribe, room.invitation);
  const guest = useSyncExternalStore(room.subscribe, room.guest);
  const view = useSyncExternalStore<CallView | undefined>(guest?.subscribe ?? never, guest?.view ?? nothing);
  if (invitation?.state !== "joined") return null;
  const { name, qualification, registrationNumber } = invitation.to;
  const isOn = view?.phase === "connected";
  return (
    <div className={classes["guest"]} data-comes={(isOn && view.mode === "video") || undefined}>
      <StreamVideo stream={view?.remoteStream} label={name} speakerId={speakerId} />
      <p>
        <b>{name}</b> {qualification} · {w.registration(registrationNumber)}
        {!isOn && <small>{w.guestComes}</small>}
      </p>
    </div>
  );
}

/** Said once in words: two doctors are heard, and who asked whom. */
export function GuestWords({ room }: { readonly room: Room }) {
  const w = useWords().consult.call;
  const invitation = useSyncExternalStore(room.subscribe, room.invitation);
  if (invitation?.state !== "joined") return null;
  return (
    <p className={classes["guestWords"]} role="status">
      <Icon name="person" size={20} />
      {w.guest(invitation.from.name, invitation.to.name)}
    </p>
  );
}
