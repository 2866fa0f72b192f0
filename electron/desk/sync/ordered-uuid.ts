import { randomUUID } from "node:crypto";

const last = { ms: 0, count: 0 };

/**
 * A UUID of version 7 (RFC 9562), each greater than the last of this process. As keys they lie in the order in which
 * they came: random ones spread every page that is pulled over the whole index, page by encrypted page.
 */
export function orderedUuid(nowMs: number = Date.now()): string {
  const isSame = nowMs <= last.ms && last.count < 0xfff;
  last.count = isSame ? last.count + 1 : 0;
  last.ms = isSame ? last.ms : Math.max(nowMs, last.ms + 1);
  const ms = last.ms.toString(16).padStart(12, "0");
  const count = last.count.toString(16).padStart(3, "0");
  return `${ms.slice(0, 8)}-${ms.slice(8)}-7${count}-${randomUUID().slice(19)}`;
}
