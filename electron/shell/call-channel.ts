import { type IpcMainInvokeEvent, type WebFrameMain, ipcMain } from "electron";
import { failure } from "../../shared/result/failure.ts";
import { err } from "../../shared/result/result.ts";
import { callChannel } from "./channels.ts";
import type { Answer } from "./core-messages.ts";
import { pageOrigin } from "./page-protocol.ts";

const isOurFrame = (frame: WebFrameMain | null): boolean =>
  frame !== null && frame.parent === null && frame.url.startsWith(`${pageOrigin}/`);

/** The one register of Electron calls: checks who calls; the core's dispatch parses what is asked. */
export function answerCalls(call: (name: string, input: unknown) => Promise<Answer>): void {
  ipcMain.handle(
    callChannel,
    async (event: IpcMainInvokeEvent, name: unknown, input: unknown): Promise<Answer> => {
      if (!isOurFrame(event.senderFrame)) {
        return err(failure("untrusted-sender", "calling the desk", "Only the desk's own page may call."));
      }
      return call(String(name), input);
    },
  );
}
