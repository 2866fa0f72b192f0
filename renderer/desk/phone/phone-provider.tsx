import { type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import { useClient } from "../../bridge/bridge-provider.tsx";
import { DialogBoundary } from "../app/dialog-boundary.tsx";
import { useSession } from "../app/session-context.tsx";
import { type Phone, type PhoneCall, PhoneContext } from "./phone-context.ts";
import { PhoneDialog } from "./phone-dialog.tsx";
import { phoneMemoryOf, rememberedCall } from "./phone-memory.ts";

/** A kill loses at most this much of what is known of a call. */
const everyMs = 5_000;
const memoryKey = "paramarsh-telephone";

/** Holds the telephone call above all screens, over reloads too; the doctor writes while it runs. */
export function PhoneProvider({ children }: { readonly children: ReactNode }) {
  const client = useClient();
  const [asked, setAsked] = useState<ConsultId>();
  const doctorId = useSession().session.doctor.id;
  const [call, setCall] = useState(() =>
    rememberedCall(sessionStorage.getItem(memoryKey), doctorId, new Date()),
  );
  const note = useCallback(
    async (noted: PhoneCall, state: "begun" | "on" | "over") => {
      if (state === "over") sessionStorage.removeItem(memoryKey);
      else sessionStorage.setItem(memoryKey, phoneMemoryOf(doctorId, noted, new Date()));
      await Promise.all([
        client.call("phone.note", { ...noted, state }),
        // A desk in a telephone call does not lock, and knows whose chart it is about.
        client.call("call.state", { consultId: state === "over" ? null : noted.consultId }),
      ]);
    },
    [client, doctorId],
  );
  useEffect(() => {
    if (call === undefined) return undefined;
    const timer = setInterval(() => void note(call, "on"), everyMs);
    return () => clearInterval(timer);
  }, [call, note]);
  const begin = useCallback(
    (consultId: ConsultId) => {
      const begun = { consultId, callId: crypto.randomUUID(), from: new Date().toISOString() };
      setCall(begun);
      void note(begun, "begun");
      // Refused where it began before, by another way.
      void client.call("consult.act", { consultId, act: { act: "begin" } });
    },
    [client, note],
  );
  const end = useCallback(async () => {
    setCall(undefined);
    if (call) await note(call, "over");
  }, [call, note]);
  const value = useMemo<Phone>(() => ({ call, open: setAsked, begin, end }), [call, begin, end]);
  const close = () => setAsked(undefined);
  return (
    <PhoneContext.Provider value={value}>
      {children}
      {asked === undefined ? null : (
        <DialogBoundary key={asked} onClose={close}>
          <PhoneDialog consultId={asked} onClose={close} />
        </DialogBoundary>
      )}
    </PhoneContext.Provider>
  );
}
