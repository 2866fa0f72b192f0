import { createContext, useContext } from "react";

export type Check = { readonly open: () => void };

export const CheckContext = createContext<Check>({ open: () => undefined });

/** Opens the check of devices and line, from wherever a call begins. */
export const useCheck = (): Check => useContext(CheckContext);
