/** The page opens without line from the second time on; only with TLS or on the device's own address. */
export function watchForUpdates(): void {
  if (!("serviceWorker" in navigator)) return;
  void navigator.serviceWorker
    .register("/spoke/service-worker.js", { scope: "/spoke" })
    .catch(() => undefined);
}
