/** The other windows of this browser, which share what is kept. */
export type Windows = {
  readonly say: (id: string) => void;
  readonly hear: (listener: (id: string) => void) => void;
};

export const noWindows: Windows = { say: () => undefined, hear: () => undefined };

/** Which form or text was kept, sent or thrown away. Where the browser has no channel, each finds out as it writes. */
export function openWindows(name: "paramarsh-forms" | "paramarsh-texts"): Windows {
  if (typeof BroadcastChannel === "undefined") return noWindows;
  const channel = new BroadcastChannel(name);
  return {
    say: (id) => channel.postMessage(id),
    hear: (listener) =>
      channel.addEventListener("message", ({ data }) => {
        if (typeof data === "string") listener(data);
      }),
  };
}
