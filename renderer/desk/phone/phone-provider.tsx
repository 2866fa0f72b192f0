import { type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import { type ConsultId, consultId as asConsultId } from "../../../shared/domain/ids.ts";
import { useClient } from "../../bridge/bridge-provider.tsx";
import { type Phone, type PhoneCall, PhoneContext } from "./phone-context.ts";
import { PhoneDialog } from "./phone-dialog.tsx";

/** A kill loses at most this much of what is known of a call. */
const everyMs = 5_000;
const memoryKey = "paramarsh-telephone";

/** Holds the telephone call above all screens, over reloads too; the doctor writes while it runs. */
export function PhoneProvider({ children }: { readonly children: ReactNode }) {
  const client = useClient();
  const [asked, setAsked] = useState<ConsultId>();
  const [call, setCall] = useState<PhoneCall | undefined>(readMemory);
  const note = useCallback(
    ({ consultId, callId, from }: PhoneCall, state: "begun" | "on" | "over") => {
      void client.call("phone.note", { consultId, callId, from, state });
      // A desk in a telephone call does not lock, and knows whose chart it is about.
      void client.call("call.state", { consultId: state === "over" ? null : consultId });
    },
    [client],
  );
  useEffect(() => {
    if (call === undefined) return undefined;
    const timer = setInterval(() => note(call, "on"), everyMs);
    return () => clearInterval(timer);
  }, [call, note]);
  const begin = useCallback(
    (consultId: ConsultId) => {
      const begun = { consultId, callId: crypto.randomUUID(), from: new Date().toISOString() };
      sessionStorage.setItem(memoryKey, JSON.stringify(begun));
      setCall(begun);
      note(begun, "begun");
      // Refused where it began before, by another way.
      void client.call("consult.act", { consultId, act: { act: "begin" } });
    },
    [client, note],
  );
  const end = useCallback(() => {
    if (call) note(call, "over");
    sessionStorage.removeItem(memoryKey);
    setCall(undefined);
  }, [call, note]);
  const value = useMemo<Phone>(() => ({ call, open: setAsked, begin, end }), [call, begin, end]);
  return (
    <PhoneContext.Provider value={value}>
      {children}
      {asked === undefined ? null : <PhoneDialog consultId={asked} onClose={() => setAsked(undefined)} />}
    </PhoneContext.Provider>
  );
}

function readMemory(): PhoneCall | undefined {
  const text = sessionStorage.getItem(memoryKey);
  if (text === null) return undefined;
  const { consultId, callId, from } = JSON.parse(text) as PhoneCall; // written above
  return { consultId: asConsultId.parse(consultId), callId, from };
}
