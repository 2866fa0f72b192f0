import { contextBridge, ipcRenderer } from "electron";
import { callChannel, eventChannel } from "./shell/channels.ts";

/** The page's only way out: one call, one stream of events. Both ends parse; nothing is decided here. */
contextBridge.exposeInMainWorld("paramarsh", {
  call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke(callChannel, name, input),
  onEvent(listener: (event: unknown) => void): () => void {
    const pass = (_event: unknown, event: unknown): void => listener(event);
    ipcRenderer.on(eventChannel, pass);
    return () => ipcRenderer.off(eventChannel, pass);
  },
});
