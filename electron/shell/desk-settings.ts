import { z } from "zod";

/** What whoever starts a desk tells it; both hosts take this as one JSON argument. */
export const deskSettings = z.object({
  dataFolder: z.string(),
  pageFolder: z.string(),
  hubUrl: z.url(),
  hubProcessId: z.number().int().optional(),
  practice: z.boolean(),
  version: z.string(),
  /** 0 takes any free port; the browser host only. */
  port: z.number().int().default(0),
  /** An installed Chromium, Chrome or Edge: prints paper, and shows the window where `window` is true. */
  browser: z.string().optional(),
  window: z.boolean().default(false),
  /** Practice only: the invented account. */
  prefilled: z.object({ username: z.string(), passphrase: z.string(), pin: z.string() }).optional(),
});
export type DeskSettings = z.infer<typeof deskSettings>;
