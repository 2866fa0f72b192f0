import type { Server } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocket, WebSocketServer } from "ws";
import { type DeskFrame, mostFrameBytes, requestFrame } from "../../shared/contract/wire.ts";
import { openWindowDoor } from "../desk/live/window-door.ts";
import type { DeskDoor } from "./desk-door.ts";
import { cookieName, cookieOf, hostIsOurs, originMayConnect } from "./guards.ts";
import type { Door } from "./tickets.ts";

export type DeskSocket = { readonly close: () => void };

/** The page's one socket: each frame is parsed, goes to the desk's dispatch, and gets one answer. */
export function openDeskSocket(server: Server, port: number, door: Door, desk: DeskDoor): DeskSocket {
  const sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: mostFrameBytes,
  });
  const origin = `http://127.0.0.1:${port}`;
  const mayConnect = (request: Parameters<typeof cookieOf>[0]): boolean =>
    request.url === "/socket" &&
    hostIsOurs(request, `127.0.0.1:${port}`) &&
    originMayConnect(request, origin) &&
    door.isSession(cookieOf(request, cookieName(port)));

  server.on("upgrade", (request, stream, head) => {
    if (!mayConnect(request)) return refuseUpgrade(stream);
    sockets.handleUpgrade(request, stream, head, (socket) => serve(socket, desk));
  });
  const stopEvents = desk.onEvent((event) => {
    for (const socket of sockets.clients) send(socket, { event });
  });
  return {
    close() {
      stopEvents();
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

function refuseUpgrade(stream: Duplex): void {
  // Whoever was refused may break the line, and an error that nobody hears ends the desk.
  stream.on("error", () => stream.destroy());
  stream.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
}

function serve(socket: WebSocket, desk: DeskDoor): void {
  const window = openWindowDoor(desk.dispatch);
  socket.on("error", () => socket.terminate());
  socket.on("close", window.gone);
  socket.on("message", (data, isBinary) => {
    const frame = isBinary ? undefined : parse(String(data));
    // A frame that is not one has no id to answer to: the page is broken or not ours.
    if (!frame) return socket.close(1008, "not a request");
    void window.dispatch(frame.name, frame.input).then((answer) => send(socket, { id: frame.id, answer }));
  });
}

function parse(text: string): ReturnType<typeof requestFrame.parse> | undefined {
  try {
    return requestFrame.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function send(socket: WebSocket, frame: DeskFrame): void {
  if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
}
