import os from "node:os";

/** What a certificate of this machine must name. */
export type Names = { readonly hostnames: readonly string[]; readonly addresses: readonly string[] };

type Interfaces = ReturnType<typeof os.networkInterfaces>;

/** The addresses by which others on the local network reach this machine, IPv4 first. */
export function lanAddresses(interfaces: Interfaces = os.networkInterfaces()): readonly string[] {
  const all = Object.values(interfaces)
    .flatMap((each) => each ?? [])
    .filter(({ internal }) => !internal)
    // A link-local address needs the name of an interface beside it, which no browser takes.
    .filter(({ family, address }) => family === "IPv4" || !/^fe80:/i.test(address))
    .toSorted((one, other) => one.family.localeCompare(other.family));
  return [...new Set(all.map(({ address }) => address))];
}

/** All by which this machine may be called: the LAN's addresses, its own name, and itself. */
export function namesOf(lan: readonly string[], hostname: string): Names {
  const own = hostname.toLowerCase();
  const hostnames = ["localhost", own, own.includes(".") ? own : `${own}.local`];
  return {
    hostnames: [...new Set(hostnames.filter((name) => /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(name)))],
    addresses: [...new Set(["127.0.0.1", "::1", ...lan])],
  };
}

export const urlHost = (address: string): string => (address.includes(":") ? `[${address}]` : address);
