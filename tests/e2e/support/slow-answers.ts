import { type Page, expect } from "@playwright/test";
import { z } from "zod";
import { deskFrame, requestFrame } from "../../../shared/contract/wire.ts";

const parsed = <T>(schema: z.ZodType<T>, message: string | Buffer): T | undefined =>
  schema.safeParse(JSON.parse(String(message))).data;

export type LateAnswers = {
  /** From now on no answer comes, however long the step takes: what it looks at before them it cannot miss. */
  readonly hold: () => void;
  /** What was held comes, and what is asked after it is late only. */
  readonly release: () => void;
  /** Until every answer that was asked for has come, with those that it leads to, and what they do is done. */
  readonly answered: () => Promise<void>;
};

/**
 * A busy PC: the desk's answers to these calls come so many milliseconds late, after the hands have gone on, or once a
 * step lets go of them. Before the page is opened. `changed` says what another desk would have answered.
 */
export async function answerLate(
  page: Page,
  names: readonly string[],
  lateMs: number,
  changed = (answer: string) => answer,
): Promise<LateAnswers> {
  const state = { isHeld: false, asked: 0, given: 0 };
  const held: (() => void)[] = [];
  await page.routeWebSocket(/.*/, (socket) => {
    const server = socket.connectToServer();
    const late = new Set<number>();
    socket.onMessage((message) => {
      const asked = parsed(requestFrame, message);
      if (asked !== undefined && names.includes(asked.name)) {
        late.add(asked.id);
        state.asked += 1;
      }
      server.send(message);
    });
    server.onMessage((message) => {
      const answer = parsed(deskFrame, message);
      const isLate = answer !== undefined && "id" in answer && late.delete(answer.id);
      if (!isLate) return void setTimeout(() => socket.send(changed(String(message))), 0);
      const give = () => {
        state.given += 1;
        socket.send(changed(String(message)));
      };
      if (state.isHeld) held.push(give);
      else setTimeout(() => (state.isHeld ? held.push(give) : give()), lateMs);
    });
  });
  return {
    hold: () => void (state.isHeld = true),
    release: () => {
      state.isHeld = false;
      for (const give of held.splice(0)) give();
    },
    answered: async () => {
      await expect(async () => {
        const { asked } = state;
        expect(state.given).toBe(asked);
        await restOf(page);
        expect(state).toMatchObject({ asked, given: asked });
      }).toPass({ timeout: 60_000 });
    },
  };
}

/** Longer than anything of the page waits before it asks on; its own timers, which come in their order on any machine. */
const restMs = 500;

const restOf = (page: Page): Promise<void> =>
  page.evaluate((ms) => new Promise((done) => setTimeout(done, ms)), restMs);
