import { BlockList, isIPv4, isIPv6 } from "node:net";
import type { Names } from "./addresses.ts";

/** What the authority may vouch for: addresses that mean something only inside one network, or one machine. */
export const localRanges = [
  range("10.0.0.0", "255.0.0.0", 8),
  range("172.16.0.0", "255.240.0.0", 12),
  range("192.168.0.0", "255.255.0.0", 16),
  range("169.254.0.0", "255.255.0.0", 16),
  range("100.64.0.0", "255.192.0.0", 10), // between a provider and its customers: many mobile routers
  range("127.0.0.0", "255.0.0.0", 8),
  range("fc00::", "fe00::", 7),
  range("::1", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", 128),
] as const;

function range(address: string, mask: string, bits: number) {
  return { address, mask, bits };
}

const local = new BlockList();
for (const { address, bits } of localRanges) local.addSubnet(address, bits, familyOf(address));

function familyOf(address: string): "ipv4" | "ipv6" {
  return isIPv6(address) ? "ipv6" : "ipv4";
}

/** Of these names, those that an authority made for `hostnames` may vouch for. */
export function vouchable(names: Names, hostnames: readonly string[]): Names {
  return {
    hostnames: names.hostnames.filter((name) =>
      hostnames.some((one) => name === one || name.endsWith(`.${one}`)),
    ),
    addresses: names.addresses.filter((address) => local.check(address, familyOf(address))),
  };
}

/** Four bytes or sixteen, as certificates write addresses. */
export function ipBytes(address: string): Buffer {
  if (isIPv4(address)) return Buffer.from(address.split(".").map(Number));
  if (!isIPv6(address)) throw new Error(`${address} is no IP address`);
  const [head = "", tail] = address.split("::");
  const groups = (text: string) =>
    text === "" ? [] : text.split(":").map((group) => Number.parseInt(group, 16));
  const first = groups(head);
  const last = tail === undefined ? [] : groups(tail);
  const all = [...first, ...Array<number>(8 - first.length - last.length).fill(0), ...last];
  return Buffer.from(all.flatMap((group) => [group >> 8, group & 0xff]));
}
