/**
 * Keeps a page of the hub itself on the device, so that it opens without line. What the hub answers about people is
 * never cached here.
 *
 * The list of files is put in by the build, so that every new page is a new worker; an open page stays as it is until
 * somebody opens it anew.
 */
type Waiting = Event & { readonly waitUntil: (work: Promise<unknown>) => void };
type Asked = Waiting & {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
};
type WorkerScope = {
  readonly addEventListener: ((kind: "install" | "activate", listener: (event: Waiting) => void) => void) &
    ((kind: "fetch", listener: (event: Asked) => void) => void);
  readonly skipWaiting: () => Promise<void>;
  readonly clients: { readonly claim: () => Promise<void> };
};
declare const __SHELL__: { readonly version: string; readonly first: readonly string[] };

/** `page` is its address, `name` begins the names of its caches: several pages share one origin. */
export function keepPage({ page, name }: { readonly page: string; readonly name: string }): void {
  // The types of a worker's global scope and of a page's exclude each other in one compilation.
  const worker = self as unknown as WorkerScope;
  const prefix = `${name} `;
  const ours = prefix + __SHELL__.version;
  worker.addEventListener("install", (event) => {
    const keep = async () => {
      const cache = await caches.open(ours);
      await cache.addAll([page, ...__SHELL__.first].map((path) => new Request(path, { cache: "reload" })));
      await worker.skipWaiting();
    };
    event.waitUntil(keep());
  });
  worker.addEventListener("activate", (event) => {
    const tidy = async () => {
      const old = (await caches.keys()).filter((each) => each.startsWith(prefix) && each !== ours);
      // A page that is still open may ask for a part of its own generation: one is left.
      for (const each of old.slice(0, -1)) await caches.delete(each);
      await worker.clients.claim();
    };
    event.waitUntil(tidy());
  });
  worker.addEventListener("fetch", (event) => {
    const { request } = event;
    const { origin, pathname } = new URL(request.url);
    if (request.method !== "GET" || origin !== location.origin) return;
    if (pathname === page || pathname === `${page}/`) event.respondWith(shell(request, page, ours));
    else if (pathname.startsWith(`${page}/assets/`)) event.respondWith(asset(request, ours));
  });
}

async function shell(request: Request, page: string, ours: string): Promise<Response> {
  const cache = await caches.open(ours);
  return (await cache.match(page)) ?? fetch(request);
}

/** Named by their content, so that a kept one is always the right one. */
async function asset(request: Request, ours: string): Promise<Response> {
  const kept = await caches.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(ours)).put(request, answer.clone());
  return answer;
}
