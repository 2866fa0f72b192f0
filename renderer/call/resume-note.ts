import { z } from "zod";

/** Which call a window was in, for itself after it was loaded again; another window of the same page has its own. */
const keyOf = (taskId: string) => `paramarsh.call.${taskId}`;

/** What was off when the window was loaded again stays off: nobody is heard or seen who did not wish it. */
const note = z.object({ callId: z.string(), muted: z.boolean(), cameraOff: z.boolean() });
export type ResumeNote = z.infer<typeof note>;

export function callToResume(taskId: string): ResumeNote | undefined {
  try {
    const text = sessionStorage.getItem(keyOf(taskId));
    return text === null ? undefined : note.safeParse(JSON.parse(text)).data;
  } catch {
    // Storage may be forbidden; then the call goes on by one key instead of by itself.
    return undefined;
  }
}

export function noteCall(taskId: string, call: ResumeNote | undefined): void {
  try {
    if (call === undefined) sessionStorage.removeItem(keyOf(taskId));
    else sessionStorage.setItem(keyOf(taskId), JSON.stringify(call));
  } catch {
    return;
  }
}
