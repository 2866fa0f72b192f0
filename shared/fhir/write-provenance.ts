import type { Provenance } from "@medplum/fhirtypes";
import { system } from "./systems.ts";
import type { SignedContext } from "./signed-parts.ts";

/** Who wrote what and when. Provenance has no identifier of its own: the birth id is a tag. */
export function authorship(
  uuid: string,
  targets: readonly string[],
  { author, signedAt, amends }: SignedContext,
): Provenance {
  return {
    resourceType: "Provenance",
    meta: { tag: [{ system: system.uuid, code: uuid }] },
    target: targets.map((reference) => ({ reference })),
    recorded: signedAt,
    ...(amends ? { reason: [{ text: amends.reason }] } : {}),
    agent: [{ type: { coding: [{ system: system.provenanceAgent, code: "author" }] }, who: author }],
  };
}
