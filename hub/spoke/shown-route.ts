import { failure } from "../../shared/result/failure.ts";
import { failureAnswer, type HubAnswer, type HubRequest, type Route } from "../server/http-types.ts";
import { type CallParts, notSignedIn, workerOf } from "./call-route.ts";
import type { HealthWorker } from "./visit.ts";

type Asked = {
  /** The hub's address as the asker wrote it. */
  readonly origin: string;
  readonly ending: string;
};

type Shown = {
  /** What stands before the record's id in the address. */
  readonly path: string;
  /** What may stand after it. */
  readonly endings?: readonly string[];
  readonly says: string;
  readonly attempted: string;
  readonly notFound: string;
  /** Undefined where the worker's centre has no such thing. */
  readonly find: (worker: HealthWorker, id: string, asked: Asked) => Promise<HubAnswer | undefined>;
};

/** One thing of a patient of the worker's own centre, shown by the browser itself. */
export function shownRoute(parts: Pick<CallParts, "auth" | "storeOf">, shown: Shown): Route {
  const { path, endings = [""], says, attempted, notFound, find } = shown;
  return {
    method: "GET",
    path: `${path}*`,
    says: `${says} (health workers)`,
    handle: async (request) => {
      const worker = await workerOf(parts, request);
      if (!worker) return failureAnswer(notSignedIn(attempted));
      const rest = request.url.pathname.slice(path.length);
      const ending = endings.find((one) => rest.endsWith(one));
      const id = ending === undefined ? undefined : idIn(rest, ending);
      const answer =
        id === undefined
          ? undefined
          : await find(worker, id, { origin: originOf(request), ending: ending ?? "" });
      return answer ?? failureAnswer(failure("not-found", attempted, notFound));
    },
  };
}

function idIn(rest: string, ending: string): string | undefined {
  const id = rest.slice(0, rest.length - ending.length);
  return /^[A-Za-z0-9.-]{1,64}$/.test(id) ? id : undefined;
}

const originOf = ({ headers, encrypted }: HubRequest): string =>
  `${encrypted ? "https" : "http"}://${headers.host ?? ""}`;
