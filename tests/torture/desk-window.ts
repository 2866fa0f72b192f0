import { WebSocket } from "ws";
import { type Client, makeClient } from "../../renderer/bridge/client.ts";
import { makeSocketTransport } from "../../renderer/bridge/socket-transport.ts";

/** How the socket of an address is entered; an address that is not here belongs to a window that is gone. */
const doors = new Map<string, { readonly cookie: string; readonly origin: string }>();

/** The socket as a browser makes one for its page: with the page's cookie and origin. */
class PageSocket {
  onopen?: () => void;
  onmessage?: (message: { readonly data: string }) => void;
  onclose?: () => void;
  private readonly socket: WebSocket | undefined;
  constructor(url: string) {
    const headers = doors.get(url);
    if (headers === undefined) return; // of a desk that died: its window would be gone, so nobody comes back
    this.socket = new WebSocket(url, { headers });
    this.socket.on("error", () => undefined);
    this.socket.on("open", () => this.onopen?.());
    this.socket.on("message", (data) => this.onmessage?.({ data: String(data) }));
    this.socket.on("close", () => {
      doors.delete(url);
      this.onclose?.();
    });
  }
  send(text: string): void {
    this.socket?.send(text);
  }
  close(): void {
    this.socket?.close();
  }
}

/** Enters the desk by its one-time link, as a window does, with the page's own client. */
export async function openWindow(link: string): Promise<Client> {
  const { origin, host } = new URL(link);
  const entered = await fetch(link);
  const cookie = (entered.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const url = `ws://${host}/socket`;
  doors.set(url, { cookie, origin });
  // The page's transport takes the browser's constructor from the global scope; this has all of it that it uses.
  globalThis.WebSocket = PageSocket as unknown as typeof globalThis.WebSocket;
  return makeClient(makeSocketTransport(url));
}
