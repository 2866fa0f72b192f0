import { createContext, useContext } from "react";
import type { ConsultId } from "../../../shared/domain/ids.ts";

/** A telephone call that the doctor says is running; the telephone itself is outside of this PC. */
export type PhoneCall = { readonly consultId: ConsultId; readonly callId: string; readonly from: string };

export type Phone = {
  readonly call: PhoneCall | undefined;
  readonly open: (consultId: ConsultId) => void;
  readonly begin: (consultId: ConsultId) => void;
  /** Done once the desk has kept it. */
  readonly end: () => Promise<void>;
};

const nothing = () => undefined;
const none = () => Promise.resolve();
export const PhoneContext = createContext<Phone>({
  call: undefined,
  open: nothing,
  begin: nothing,
  end: none,
});

export const usePhone = (): Phone => useContext(PhoneContext);
