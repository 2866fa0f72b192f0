import type { Socket } from "socket.io";
import { type Ack, ack as ackShape, type Up, up } from "../../shared/contract/live.ts";
import type { Account } from "../auth/account.ts";

/** What pages of one consult say to each other; how a line is or a call was concerns the channel itself. */
export type ConsultUp = Exclude<Up, { say: "line" | "call-figures" }>;

/** Takes what pages say; one listener for each kind of thing. */
export type PageListener<Said extends Up = ConsultUp> = {
  readonly said: (page: PageSocket, message: Said) => Promise<Ack>;
  /** Connected, be it for the first time or again. */
  readonly came: (page: PageSocket) => void;
  readonly gone: (page: PageSocket) => void;
};

/** A connected window, or a desk's core with all its windows. */
export type PageSocket = { readonly socketId: string; readonly who: Account };

/**
 * Answers every message of a socket, in the order in which they came: a hang-up never overtakes its ring. What cannot
 * be read is answered too, so that nobody says it for ever.
 */
export function listenTo(
  socket: Socket,
  who: Account,
  listener: PageListener<Up>,
  onBug: (bug: unknown) => void,
) {
  const page = { socketId: socket.id, who };
  let last: Promise<void> = Promise.resolve();
  listener.came(page);
  socket.on("say", (shown: unknown, reply: unknown) => {
    last = last
      .then(async () => {
        const answer = await answerTo(page, shown, listener, onBug);
        if (typeof reply === "function") reply(ackShape.parse(answer));
      })
      .catch(onBug);
  });
  socket.on("disconnect", () => void last.then(() => listener.gone(page)).catch(onBug));
}

async function answerTo(
  page: PageSocket,
  shown: unknown,
  listener: PageListener<Up>,
  onBug: (bug: unknown) => void,
): Promise<Ack> {
  const message = up.safeParse(shown);
  if (!message.success) return { ok: false, why: "not-understood" };
  try {
    return await listener.said(page, message.data);
  } catch (bug) {
    onBug(bug);
    return { ok: false, why: "internal" };
  }
}
