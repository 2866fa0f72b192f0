import { type UtilityProcess, utilityProcess } from "electron";
import type { DeskEvent } from "../../shared/contract/calls.ts";
import { failure } from "../../shared/result/failure.ts";
import { err } from "../../shared/result/result.ts";
import { type Answer, type ToCore, fromCore } from "./core-messages.ts";

export type Core = {
  readonly call: (name: string, input: unknown) => Promise<Answer>;
  /** Closes the desk in order and ends its process. */
  readonly close: () => Promise<void>;
};

/** Starts the core's process and opens the desk in it. */
export function startCore(options: {
  readonly file: string;
  readonly open: Extract<ToCore, { kind: "open" }>;
  readonly onEvent: (event: DeskEvent) => void;
  readonly print: (html: string) => Promise<Uint8Array>;
  readonly onLost: (code: number) => void;
}): Promise<Core> {
  const child = utilityProcess.fork(options.file, [], { serviceName: "Paramarsh desk core" });
  const waiting = new Map<number, (answer: Answer) => void>();
  const tell = (message: ToCore): void => child.postMessage(message);
  const exited = whenExited(child);
  let isClosing = false;
  let nextId = 1;

  const core: Core = {
    call(name, input) {
      const id = nextId++;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        tell({ kind: "call", id, name, input });
      });
    },
    async close() {
      if (!isClosing) tell({ kind: "close" }); // quitting may be asked twice
      isClosing = true;
      await exited;
    },
  };
  return new Promise((resolve, reject) => {
    void exited.then((code) => {
      for (const [, answer] of waiting)
        answer(err(failure("desk-unreachable", "calling the desk", "It ended.")));
      waiting.clear();
      reject(new Error(`the core ended with code ${code} before it was open`));
      if (!isClosing) options.onLost(code);
    });
    child.on("message", (data: unknown) => {
      const message = fromCore.parse(data);
      switch (message.kind) {
        case "opened":
          return resolve(core);
        case "answer":
          waiting.get(message.id)?.(message.answer);
          waiting.delete(message.id);
          return;
        case "event":
          return options.onEvent(message.event);
        case "print":
          return void options.print(message.html).then(
            (pdf) => tell({ kind: "printed", id: message.id, pdf }),
            () => tell({ kind: "printed", id: message.id }),
          );
        case "closed":
          return void child.kill();
      }
    });
    tell(options.open);
  });
}

const whenExited = (child: UtilityProcess): Promise<number> =>
  new Promise((resolve) => child.once("exit", (code) => resolve(code)));
