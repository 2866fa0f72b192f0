import type { queue as english } from "../en/queue.ts";
import type { Translated } from "../translated.ts";

export const queue: Translated<typeof english> = {};
