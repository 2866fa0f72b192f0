import { EventEmitter } from "node:events";

type Listener = (...args: readonly unknown[]) => void;

/** `on` and `once` for the events named; any other throws, else a misspelt one would wait for ever. */
export function strictEvents(owner: string, names: readonly string[]) {
  const emitter = new EventEmitter();
  const checked = (name: string): string => {
    if (!names.includes(name)) throw new Error(`The Electron stand-in has no event ${owner} ${name}`);
    return name;
  };
  return {
    emit: (name: string, ...args: readonly unknown[]): boolean => emitter.emit(checked(name), ...args),
    listening: {
      on: (name: string, listener: Listener): void => void emitter.on(checked(name), listener),
      once: (name: string, listener: Listener): void => void emitter.once(checked(name), listener),
    },
  };
}
