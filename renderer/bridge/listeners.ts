/** A set of listeners; `add` answers the function that removes. */
export function makeListeners<T>() {
  const all = new Set<(value: T) => void>();
  return {
    add(listener: (value: T) => void): () => void {
      all.add(listener);
      return () => void all.delete(listener);
    },
    tell(value: T): void {
      for (const listener of [...all]) listener(value);
    },
  };
}
