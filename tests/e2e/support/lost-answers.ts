import type { Page } from "@playwright/test";
import { deskFrame, requestFrame } from "../../../shared/contract/wire.ts";

/**
 * The desk takes this call, and the window's line to it breaks before the answer: the first time after `arm`. Before
 * the page is opened.
 */
export async function loseAnswer(page: Page, name: string): Promise<{ readonly arm: () => void }> {
  const state: { isArmed: boolean; id: number | undefined } = { isArmed: false, id: undefined };
  await page.routeWebSocket(/.*/, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      const asked = requestFrame.safeParse(JSON.parse(String(message))).data;
      if (state.isArmed && asked?.name === name) state.id = asked.id;
      server.send(message);
    });
    server.onMessage((message) => {
      const answer = deskFrame.safeParse(JSON.parse(String(message))).data;
      if (state.id === undefined || answer === undefined) return socket.send(message);
      // Nothing comes any more, no word of what has changed either.
      if (!("id" in answer) || answer.id !== state.id) return;
      state.isArmed = false;
      state.id = undefined;
      void socket.close();
      void server.close();
    });
  });
  return { arm: () => (state.isArmed = true) };
}
