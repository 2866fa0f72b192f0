import { spokePaths } from "../../shared/contract/spoke-calls.ts";
import { readChat } from "../../shared/fhir/chat.ts";
import { system } from "../../shared/fhir/systems.ts";
import { principalOf } from "../auth/auth.ts";
import type { Route } from "../server/http-types.ts";
import type { CallParts } from "./call-route.ts";
import { shownRoute } from "./shown-route.ts";
import type { UploadParts } from "./upload-route.ts";

type VoiceParts = Pick<CallParts, "auth" | "storeOf"> & Pick<UploadParts, "handle">;

/** A voice note of a consult of the worker's centre; the page keeps nothing of it. */
export function voiceRoute(parts: VoiceParts): Route {
  return shownRoute(parts, {
    path: spokePaths.voice,
    says: "a voice note of a consult",
    attempted: "playing a voice note",
    notFound: "There is no such voice note at this centre.",
    find: async (worker, id) => {
      const store = parts.storeOf(principalOf(worker));
      const [found] = await store.search("Communication", { identifier: `${system.uuid}|${id}` }, 1);
      const voice = found && readChat(found)?.message.voice;
      if (voice?.binaryId === undefined) return undefined;
      const url = `Binary/${voice.binaryId}`;
      const ask = { method: "GET", path: url, url, headers: { accept: voice.contentType } };
      const { status, body } = await parts.handle(ask, principalOf(worker));
      if (status !== 200) return undefined;
      const headers = { "content-type": voice.contentType, "cache-control": "no-store" };
      return { status: 200, headers, body };
    },
  });
}
