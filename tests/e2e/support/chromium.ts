/** How tests start the machine's own Chromium; no browser is downloaded. */
const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge",
];

export const quietFlags: readonly string[] = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export function chromiumLaunch(exists: (path: string) => boolean) {
  const executablePath = process.env["PARAMARSH_CHROMIUM"] ?? places.find(exists);
  if (executablePath === undefined) {
    throw new Error(
      "No Chromium, Chrome or Edge found. Install Debian's `chromium`, or name one in PARAMARSH_CHROMIUM.",
    );
  }
  // Chromium refuses its sandbox to root, and CI machines are often root.
  return {
    launchOptions: { executablePath, chromiumSandbox: process.getuid?.() !== 0, args: [...quietFlags] },
  };
}

/** A camera that shows a moving pattern and a microphone that beeps, both without asking; and sound that is played. */
export function chromiumWithMedia(exists: (path: string) => boolean, cameras = 1) {
  const { launchOptions } = chromiumLaunch(exists);
  return {
    launchOptions: {
      ...launchOptions,
      args: [
        ...launchOptions.args,
        `--use-fake-device-for-media-stream=device-count=${cameras}`,
        "--use-fake-ui-for-media-stream",
      ],
      ignoreDefaultArgs: ["--mute-audio"],
    },
  };
}
