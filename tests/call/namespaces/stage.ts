import { existsSync } from "node:fs";
import { chmod, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Browser, chromium, type Locator, type Page } from "@playwright/test";
import { practicePassphrase } from "../../../hub/practice/people.ts";
import { openCentre } from "../../e2e/support/centre.ts";
import { chromiumWithMedia } from "../../e2e/support/chromium.ts";
import { openPatient, signIn } from "../../e2e/support/clinic.ts";
import { inCall } from "../../e2e/support/call.ts";
import { watchPeers } from "../../e2e/support/peer-figures.ts";
import { run, temporaryFolder } from "../../e2e/support/processes.ts";
import { startWholeTurnServer } from "../support/turn-server.ts";
import { type Host, type Network, openNetwork } from "./network.ts";

export type Stage = {
  readonly network: Network;
  readonly desk: Page;
  readonly centre: Page;
  readonly strip: Locator;
  readonly close: () => Promise<void>;
};

const lanPort = 8443;
const secret = "known to the hub and to coturn";

/** The built desk, the hub with coturn, and the centre's page, each in a network of its own; the consult is claimed. */
export async function openStage(): Promise<Stage> {
  const closers: (() => Promise<void> | void)[] = [];
  const close = async () => {
    for (const one of closers.reverse()) await one();
  };
  try {
    const network = openNetwork();
    closers.push(network.close);
    const folder = await temporaryFolder();
    closers.push(folder.remove);
    closers.push(await startWholeTurnServer(secret, network.at("hub")));
    const { hubUrl, authority } = await startHub(network, folder.path, closers);
    const link = await startDesk(network, folder.path, hubUrl, authority, closers);
    const open = async (host: Host) => {
      const browser = await openBrowser(network, host, folder.path);
      closers.push(() => browser.close());
      return browser;
    };
    const centre = await openCentre(await open("centre"), hubUrl);
    const deskBrowser = await open("desk");
    const desk = await deskBrowser.newPage({ viewport: { width: 1366, height: 768 } });
    await watchPeers(desk);
    await signIn(desk, link);
    await openPatient(desk, inCall);
    await desk.keyboard.press("Control+Enter");
    const strip = desk.getByRole("region", { name: "Call", exact: true });
    return { network, desk, centre, strip, close };
  } catch (problem) {
    await close();
    throw problem;
  }
}

type Closers = (() => Promise<void> | void)[];

async function startHub(network: Network, folder: string, closers: Closers) {
  const { address, within } = network.at("hub");
  const [data, secretFile] = [path.join(folder, "hub"), path.join(folder, "turn-secret")];
  await writeFile(secretFile, secret, { mode: 0o600 });
  const settings = [
    ...["practice", "--data", data, "--port", "0", "--lan", "--lan-port", String(lanPort), "--host", address],
    ...["--turn-url", address, "--turn-secret-file", secretFile],
  ];
  const hub = run("hub/admin/cli.ts", settings, process.env, within);
  closers.push(hub.stop);
  await hub.says(/"url"/);
  const kept: unknown = JSON.parse(await readFile(path.join(data, "tls", "authority.json"), "utf8"));
  const certificate = typeof kept === "object" && kept !== null && "certificate" in kept && kept.certificate;
  const authority = path.join(folder, "paramarsh-ca.crt");
  await writeFile(authority, String(certificate));
  return { hubUrl: `https://${address}:${lanPort}`, authority };
}

async function startDesk(
  network: Network,
  folder: string,
  hubUrl: string,
  authority: string,
  closers: Closers,
): Promise<string> {
  const settings = {
    dataFolder: path.join(folder, "desk"),
    pageFolder: new URL("../../../dist/renderer/desk", import.meta.url).pathname,
    ...{ hubUrl, practice: true, version: "0.0.0-test" },
    prefilled: { username: "practice.doctor", passphrase: practicePassphrase, pin: "2468" },
  };
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: authority };
  const { within } = network.at("desk");
  const desk = run("electron/browser-host.ts", [JSON.stringify(settings)], env, within);
  closers.push(desk.stop);
  const [, link = ""] = await desk.says(/"link":"([^"]+)"/);
  return link;
}

/** A browser is started by a file's name: this one leads into the host's network. */
async function openBrowser(network: Network, host: Host, folder: string): Promise<Browser> {
  const { launchOptions } = chromiumWithMedia(existsSync);
  const file = path.join(folder, `browser-${host}`);
  const { within } = network.at(host);
  await writeFile(file, `#!/bin/sh\nexec ${within.join(" ")} ${launchOptions.executablePath} "$@"\n`);
  await chmod(file, 0o755);
  return chromium.launch({
    ...launchOptions,
    executablePath: file,
    args: [
      ...launchOptions.args,
      // The hub's certificate and coturn's are of their own making; that a device refuses them is tested elsewhere.
      "--ignore-certificate-errors",
    ],
  });
}
