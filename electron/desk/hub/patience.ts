export type Patience = {
  readonly timeoutMs?: number;
  /** Whoever asks has left. */
  readonly leaving?: AbortSignal;
};

/**
 * Does the whole of one request, the body included. A line that is dead and does not say so keeps nobody longer, and
 * who has left waits for nothing.
 *
 * The timer itself is held here until the end: a signal composed of others holds them only weakly, and a timeout that
 * was collected as garbage never comes (nodejs/node#57736). Nor does it rest on fetch hearing of it: the work is left.
 */
export async function withPatience<T>(
  { timeoutMs, leaving }: Patience,
  usualMs: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const ending = new AbortController();
  const left = Promise.withResolvers<never>();
  const end = () => {
    ending.abort();
    left.reject(ending.signal.reason);
  };
  const timer = setTimeout(end, timeoutMs ?? usualMs);
  leaving?.addEventListener("abort", end, { once: true });
  if (leaving?.aborted === true) end();
  try {
    return await Promise.race([work(ending.signal), left.promise]);
  } finally {
    clearTimeout(timer);
    leaving?.removeEventListener("abort", end);
  }
}
