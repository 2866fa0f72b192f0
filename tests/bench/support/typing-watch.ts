/** What runs in a page that is typed into; each function goes there as its own text and sees nothing of this file. */
type Key = { readonly atMs: number; paintedAtMs: number; committedAtMs: number };
export type Watch = {
  readonly begin: () => void;
  /** So many of the keys since `begin` are on the disk. */
  readonly committed: (count: number) => void;
  readonly keys: () => readonly Key[];
};
export type Watched = Window & typeof globalThis & { readonly watch: Watch };

/** From the key's event to the end of the frame that shows it, by the page's own clock. */
export function watchKeys(): void {
  const held = { keys: [] as Key[], committed: 0 };
  window.addEventListener(
    "keydown",
    ({ timeStamp }) => {
      const key: Key = { atMs: timeStamp, paintedAtMs: 0, committedAtMs: 0 };
      held.keys.push(key);
      requestAnimationFrame(() => {
        const afterFrame = new MessageChannel();
        afterFrame.port1.onmessage = () => (key.paintedAtMs = performance.now());
        afterFrame.port2.postMessage(undefined);
      });
    },
    true,
  );
  const watch: Watch = {
    begin: () => {
      Object.assign(held, { keys: [], committed: 0 });
      window.dispatchEvent(new Event("typing-begins"));
    },
    committed: (count) => {
      const nowMs = performance.now();
      for (const key of held.keys.slice(held.committed, count)) key.committedAtMs = nowMs;
      held.committed = Math.max(held.committed, count);
    },
    keys: () => held.keys,
  };
  Object.assign(window, { watch });
}

/** The desk's own words on its socket: so many edits went out, and the desk has answered that they are on the disk. */
export function watchDeskSaves(): void {
  const Plain = window.WebSocket;
  const count = { sent: new Map<number, number>(), committed: 0 };
  class WatchedSocket extends Plain {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
        const frame = JSON.parse(String(data)) as { id?: number; answer?: { ok: boolean } };
        const edits = count.sent.get(frame.id ?? -1);
        if (edits === undefined || frame.answer?.ok !== true) return;
        count.committed += edits;
        (window as Watched).watch.committed(count.committed);
      });
    }
    override send(data: string): void {
      const frame = JSON.parse(data) as { id: number; name: string; input: { edits?: unknown[] } };
      if (frame.name === "draft.edit") count.sent.set(frame.id, frame.input.edits?.length ?? 0);
      super.send(data);
    }
  }
  window.addEventListener("typing-begins", () => (count.committed = 0));
  Object.assign(window, { WebSocket: WatchedSocket });
}

export type Saver = { readonly save: (text: string) => Promise<void>; readonly read: () => Promise<string> };
type Rivals = {
  readonly PouchDB: new (
    name: string,
    how: object,
  ) => {
    readonly put: (doc: object) => Promise<{ rev: string }>;
    readonly get: (id: string) => Promise<{ text: string }>;
  };
  readonly createRxDatabase: (how: object) => Promise<{
    readonly addCollections: (schemas: object) => Promise<{
      notes: {
        readonly insert: (
          doc: object,
        ) => Promise<{ readonly incrementalPatch: (patch: object) => Promise<unknown> }>;
        readonly findOne: (id: string) => { readonly exec: () => Promise<{ text: string }> };
      };
    }>;
  }>;
  readonly getRxStorageDexie: () => unknown;
};
type RivalPage = Watched & { readonly rivals: Rivals; saver: Saver };

/** The whole note as one document, as their guides show it. */
export async function openRival({
  kind,
  isBest,
}: {
  kind: "pouch" | "rxdb";
  isBest: boolean;
}): Promise<void> {
  const page = window as RivalPage;
  const { PouchDB, createRxDatabase, getRxStorageDexie } = page.rivals;
  if (kind === "pouch") {
    const db = new PouchDB("notes", isBest ? { revs_limit: 1 } : {});
    let rev: string | undefined;
    page.saver = {
      save: async (text) => {
        ({ rev } = await db.put({ _id: "note", text, ...(rev === undefined ? {} : { _rev: rev }) }));
      },
      read: async () => (await db.get("note")).text,
    };
    return;
  }
  const alone = isBest ? { multiInstance: false, eventReduce: true } : {};
  const db = await createRxDatabase({ name: "notes", storage: getRxStorageDexie(), ...alone });
  const properties = { id: { type: "string", maxLength: 100 }, text: { type: "string" } };
  const schema = { version: 0, primaryKey: "id", type: "object", properties, required: ["id", "text"] };
  const { notes } = await db.addCollections({ notes: { schema } });
  const doc = await notes.insert({ id: "note", text: "" });
  page.saver = {
    save: async (text) => void (await doc.incrementalPatch({ text })),
    read: async () => (await notes.findOne("note").exec()).text,
  };
}

/** Three hundred milliseconds after the first letter that is not saved, and again as long as there is one. */
export function saveEvery(everyMs: number): void {
  const page = window as RivalPage;
  const area = document.querySelector("textarea");
  let isArmed = false;
  const save = async (): Promise<void> => {
    isArmed = false;
    const count = page.watch.keys().length;
    await page.saver.save(area?.value ?? "");
    page.watch.committed(count);
  };
  area?.addEventListener("input", () => {
    if (isArmed) return;
    isArmed = true;
    setTimeout(() => void save(), everyMs);
  });
}
