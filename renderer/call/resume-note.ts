/** Which call a window was in, for itself after it was loaded again; another window of the same page has its own. */
const keyOf = (taskId: string) => `paramarsh.call.${taskId}`;

export function callToResume(taskId: string): string | undefined {
  try {
    return sessionStorage.getItem(keyOf(taskId)) ?? undefined;
  } catch {
    // Storage may be forbidden; then the call goes on by one key instead of by itself.
    return undefined;
  }
}

export function noteCall(taskId: string, callId: string | undefined): void {
  try {
    if (callId === undefined) sessionStorage.removeItem(keyOf(taskId));
    else sessionStorage.setItem(keyOf(taskId), callId);
  } catch {
    return;
  }
}
