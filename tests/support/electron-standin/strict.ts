/** Throws at every name that the stand-in does not know; `then` is what `await` asks of any object. */
export function strict<T extends object>(name: string, known: T): T {
  return new Proxy(known, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (value === undefined && typeof key === "string" && key !== "then")
        throw new Error(`The Electron stand-in has no ${name}.${key}`);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
