import {
  type HandOverState,
  handOverPath,
  handOverPieceBytes,
  handOverSizeHeader,
} from "../../shared/contract/hand-over.ts";
import { failure } from "../../shared/result/failure.ts";
import type { Auth } from "../auth/auth.ts";
import { signedInAs } from "./auth-routes.ts";
import type { HandOvers } from "./hand-over-store.ts";
import { failureAnswer, type HubAnswer, type HubRequest, jsonAnswer, type Route } from "./http-types.ts";

const attempted = "handing sealed work over";

/** Bytes of a desk for another desk of the same doctor (`shared/contract/hand-over.ts`). */
export function handOverRoutes(auth: Auth, store: HandOvers): readonly Route[] {
  const route = (
    method: Route["method"],
    says: string,
    answer: (ask: Asked) => Promise<HubAnswer>,
  ): Route => ({
    method,
    path: `${handOverPath}*`,
    says,
    // A piece of the text, or a sealed part with its tag.
    limitBytes: handOverPieceBytes,
    handle: async (request) => {
      const who = await signedInAs(auth, request, "doctor");
      if (!who.ok) return failureAnswer(who.error);
      const [, id, act] = /^([0-9a-f]{32})(?:\/(state|taken))?$/.exec(restOf(request)) ?? [];
      if (id === undefined) return nothingHere;
      return answer({ request, id, act, owner: who.value.account.practitionerId });
    },
  });
  return [
    route("PUT", "laying sealed work down for another desk (doctors)", async ({ request, id, owner }) => {
      const offset = offsetOf(request);
      if (offset === undefined) return failureAnswer(failure("invalid-input", attempted, "No offset."));
      const isLast = request.url.searchParams.get("complete") === "true";
      const { put, size } = await store.put(owner, id, { offset, bytes: request.body, isLast });
      return bytesAnswer(put === "kept" ? 200 : put === "elsewhere" ? 409 : 413, Buffer.alloc(0), size);
    }),
    route("GET", "fetching it, or how it stands (doctors)", async ({ request, id, act, owner }) => {
      if (act === "state") return stateAnswer(await store.state(owner, id));
      const offset = offsetOf(request);
      const read = offset === undefined ? undefined : await store.read(owner, id, offset);
      return read ? bytesAnswer(200, read.bytes, read.size) : nothingHere;
    }),
    route("POST", "saying that it was taken in (doctors)", async ({ id, act, owner }) => {
      if (act !== "taken") return nothingHere;
      await store.taken(owner, id);
      return stateAnswer(await store.state(owner, id));
    }),
  ];
}

type Asked = {
  readonly request: HubRequest;
  readonly id: string;
  readonly act: string | undefined;
  readonly owner: string;
};

const nothingHere = failureAnswer(failure("not-found", attempted, "There is nothing at this address."));

const stateAnswer = (state: HandOverState): HubAnswer => jsonAnswer(200, { state });

const restOf = ({ url }: HubRequest): string => url.pathname.slice(handOverPath.length);

function offsetOf({ url }: HubRequest): number | undefined {
  const offset = url.searchParams.get("offset") ?? "";
  return /^\d{1,12}$/.test(offset) ? Number(offset) : undefined;
}

function bytesAnswer(status: number, body: Buffer | Uint8Array, size: number): HubAnswer {
  const headers = {
    "content-type": "application/octet-stream",
    "cache-control": "no-store",
    [handOverSizeHeader]: String(size),
  };
  return { status, headers, body: Buffer.from(body) };
}
