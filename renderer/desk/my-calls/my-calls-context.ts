import { createContext, useContext } from "react";

export type MyCalls = { readonly open: () => void };

export const MyCallsContext = createContext<MyCalls>({ open: () => undefined });

export const useMyCalls = (): MyCalls => useContext(MyCallsContext);
