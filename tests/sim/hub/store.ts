import type { Resource } from "@medplum/fhirtypes";
import { isDeepStrictEqual } from "node:util";

type Version = {
  readonly resource: Resource & { readonly id: string };
  /** Number of the commit that wrote it: what a backup holds, and what a stale search has not seen yet. */
  readonly commit: number;
  readonly by: string;
};

export type Committed = {
  readonly commit: number;
  readonly by: string;
  readonly written: readonly Version[];
};

/** Versions of resources, as our hub's store keeps them: one commit at a time, `lastUpdated` always rising. */
export type HubStore = {
  readonly read: (type: string, id: string, asOf?: number) => Resource | undefined;
  readonly all: <T extends Resource["resourceType"]>(
    type: T,
    asOf?: number,
  ) => readonly Extract<Resource, { resourceType: T }>[];
  readonly versions: (type: string, id: string) => readonly Version[];
  /** All that there is, of whatever type. */
  readonly everything: (asOf?: number) => Iterable<Resource>;
  /** Writes of `work` are one commit; a throw undoes them all. Joined by a commit inside. */
  readonly commit: <T>(by: string, work: () => T) => T;
  /** Inside a commit: a throw undoes what `work` wrote, and nothing before it. */
  readonly savepoint: <T>(work: () => T) => T;
  readonly put: (resource: Resource & { readonly id: string }) => Resource & { readonly id: string };
  readonly lastCommit: () => number;
  readonly newest: () => string;
  /** The store as it was after that commit. */
  readonly restore: (commit: number) => void;
  /** Whoever reads sees nothing of later commits meanwhile: they are not on the hub's disk yet. */
  readonly seenUntil: <T>(commit: number | undefined, work: () => T) => T;
  /** Rows that are no resources, as they stand after the last commit. Written inside one alone. */
  readonly aside: <T>() => Aside<T>;
};

export type Aside<T> = {
  readonly get: (key: string) => T | undefined;
  readonly set: (key: string, value: T | undefined) => void;
};

export function hubStore(clock: () => number, onCommit: (committed: Committed) => void): HubStore {
  const rows = new Map<string, Version[]>();
  /** Keys of each type, in the order in which they first came. */
  const ofType = new Map<string, Set<string>>();
  const listed = (type: string): Set<string> => {
    const known = ofType.get(type) ?? new Set();
    ofType.set(type, known);
    return known;
  };
  const drop = (key: string): void => {
    rows.delete(key);
    ofType.get(key.slice(0, key.indexOf("/")))?.delete(key);
  };
  const state = {
    commit: 0,
    lastMs: 0,
    open: undefined as undefined | { by: string; iso: string; written: Version[] },
    seenUntil: undefined as number | undefined,
  };
  const beside: Map<string, { readonly commit: number; readonly value: unknown }[]>[] = [];
  const current = (key: string, upTo?: number): Version | undefined => {
    const asOf = upTo ?? state.seenUntil;
    return asOf === undefined
      ? rows.get(key)?.at(-1)
      : rows.get(key)?.findLast(({ commit: at }) => at <= asOf);
  };
  const undo = (key: string): void => {
    const versions = rows.get(key);
    versions?.pop();
    if (versions?.length === 0) drop(key);
  };
  const commit = <T>(by: string, work: () => T): T => {
    if (state.open) return work();
    state.lastMs = Math.max(clock(), state.lastMs + 1);
    state.commit += 1;
    const open = { by, iso: new Date(state.lastMs).toISOString(), written: [] as Version[] };
    state.open = open;
    try {
      const answer = work();
      state.open = undefined;
      if (open.written.length > 0) onCommit({ commit: state.commit, by, written: open.written });
      return answer;
    } catch (problem) {
      for (const { resource } of open.written.toReversed()) undo(`${resource.resourceType}/${resource.id}`);
      state.open = undefined;
      throw problem;
    }
  };
  const savepoint = <T>(work: () => T): T => {
    const written = state.open?.written ?? [];
    const before = written.length;
    try {
      return work();
    } catch (problem) {
      for (const { resource } of written.splice(before).toReversed())
        undo(`${resource.resourceType}/${resource.id}`);
      throw problem;
    }
  };
  const put: HubStore["put"] = (resource) => {
    const { open } = state;
    if (!open) throw new Error("The hub's model writes inside a commit alone.");
    const key = `${resource.resourceType}/${resource.id}`;
    const before = current(key)?.resource;
    if (before && isSameContent(before, resource)) return before;
    const versions = rows.get(key) ?? [];
    const meta = { ...resource.meta, versionId: String(versions.length + 1), lastUpdated: open.iso };
    const version: Version = { resource: { ...resource, meta }, commit: state.commit, by: open.by };
    rows.set(key, [...versions, version]);
    listed(resource.resourceType).add(key);
    open.written.push(version);
    return version.resource;
  };
  return {
    commit,
    savepoint,
    put,
    read: (type, id, asOf) => current(`${type}/${id}`, asOf)?.resource,
    all: <T extends Resource["resourceType"]>(type: T, asOf?: number) => {
      const found: Extract<Resource, { resourceType: T }>[] = [];
      for (const key of listed(type)) {
        const one = current(key, asOf)?.resource;
        if (one) found.push(one as Extract<Resource, { resourceType: T }>); // the key begins with the type
      }
      return found;
    },
    versions: (type, id) => rows.get(`${type}/${id}`) ?? [],
    everything: (upTo) => {
      const asOf = upTo ?? state.seenUntil;
      const found: Resource[] = [];
      for (const versions of rows.values()) {
        const one = asOf === undefined ? versions.at(-1) : versions.findLast(({ commit: at }) => at <= asOf);
        if (one) found.push(one.resource);
      }
      return found;
    },
    lastCommit: () => state.commit,
    newest: () => {
      let newest = "";
      for (const versions of rows.values()) {
        const last = versions.at(-1)?.resource.meta?.lastUpdated ?? "";
        if (last > newest) newest = last;
      }
      return newest;
    },
    restore: (to) => {
      for (const [key, versions] of rows) {
        const kept = versions.filter(({ commit: at }) => at <= to);
        if (kept.length === 0) drop(key);
        else rows.set(key, kept);
      }
      for (const table of beside)
        for (const [key, versions] of table)
          table.set(
            key,
            versions.filter(({ commit: at }) => at <= to),
          );
    },
    seenUntil: (until, work) => {
      state.seenUntil = until;
      try {
        return work();
      } finally {
        state.seenUntil = undefined;
      }
    },
    aside: <T>() => {
      const table = new Map<string, { readonly commit: number; readonly value: unknown }[]>();
      beside.push(table);
      return {
        get: (key) => table.get(key)?.at(-1)?.value as T | undefined, // what `set` put there
        set: (key, value) =>
          void table.set(key, [...(table.get(key) ?? []), { commit: state.commit, value }]),
      };
    },
  };
}

function isSameContent(before: Resource, after: Resource): boolean {
  if (before.resourceType === "Binary") return false;
  const bare = ({ meta, ...rest }: Resource) => ({ ...rest, tag: meta?.tag, profile: meta?.profile });
  return isDeepStrictEqual(bare(before), bare(after));
}
