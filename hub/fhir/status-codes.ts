import type { Bundle, CodeSystem, CodeSystemConcept, Resource, ValueSet } from "@medplum/fhirtypes";

/** "Task.status" → its allowed codes. */
export type StatusCodes = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The closed code lists of each type's own `code` elements (status, intent, priority …).
 *
 * The library's validation checks shape, not bindings: without this `status: "bogus"` would be stored, and rules
 * that look at the status would pass it by.
 */
export function collectStatusCodes(profiles: readonly Resource[], terminology: Bundle): StatusCodes {
  const lists = codeLists(terminology);
  const codes = new Map<string, ReadonlySet<string>>();
  for (const profile of profiles) {
    if (profile.resourceType !== "StructureDefinition") continue;
    for (const { path, type, binding } of profile.snapshot?.element ?? []) {
      const closed =
        binding?.strength === "required" && type?.[0]?.code === "code" && path.split(".").length === 2;
      const list = closed ? lists.get(withoutVersion(binding.valueSet)) : undefined;
      if (list && list.size > 0) codes.set(path, list);
    }
  }
  return codes;
}

function codeLists(terminology: Bundle): ReadonlyMap<string, ReadonlySet<string>> {
  const all = terminology.entry?.flatMap(({ resource }) => resource ?? []) ?? [];
  const systems = new Map<string, CodeSystem>();
  for (const one of all) if (one.resourceType === "CodeSystem" && one.url) systems.set(one.url, one);
  const lists = new Map<string, ReadonlySet<string>>();
  for (const one of all) {
    const list = one.resourceType === "ValueSet" ? expand(one, systems) : undefined;
    if (list && one.resourceType === "ValueSet" && one.url) lists.set(one.url, list);
  }
  return lists;
}

/** Undefined where the list cannot be known here: filters, other value sets, code systems without content. */
function expand(set: ValueSet, systems: ReadonlyMap<string, CodeSystem>): ReadonlySet<string> | undefined {
  const codes = new Set<string>();
  for (const part of set.compose?.include ?? []) {
    const concepts: CodeSystemConcept[] | undefined =
      part.concept ?? (part.filter ? undefined : systems.get(part.system ?? "")?.concept);
    if (!concepts) return undefined;
    addAll(codes, concepts);
  }
  return codes;
}

function addAll(codes: Set<string>, concepts: readonly CodeSystemConcept[]): void {
  for (const { code, concept } of concepts) {
    if (code !== undefined) codes.add(code);
    if (concept) addAll(codes, concept);
  }
}

const withoutVersion = (url: string | undefined): string => url?.split("|")[0] ?? "";
