import type { Page } from "@playwright/test";
import type { CallName, Input } from "../../shared/contract/calls.ts";

/** One call to the desk from its own page, so that no screen has to be walked for it. */
export async function deskCall<N extends CallName>(page: Page, name: N, input: Input<N>): Promise<unknown> {
  const value = await page.evaluate(
    ([called, given]) =>
      new Promise<unknown>((resolve, reject) => {
        const socket = new WebSocket(`${location.origin.replace("http", "ws")}/socket`);
        socket.onerror = () => reject(new Error("the desk's socket did not open"));
        socket.onopen = () => socket.send(JSON.stringify({ id: 1, name: called, input: given }));
        socket.onmessage = ({ data }) => {
          const frame = JSON.parse(String(data)) as {
            answer?: { ok: boolean; value?: unknown; error?: { kind: string; message: string } };
          };
          if (frame.answer === undefined) return;
          socket.close();
          const { ok, value: answered, error } = frame.answer;
          if (ok) resolve(answered);
          else reject(new Error(`${called}: ${error?.kind} ${error?.message}`));
        };
      }),
    [name, input] as const,
  );
  return value;
}
