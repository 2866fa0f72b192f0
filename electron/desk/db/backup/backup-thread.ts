import { Worker, workerData } from "node:worker_threads";
import { z } from "zod";
import type { BackupAnswer, BackupOrder } from "./make-backup.ts";

const orderSchema = z.object({
  order: z.object({
    database: z.string(),
    keyring: z.string(),
    folder: z.string(),
    at: z.string(),
    keepFreeBytes: z.number(),
  }),
  key: z.instanceof(Uint8Array),
});

/** What this thread was started for, where that is a backup. */
export function backupOrdered(): { readonly order: BackupOrder; readonly key: Uint8Array } | undefined {
  return orderSchema.safeParse(workerData).data;
}

const answerSchema = z.union([
  z.object({
    ok: z.literal(true),
    value: z.union([
      z.object({ outcome: z.literal("made"), name: z.string() }),
      z.object({ outcome: z.literal("no-room") }),
    ]),
  }),
  z.object({
    ok: z.literal(false),
    trouble: z.object({ name: z.string(), message: z.string(), code: z.string() }),
  }),
]);

/** Runs the same worker file once more, for this backup alone; the writing thread goes on meanwhile. */
export function backupBeside(order: BackupOrder, key: Uint8Array): Promise<BackupAnswer> {
  const file = import.meta.url.endsWith(".ts") ? "../worker.ts" : "db-worker.js";
  const thread = new Worker(new URL(`./${file}`, import.meta.url), { workerData: { order, key } });
  return new Promise<BackupAnswer>((resolve, reject) => {
    thread.once("message", (message: unknown) => {
      const answer = answerSchema.parse(message);
      if (answer.ok) resolve(answer.value);
      else reject(Object.assign(new Error(answer.trouble.message), { code: answer.trouble.code }));
    });
    thread.once("error", reject);
    thread.once("exit", () => reject(new Error("The backup's thread has ended.")));
  });
}
