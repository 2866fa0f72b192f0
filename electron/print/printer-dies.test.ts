import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openPrinter } from "./cdp-print.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "paramarsh-printer-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Answers as a browser does, and dies when it is given the page. */
const browser = `#!${process.execPath}
const fs = require("node:fs");
const answers = {
  "Target.createTarget": { targetId: "t" },
  "Target.attachToTarget": { sessionId: "s" },
  "Page.getFrameTree": { frameTree: { frame: { id: "f" } } },
};
fs.createReadStream(null, { fd: 3 }).on("data", (bytes) => {
  for (const text of bytes.toString().split("\\0").filter(Boolean)) {
    const { id, method } = JSON.parse(text);
    if (method === "Page.setDocumentContent") process.exit(1);
    fs.writeSync(4, JSON.stringify({ id, result: answers[method] ?? {} }) + "\\0");
  }
});
`;

it.skipIf(process.platform === "win32")(
  "a browser that dies under its page costs that paper alone: no promise that nobody holds ends the desk",
  async () => {
    const chromiumPath = path.join(folder, "browser.cjs");
    writeFileSync(chromiumPath, browser);
    chmodSync(chromiumPath, 0o700);
    const unheld: unknown[] = [];
    const note = (problem: unknown) => void unheld.push(problem);
    process.on("unhandledRejection", note);
    const printer = openPrinter({ chromiumPath });
    await expect(printer.pdf("<p>paper</p>")).rejects.toThrow("the printing browser ended");
    await printer.close();
    process.off("unhandledRejection", note);
    expect(unheld).toEqual([]);
  },
);
