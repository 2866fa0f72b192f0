import { describe, expect, it } from "vitest";
import type { ServerTraits } from "../server-traits.ts";
import type { HubAsk, HubReply } from "../stepping.ts";
import { beginProbe, probeAsk, type Probed, takeProbe } from "./probing.ts";

type Kept = { readonly isAtomic: boolean; readonly honoursIfMatch: boolean; readonly finds: boolean };

/** A server with the promises that it keeps. */
function server({ isAtomic, honoursIfMatch, finds }: Kept): (ask: HubAsk) => HubReply {
  const kept = new Map<string, number>();
  const basic = (value: string) => ({
    resourceType: "Basic",
    id: value,
    identifier: [{ value }],
    meta: { versionId: String(kept.get(value)), lastUpdated: "2026-11-24T06:00:00.000Z" },
  });
  return ({ method, path, body, headers }) => {
    if (path === "/fhir") {
      if (!isAtomic) kept.set("m-doomed", 1);
      return { status: 400, json: {} };
    }
    if (method === "POST") {
      kept.set("m-kept", 1);
      return { status: 201, json: basic("m-kept") };
    }
    if (method === "PUT") {
      const version = kept.get("m-kept") ?? 0;
      if (honoursIfMatch && headers?.["if-match"] !== `W/"${version}"`) return { status: 412, json: {} };
      kept.set("m-kept", version + 1);
      return { status: 200, json: JSON.parse(body ?? "{}") };
    }
    const found = [...kept.keys()].filter((value) => finds && path.includes(value));
    return {
      status: 200,
      json: { resourceType: "Bundle", entry: found.map((one) => ({ resource: basic(one) })) },
    };
  };
}

function examined(hub: (ask: HubAsk) => HubReply): ServerTraits {
  let of = beginProbe("m");
  for (;;) {
    const probed: Probed = takeProbe(of, hub(probeAsk(of)));
    if (probed.probed === "known") return probed.server;
    if (probed.probed === "failed") return expect.fail("it answered");
    of = probed.probing;
  }
}

describe("a server that is no hub of ours", () => {
  it.each([
    [
      { isAtomic: true, honoursIfMatch: true, finds: true },
      { isAtomic: true, honoursIfMatch: true },
    ],
    [
      { isAtomic: false, honoursIfMatch: true, finds: true },
      { isAtomic: false, honoursIfMatch: true },
    ],
    [
      { isAtomic: true, honoursIfMatch: false, finds: true },
      { isAtomic: true, honoursIfMatch: false },
    ],
  ])("%j is known by what it does", (kept, traits) => {
    expect(examined(server(kept))).toMatchObject({ ...traits, searchesIdentifier: true });
  });

  it("that cannot find by identifier is not believed to be atomic", () => {
    const traits = examined(server({ isAtomic: true, honoursIfMatch: true, finds: false }));
    expect(traits).toMatchObject({ isAtomic: false, searchesIdentifier: false });
  });

  it("that breaks, asks to wait or does not answer is examined another time", () => {
    const of = { ...beginProbe("m"), at: "write" as const };
    for (const status of [undefined, 401, 429, 500])
      expect(takeProbe(of, { status, json: {} }).probed).toBe("failed");
  });
});
