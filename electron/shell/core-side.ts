import type { Desk } from "../desk/desk.ts";
import { type FromCore, type ToCore, toCore } from "./core-messages.ts";

export type OpenCore = (
  message: Extract<ToCore, { kind: "open" }>,
  print: (html: string) => Promise<Uint8Array>,
) => Promise<Desk>;

type Print = { readonly done: (pdf: Uint8Array) => void; readonly failed: (why: Error) => void };

/** The core's end of its port: opens the desk, answers calls, passes events on, and closes in order. */
export function makeCoreSide(
  openCore: OpenCore,
  tell: (message: FromCore) => void,
): (data: unknown) => Promise<void> {
  const prints = new Map<number, Print>();
  let nextPrint = 1;
  let desk: Promise<Desk> | undefined;

  const print = (html: string): Promise<Uint8Array> => {
    const id = nextPrint++;
    return new Promise((done, failed) => {
      prints.set(id, { done, failed });
      tell({ kind: "print", id, html });
    });
  };
  const opened = (): Promise<Desk> => desk ?? Promise.reject(new Error("the core was not opened"));

  return async (data) => {
    const message = toCore.parse(data);
    switch (message.kind) {
      case "open":
        desk = openCore(message, print);
        (await desk).onEvent((event) => tell({ kind: "event", event }));
        return tell({ kind: "opened" });
      case "call":
        return tell({
          kind: "answer",
          id: message.id,
          answer: await (await opened()).dispatch(message.name, message.input),
        });
      case "printed": {
        const waiting = prints.get(message.id);
        prints.delete(message.id);
        if (message.pdf) waiting?.done(message.pdf);
        else waiting?.failed(new Error("the paper could not be printed"));
        return;
      }
      case "close":
        await (await opened()).close();
        return tell({ kind: "closed" });
    }
  };
}
