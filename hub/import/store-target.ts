import type { Resource } from "@medplum/fhirtypes";
import { z } from "zod";
import { type Store, StoreRefusal } from "../server/store.ts";
import type { ImportTarget } from "./import-target.ts";

/** Import straight into a store; each chunk is one commit. */
export function storeTarget(store: Store, write: <T>(work: () => Promise<T>) => Promise<T>): ImportTarget {
  return {
    find: (query) => findOne(store, query),
    put: (resources) =>
      write(async () => {
        const reasons: (string | undefined)[] = [];
        for (const resource of resources) reasons.push(await putOne(store, resource));
        return reasons;
      }),
  };
}

async function putOne(store: Store, resource: Resource): Promise<string | undefined> {
  try {
    await store.put(resource);
    return undefined;
  } catch (problem) {
    if (problem instanceof StoreRefusal) return problem.message;
    throw problem;
  }
}

const resourceType = z.custom<Resource["resourceType"]>((text) => typeof text === "string");

async function findOne(store: Store, query: string): Promise<string | undefined> {
  const at = query.indexOf("?");
  const type = resourceType.parse(query.slice(0, at));
  try {
    const found = await store.search(type, Object.fromEntries(new URLSearchParams(query.slice(at + 1))), 2);
    return found.length === 1 && found[0]?.id ? `${type}/${found[0].id}` : undefined;
  } catch (problem) {
    if (problem instanceof StoreRefusal) return undefined; // not searchable here: the reference stays as written
    throw problem;
  }
}
