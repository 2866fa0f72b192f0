export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The first value that fits, or undefined where none did in time. */
export async function until<T>(
  read: () => Promise<T>,
  fits: (value: T) => boolean,
  mostMs: number,
  everyMs = 100,
): Promise<T | undefined> {
  const endMs = Date.now() + mostMs;
  while (Date.now() < endMs) {
    const value = await read();
    if (fits(value)) return value;
    await pause(everyMs);
  }
  return undefined;
}
