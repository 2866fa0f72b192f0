import { createContext, useContext } from "react";
import type { ConsultId } from "../../../shared/domain/ids.ts";

/** A telephone call that the doctor says is running; the telephone itself is outside of this PC. */
export type PhoneCall = { readonly consultId: ConsultId; readonly callId: string; readonly from: string };

export type Phone = {
  readonly call: PhoneCall | undefined;
  readonly open: (consultId: ConsultId) => void;
  readonly begin: (consultId: ConsultId) => void;
  readonly end: () => void;
};

const nothing = () => undefined;
export const PhoneContext = createContext<Phone>({
  call: undefined,
  open: nothing,
  begin: nothing,
  end: nothing,
});

export const usePhone = (): Phone => useContext(PhoneContext);
