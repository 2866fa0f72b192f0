import { createContext, type ReactNode, useContext } from "react";
import type { DeskState, Session } from "../../../shared/contract/session-view.ts";

type SignedIn = { readonly desk: DeskState; readonly session: Session };
const SessionContext = createContext<SignedIn | undefined>(undefined);

export function SessionProvider({
  value,
  children,
}: {
  readonly value: SignedIn;
  readonly children: ReactNode;
}) {
  return <SessionContext.Provider value={value}>{children}</SessionContext.Provider>;
}

/** Who is signed in, and on which desk. */
export function useSession(): SignedIn {
  const value = useContext(SessionContext);
  if (!value) throw new Error("A component that needs a signed-in doctor stands outside SessionProvider.");
  return value;
}
