import { createHash, randomBytes } from "node:crypto";
import { afterEach, expect, it, vi } from "vitest";
import { firstPieceBytes } from "../../renderer/spoke/keep/piece-size.ts";
import { uploadInPieces } from "../../renderer/spoke/keep/upload.ts";
import { openCuttingLine } from "../desk/support/cutting-line.ts";
import { startEdgeHub } from "./support/edge-hub.ts";
import { signedInPage } from "./support/spoke-page.ts";

afterEach(() => void vi.unstubAllGlobals());

const size = 500_000;
/** Each second piece is cut, and begins anew as small as the first: none has grown to more than twice that. */
const pieceBytes = 2 * firstPieceBytes;

it("the centre's page sends at most one piece twice for each cut, in its middle or before its answer", async () => {
  const hub = await startEdgeHub();
  const { cookie } = await signedInPage(hub.running.url, "practice.namunakot");
  const plain = fetch;
  for (const answerLost of [false, true]) {
    const bytes = Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(size - 9)]);
    const line = await openCuttingLine(hub.running.url, {
      when: (nth) => nth % 2 === 1,
      answerLost,
      carriesFile: ({ method }) => method === "PUT",
    });
    // The page's own code; a browser would add the address and the cookie.
    vi.stubGlobal("fetch", (path: string, init: RequestInit) =>
      plain(new URL(path, line.url), { ...init, headers: { ...init.headers, cookie } }),
    );
    const name = createHash("sha256").update(bytes).digest("hex");
    let binaryId = "";
    for (let tries = 0; tries < 300 && binaryId === ""; tries += 1) {
      const sent = await uploadInPieces(new Blob([new Uint8Array(bytes)]), name, "application/pdf");
      if (sent.ok) binaryId = sent.value;
    }
    const twice = line.sentBytes() - size;
    console.log(
      `${answerLost ? "answers lost" : "cut in the middle"}: ${line.cuts()} cuts, ${twice} bytes twice of ${size} (at most ${line.cuts() * pieceBytes})`,
    );
    expect(line.cuts()).toBeGreaterThan(5);
    expect(twice).toBeLessThanOrEqual(line.cuts() * pieceBytes);
    const binary = await hub.store().read("Binary", binaryId);
    expect(Buffer.from(binary?.data ?? "", "base64").equals(bytes)).toBe(true);
    await line.close();
  }
  await hub.close();
}, 120_000);
