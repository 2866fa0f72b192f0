import { lateDecision, lateItem, latePath } from "../../shared/contract/late-api.ts";
import { decideLate, latePapersOf } from "../delivery/late.ts";
import type { HubParts } from "./hub-parts.ts";
import { signedInAs } from "./auth-routes.ts";
import { failureAnswer, type HubRequest, jsonAnswer, type Route } from "./http-types.ts";
import { parseJson } from "./read-request.ts";
import { storeOf } from "./store-of.ts";

/** Papers that were signed after another doctor had taken the consult over. */
export function lateRoutes(hub: HubParts): readonly Route[] {
  const parts = {
    storeOf: (principal: Parameters<typeof storeOf>[1]) => storeOf(hub.fhir, principal),
    write: hub.fhir.write,
    noteRead: hub.fhir.noteRead,
    clock: hub.clock,
    accounts: hub.auth.accounts,
    knowledge: hub.knowledge,
  };
  const doctor = async (request: HubRequest) => {
    const who = await signedInAs(hub.auth, request, "doctor");
    // The role was just asked for.
    return who.ok && who.value.account.role === "doctor" ? who.value.account : who;
  };
  return [
    {
      method: "GET",
      path: latePath,
      says: "papers that were signed late (doctors)",
      handle: async (request) => {
        const who = await doctor(request);
        if (!("role" in who)) return who.ok ? jsonAnswer(200, []) : failureAnswer(who.error);
        const askedFor = request.url.searchParams.getAll(lateItem);
        return jsonAnswer(200, await latePapersOf(parts, who, askedFor));
      },
    },
    {
      method: "POST",
      path: latePath,
      says: "accepting or declining one (doctors)",
      handle: async (request) => {
        const who = await doctor(request);
        if (!("role" in who)) return who.ok ? jsonAnswer(403, {}) : failureAnswer(who.error);
        const asked = parseJson(request, lateDecision, "deciding a paper that was signed late");
        if (!asked.ok) return failureAnswer(asked.error);
        const decided = await decideLate(parts, who, asked.value);
        return decided.ok ? jsonAnswer(200, await latePapersOf(parts, who)) : failureAnswer(decided.error);
      },
    },
  ];
}
