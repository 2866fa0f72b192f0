import type { HubParts } from "./hub-parts.ts";
import type { Resource } from "@medplum/fhirtypes";
import { z } from "zod";
import { accessRequest, hubPaths, sealedEnvelope } from "../../shared/contract/hub-api.ts";
import { failure } from "../../shared/result/failure.ts";
import { deliver, type DeliveryParts } from "../delivery/deliver.ts";
import { storeTarget } from "../import/store-target.ts";
import { signedInAs } from "./auth-routes.ts";
import { lateRoutes } from "./late-routes.ts";
import { findPatients } from "./directory.ts";
import { failureAnswer, type HubAnswer, type HubRequest, jsonAnswer, type Route } from "./http-types.ts";
import { openChart } from "./open-chart.ts";
import { parseJson } from "./read-request.ts";
import { storeOf } from "./store-of.ts";

/** What the hub offers to desks and operators beside FHIR and sign-in. */
export function hubRoutes(parts: HubParts): readonly Route[] {
  return [
    {
      method: "GET",
      path: hubPaths.info,
      says: "who this hub is, its time and its seal key",
      handle: async () => jsonAnswer(200, parts.info()),
    },
    {
      method: "POST",
      path: hubPaths.deliver,
      says: "delivering a sealed, signed item",
      handle: (request) => takeDelivery(parts, request),
    },
    {
      method: "GET",
      path: hubPaths.directory,
      says: "finding a registered patient by name (doctors)",
      handle: async (request) => {
        const who = await signedInAs(parts.auth, request, "doctor");
        if (!who.ok) return failureAnswer(who.error);
        const name = (request.url.searchParams.get("name") ?? "").slice(0, 200);
        return jsonAnswer(200, await findPatients(storeOf(parts.fhir, { role: "system" }), name));
      },
    },
    {
      method: "POST",
      path: hubPaths.access,
      says: "opening a chart for a day with a reason (doctors)",
      handle: (request) => giveAccess(parts, request),
    },
    {
      method: "POST",
      path: hubPaths.import,
      says: "importing resources (operators)",
      handle: (request) => takeImport(parts, request),
    },
    ...lateRoutes(parts),
  ];
}

async function takeDelivery(parts: HubParts, request: HubRequest): Promise<HubAnswer> {
  const envelope = parseJson(request, sealedEnvelope, "delivering a signed item");
  if (!envelope.ok) return failureAnswer(envelope.error);
  const delivery: DeliveryParts = {
    keys: parts.keys,
    accounts: parts.auth.accounts,
    deskKeys: parts.auth.deskKeys,
    storeOf: (principal) => storeOf(parts.fhir, principal),
    write: parts.fhir.write,
    clock: parts.clock,
    knowledge: parts.knowledge,
  };
  const answer = await deliver(delivery, envelope.value);
  return answer.ok ? jsonAnswer(200, answer.value) : failureAnswer(answer.error);
}

async function giveAccess(parts: HubParts, request: HubRequest): Promise<HubAnswer> {
  const who = await signedInAs(parts.auth, request, "doctor");
  if (!who.ok) return failureAnswer(who.error);
  const asked = parseJson(request, accessRequest, "opening a chart");
  if (!asked.ok) return failureAnswer(asked.error);
  const { practitionerId } = who.value.account;
  const store = storeOf(parts.fhir, { role: "system" });
  const grant = await openChart(
    store,
    { practitionerId, ...asked.value },
    parts.clock(),
    parts.fhir.accessGrant,
  );
  return grant
    ? jsonAnswer(200, { until: grant.until })
    : failureAnswer(failure("not-found", "opening a chart", "There is no such patient at this hub."));
}

const importRequest = z.union([
  z.object({ find: z.string().regex(/^[A-Z][A-Za-z]+\?/) }),
  z.object({
    resources: z.array(z.looseObject({ resourceType: z.string(), id: z.string() })).max(500),
  }),
]);

async function takeImport(parts: HubParts, request: HubRequest): Promise<HubAnswer> {
  const who = await signedInAs(parts.auth, request, "operator");
  if (!who.ok) return failureAnswer(who.error);
  const asked = parseJson(request, importRequest, "importing");
  if (!asked.ok) return failureAnswer(asked.error);
  const target = storeTarget(storeOf(parts.fhir, { role: "system" }), parts.fhir.write);
  if ("find" in asked.value) return jsonAnswer(200, { reference: await target.find(asked.value.find) });
  const resources: readonly unknown[] = asked.value.resources;
  // Parse edge: the store validates each as FHIR and answers why it refuses one.
  const reasons = await target.put(resources as readonly Resource[]);
  return jsonAnswer(200, { reasons: reasons.map((reason) => reason ?? null) });
}
