import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** A tmpfs of one's own needs a user namespace; some machines and containers forbid it. */
export const smallDisksAllowed: boolean =
  process.platform === "linux" &&
  spawnSync("unshare", ["-rm", "mount", "-t", "tmpfs", "tmpfs", "/mnt"], { stdio: "ignore" }).status === 0;

if (!smallDisksAllowed)
  console.log("skipped: this machine forbids unshare -rm, so no small disk can be made");

export type OnSmallDisk = {
  readonly ask: (message: Record<string, unknown>) => Promise<unknown>;
  readonly end: () => Promise<void>;
};

/**
 * Runs a program of ours in a mount namespace of its own, in which `folder` is a real file system of a few megabytes.
 * It speaks in JSON lines: one answer for each message.
 */
export function onSmallDisk(
  program: "desk-child.ts" | "hub-child.ts",
  disks: readonly { readonly folder: string; readonly size: string }[],
  options: Record<string, unknown>,
): OnSmallDisk {
  const mounts = disks.map(
    ({ folder, size }) => `mkdir -p ${folder} && mount -t tmpfs -o size=${size} tmpfs ${folder}`,
  );
  const script = fileURLToPath(new URL(`./${program}`, import.meta.url));
  const child = spawn(
    "unshare",
    [
      "-rm",
      "sh",
      "-c",
      `${mounts.join(" && ")} && exec "$0" "$@"`,
      process.execPath,
      script,
      JSON.stringify(options),
    ],
    { stdio: ["pipe", "pipe", "inherit"] },
  );
  child.setMaxListeners(0);
  const waiting: ((value: unknown) => void)[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => waiting.shift()?.(JSON.parse(line)));
  return {
    ask: (message) =>
      new Promise((resolve, reject) => {
        waiting.push(resolve);
        child.once("exit", (code) => reject(new Error(`the program on the small disk ended (${code})`)));
        child.stdin.write(`${JSON.stringify(message)}\n`);
      }),
    end: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, "exit");
      child.stdin.end();
      await ended;
    },
  };
}
