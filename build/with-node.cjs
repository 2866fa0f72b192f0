// Runs a script under Node >= 22.18 (TypeScript without a build step), whatever Node the machine has.
// Plain CommonJS because it is the one file that must run on the machine's own, older Node.
const { spawn } = require("node:child_process");
const { existsSync } = require("node:fs");
const path = require("node:path");

const [major, minor] = process.versions.node.split(".").map(Number);
const ownNodeIsEnough = major > 22 || (major === 22 && minor >= 18);
const os = process.platform === "win32" ? "win" : process.platform;
const carried = path.join(
  __dirname,
  "..",
  "node_modules",
  `node-${os}-${process.arch}`,
  "bin",
  process.platform === "win32" ? "node.exe" : "node",
);

if (!ownNodeIsEnough && !existsSync(carried)) {
  console.error(
    `Paramarsh needs Node 22.18 or newer; this is ${process.versions.node}, and the Node that npm carries is missing.\n` +
      "Run `npm ci` again without --omit=optional, or install a newer Node.",
  );
  process.exit(1);
}

// Compiled code is kept from one process to the next: each desk and hub starts threads that load the same files.
const compiled = process.env.NODE_COMPILE_CACHE ?? path.join(__dirname, "..", ".cache", "compiled");

const node = ownNodeIsEnough ? process.execPath : carried;
const child = spawn(node, ["--disable-warning=ExperimentalWarning", ...process.argv.slice(2)], {
  stdio: "inherit",
  env: {
    ...process.env,
    NODE_COMPILE_CACHE: compiled,
    PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}`,
  },
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
