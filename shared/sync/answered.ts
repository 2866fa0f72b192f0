import type { Bundle, Resource } from "@medplum/fhirtypes";
import { z } from "zod";
import { pageOf } from "./pulled.ts";
import type { HubAsk } from "./stepping.ts";

/** Asks a server to say only where it put what it was given, and in which version (RFC 7240, FHIR R4 3.1.0.1.7). */
export const saysLittle = { prefer: "return=minimal" } as const;

const answerShape = z.looseObject({
  resourceType: z.literal("Bundle"),
  entry: z.array(
    z.looseObject({
      resource: z.unknown().optional(),
      response: z
        .looseObject({ location: z.string(), lastModified: z.string(), status: z.string().optional() })
        .optional()
        .catch(undefined),
    }),
  ),
});

/** The resources as they stand at the server now. What it did not send back is what it was sent, in its new version. */
export function answeredResources(ask: HubAsk, json: unknown): readonly Resource[] {
  const answer = answerShape.safeParse(json);
  const isLittle = ask.headers?.["prefer"] === saysLittle.prefer && answer.success;
  if (!isLittle || answer.data.entry.every(({ resource }) => resource !== undefined))
    return pageOf(json).resources;
  const sent = JSON.parse(ask.body ?? "{}") as Bundle; // our own bytes
  const entry = answer.data.entry.map(({ resource, response }, at) => {
    const { request, resource: ours } = sent.entry?.[at] ?? {};
    // Not created because something was there already, and that may be another's.
    const isFound = request?.method === "POST" && response?.status?.startsWith("201") !== true;
    return { resource: resource ?? (isFound ? undefined : versioned(ours, response)) };
  });
  return pageOf({ resourceType: "Bundle", entry }).resources;
}

/** `location` is `Type/id/_history/version`, with or without the server's address before it. */
function versioned(
  sent: Resource | undefined,
  response: { readonly location: string; readonly lastModified: string } | undefined,
): Resource | undefined {
  const [, id, versionId] = /\/([^/]+)\/_history\/([^/]+)$/.exec(response?.location ?? "") ?? [];
  if (!sent || !response || id === undefined || versionId === undefined) return undefined;
  return { ...sent, id, meta: { ...sent.meta, versionId, lastUpdated: response.lastModified } };
}
