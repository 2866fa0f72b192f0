import { createInterface } from "node:readline";
import { openDesk } from "../../../electron/desk/desk.ts";
import { account } from "../../desk/support/practice-desk.ts";
import { fillDisk, freeDisk, leaveOnDisk, remount } from "./disk-acts.ts";

/** A desk core on its small disk: {call, input} is dispatched; {disk, folder} fills, frees or locks the disk. */
const { dataFolder, hubUrl } = JSON.parse(process.argv[2] ?? "{}");
const desk = await openDesk({
  dataFolder,
  hubUrl,
  practice: true,
  host: "browser",
  version: "0.0.0-test",
  prefilled: account,
  log: () => undefined,
});
const lines = createInterface({ input: process.stdin });
for await (const line of lines) {
  const message = JSON.parse(line);
  if (message.disk === "fill") fillDisk(message.folder);
  else if (message.disk === "free") freeDisk(message.folder);
  else if (message.disk === "leave") leaveOnDisk(message.folder, message.bytes);
  else if (message.disk !== undefined) remount(message.folder, message.disk);
  const answer = message.call === undefined ? {} : await desk.dispatch(message.call, message.input);
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
await desk.close();
process.exit(0);
