import path from "node:path";
import { createInterface } from "node:readline";
import Database from "better-sqlite3";
import { fillPractice } from "../../../hub/admin/fill-practice.ts";
import { startHub } from "../../../hub/server.ts";
import { openFhir } from "../../../hub/server/open-fhir.ts";
import { fillDisk, freeDisk } from "./disk-acts.ts";

/** A practice hub on its small disk: {url} says where it is; {disk, folder} fills or frees the disk. */
const { dataFolder } = JSON.parse(process.argv[2] ?? "{}");
const hub = await startHub({
  dataFolder,
  port: 0,
  host: "127.0.0.1",
  practice: true,
  version: "0.0.0-test",
  openFhir,
  onBug: (where, bug) => {
    process.stderr.write(`hub bug: ${where}: ${String(bug)}\n`);
    return "test";
  },
  seed: (opened) => fillPractice(opened, new Date()),
});
const lines = createInterface({ input: process.stdin });
for await (const line of lines) {
  const message = JSON.parse(line);
  if (message.disk === "fill") {
    // Else the store's log would still have room inside itself.
    const store = new Database(path.join(dataFolder, "fhir.db"));
    store.pragma("wal_checkpoint(TRUNCATE)");
    store.close();
    fillDisk(message.folder);
  }
  if (message.disk === "free") freeDisk(message.folder);
  process.stdout.write(`${JSON.stringify({ url: hub.url })}\n`);
}
await hub.close();
process.exit(0);
