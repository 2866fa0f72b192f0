import type { RunningHub } from "../server.ts";

/** What the terminal says of a hub on the local network. */
export function lanWords({
  httpsUrls,
  installUrls,
  fingerprint,
  leftOut,
}: NonNullable<RunningHub["lan"]>): string {
  const lines = [
    "On a second device of this network:",
    ...installUrls.map((url) => `  first, once   ${url}`),
    ...httpsUrls.map((url) => `  then          ${url}/spoke`),
    `  compare       SHA-256 ${fingerprint}`,
  ];
  if (leftOut.length > 0)
    lines.push(
      `  not trusted   ${leftOut.join(", ")}: the certificate names only addresses of a local network, and the names`,
      "                this PC had when it was made; a browser warns there",
    );
  return `${lines.join("\n")}\n`;
}
