import { execFileSync } from "node:child_process";
import type { Place } from "../support/turn-server.ts";

/**
 * Four hosts with a kernel's network each, and a router between them:
 *
 *   desk 10.77.1.2 ─ router ─ hub and coturn 10.77.4.2
 *                      ├ centre by wifi0 10.77.2.2
 *                      └ centre by mobile0 10.77.3.2, down at first
 *
 * What the router does not let through it drops without a word, as firewalls and dead lines do.
 */
export type Network = {
  readonly at: (host: Host) => Place;
  /** All that passes the router and fits is dropped from now on; answers what lets it pass again. */
  readonly drop: (what: readonly string[]) => () => void;
  /** The centre's line, each way, with the queue of a cheap router; undefined: wide. */
  readonly narrow: (kbps: number | undefined) => void;
  /** The streams that a host has open to the hub now: nobody hears of them again, and no end is told. */
  readonly loseStreams: (host: Host) => number;
  /** The centre's device leaves its WLAN. What still goes to its old address vanishes. */
  readonly leaveWifi: () => void;
  readonly joinMobile: () => void;
  readonly close: () => void;
};
export type Host = "desk" | "centre" | "hub";

/** The router's end of each has the same network and ends in 1. */
const links = [
  { host: "desk", name: "lan0", address: "10.77.1.2" },
  { host: "centre", name: "wifi0", address: "10.77.2.2" },
  { host: "centre", name: "mobile0", address: "10.77.3.2" },
  { host: "hub", name: "wan0", address: "10.77.4.2" },
] as const;
type Link = (typeof links)[number];
const [desk, wifi, mobile, hub] = links;
const addressOf: Readonly<Record<Host, string>> = {
  desk: desk.address,
  centre: wifi.address,
  hub: hub.address,
};

const run = (command: string, words: string): string =>
  execFileSync(command, words.split(" "), { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
const ip = (words: string): string => run("ip", words);

const space = (of: string): string => `paramarsh-${process.pid}-${of}`;
const router = space("router");
const spaces = [router, ...(["desk", "centre", "hub"] as const).map(space)];
const routerEnd = ({ host, name }: Link): string => `${host}-${name}`.slice(0, 15);
const routerAddress = ({ address }: Link): string => address.replace(/2$/, "1");

export function openNetwork(): Network {
  try {
    join();
  } catch (problem) {
    part();
    throw problem;
  }
  const state = { link: wifi as Link, kbps: undefined as number | undefined };
  return {
    ...{ drop, loseStreams, close: part },
    at: (host) => ({ address: addressOf[host], within: ["ip", "netns", "exec", space(host)] }),
    narrow: (kbps) => {
      state.kbps = kbps;
      shape(state);
    },
    leaveWifi: () => {
      ip(`-n ${router} route add blackhole ${wifi.address}/32`);
      ip(`-n ${space("centre")} link set ${wifi.name} down`);
    },
    joinMobile: () => {
      state.link = mobile;
      raise(mobile);
      shape(state);
    },
  };
}

function join(): void {
  for (const one of spaces) {
    ip(`netns add ${one}`);
    ip(`-n ${one} link set lo up`);
  }
  ip(`netns exec ${router} sysctl -qw net.ipv4.ip_forward=1`);
  for (const link of links) {
    const [host, near, far] = [space(link.host), link.name, routerEnd(link)];
    ip(`link add name ${near} netns ${host} type veth peer name ${far} netns ${router}`);
    ip(`-n ${host} addr add ${link.address}/24 dev ${near}`);
    ip(`-n ${router} addr add ${routerAddress(link)}/24 dev ${far}`);
    ip(`-n ${router} link set ${far} up`);
    if (link !== mobile) raise(link);
  }
}

/** A link ends with either of its ends. */
function part(): void {
  for (const one of spaces) quietly(() => ip(`netns del ${one}`));
}

function raise(link: Link): void {
  ip(`-n ${space(link.host)} link set ${link.name} up`);
  ip(`-n ${space(link.host)} route add default via ${routerAddress(link)}`);
}

function shape({ link, kbps }: { readonly link: Link; readonly kbps: number | undefined }): void {
  for (const [where, name] of [
    [router, routerEnd(link)],
    [space("centre"), link.name],
  ] as const) {
    quietly(() => run("tc", `-n ${where} qdisc del dev ${name} root`));
    if (kbps === undefined) continue;
    run("tc", `-n ${where} qdisc add dev ${name} root tbf rate ${kbps}kbit burst 3000 latency 300ms`);
  }
}

function drop(what: readonly string[]): () => void {
  for (const one of what) ip(`-n ${router} rule add ${one} blackhole`);
  return () => {
    for (const one of what) ip(`-n ${router} rule del ${one} blackhole`);
  };
}

function loseStreams(host: Host): number {
  const open = ip(`netns exec ${space(host)} ss -Htn state established dst ${hub.address}`);
  const ports = open
    .split("\n")
    .flatMap((row) => /\d+\.\d+\.\d+\.\d+:(\d+)\s+\d+\.\d+\.\d+\.\d+:\d+/.exec(row)?.[1] ?? []);
  drop(ports.flatMap((port) => [`ipproto tcp sport ${port}`, `ipproto tcp dport ${port}`]));
  return ports.length;
}

/** Why it cannot be had here, in one line. */
export function lacksForNetwork(): string | undefined {
  if (process.getuid?.() !== 0) return "Networks of one's own need root: run it as root (sudo).";
  for (const [tool, words] of [
    ["ip", "-V"],
    ["tc", "-V"],
    ["ss", "-V"],
    ["turnserver", "--version"],
  ] as const)
    if (!does(tool, words))
      return `There is no \`${tool}\`: install ${tool === "turnserver" ? "coturn" : "iproute2"}.`;
  const name = space("try");
  try {
    ip(`netns add ${name}`);
    ip(`-n ${name} rule add ipproto udp blackhole`);
    return undefined;
  } catch (problem) {
    return `This kernel or container gives no networks of one's own: ${problem instanceof Error ? problem.message.trim() : ""}`;
  } finally {
    quietly(() => ip(`netns del ${name}`));
  }
}

function does(tool: string, words: string): boolean {
  try {
    run(tool, words);
    return true;
  } catch (problem) {
    // Some say their version and end with a mark of failure.
    return !(problem instanceof Error && "code" in problem && problem.code === "ENOENT");
  }
}

function quietly(act: () => void): void {
  try {
    act();
  } catch {
    return; // not there
  }
}
