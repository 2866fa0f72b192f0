import { BlockList, isIPv6 } from "node:net";
import type { Names } from "./addresses.ts";

/** What the authority may vouch for: addresses that mean something only inside one network, or one machine. */
export const localRanges = [
  range("10.0.0.0", 8),
  range("172.16.0.0", 12),
  range("192.168.0.0", 16),
  range("169.254.0.0", 16),
  range("100.64.0.0", 10), // between a provider and its customers: many mobile routers
  range("127.0.0.0", 8),
  range("fc00::", 7),
  range("::1", 128),
] as const;

function range(address: string, bits: number) {
  return { address, bits };
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
