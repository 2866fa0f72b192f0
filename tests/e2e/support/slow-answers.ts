import type { Page } from "@playwright/test";
import { z } from "zod";
import { deskFrame, requestFrame } from "../../../shared/contract/wire.ts";

const parsed = <T>(schema: z.ZodType<T>, message: string | Buffer): T | undefined =>
  schema.safeParse(JSON.parse(String(message))).data;

/**
 * A busy PC: the desk's answers to these calls come so many milliseconds late, after the hands have gone on. Before the
 * page is opened. `changed` says what another desk would have answered.
 */
export async function answerLate(
  page: Page,
  names: readonly string[],
  lateMs: number,
  changed = (answer: string) => answer,
): Promise<void> {
  await page.routeWebSocket(/.*/, (socket) => {
    const server = socket.connectToServer();
    const late = new Set<number>();
    socket.onMessage((message) => {
      const asked = parsed(requestFrame, message);
      if (asked !== undefined && names.includes(asked.name)) late.add(asked.id);
      server.send(message);
    });
    server.onMessage((message) => {
      const answer = parsed(deskFrame, message);
      const isLate = answer !== undefined && "id" in answer && late.delete(answer.id);
      setTimeout(() => socket.send(changed(String(message))), isLate ? lateMs : 0);
    });
  });
}
