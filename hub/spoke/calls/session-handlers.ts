import type { HandlersOf } from "../../../shared/contract/dispatch.ts";
import type { SpokeCalls, SpokeState } from "../../../shared/contract/spoke-calls.ts";
import { failure } from "../../../shared/result/failure.ts";
import { err, ok } from "../../../shared/result/result.ts";
import { type Auth, principalOf } from "../../auth/auth.ts";
import type { Principal } from "../../fhir/principal.ts";
import type { Store } from "../../server/store.ts";
import { readCentre, sessionOf } from "../centre.ts";
import { clearCookie, setCookie } from "../session-cookie.ts";
import type { HealthWorker } from "../visit.ts";

type SessionHandlers = Pick<HandlersOf<SpokeCalls>, Extract<keyof SpokeCalls, `session.${string}`>>;

export type SessionParts = {
  readonly auth: Auth;
  readonly storeOf: (principal: Principal) => Store;
  readonly practice: boolean;
  readonly prefilled?: { readonly username: string; readonly passphrase: string } | undefined;
  readonly clock: () => Date;
};

/** Who sits at the page. `cookie` takes what the answer has to set; nobody need be signed in. */
export function sessionHandlers(
  parts: SessionParts,
  asked: {
    readonly worker: HealthWorker | undefined;
    readonly encrypted: boolean;
    readonly cookie: (text: string) => void;
  },
): SessionHandlers {
  const stateOf = async (worker: HealthWorker | undefined): Promise<SpokeState> => {
    const base = { practice: parts.practice, time: parts.clock().toISOString() };
    if (!worker) return { ...base, ...(parts.prefilled ? { prefilled: parts.prefilled } : {}) };
    const centre = await readCentre(parts.storeOf(principalOf(worker)), worker.centreId);
    return { ...base, session: sessionOf(worker, centre) };
  };
  return {
    "session.state": async () => ok(await stateOf(asked.worker)),
    "session.signIn": async ({ username, passphrase }) => {
      const attempted = "signing in";
      if (username.trim() === "" || passphrase === "")
        return err(failure("incomplete", attempted, "Name and passphrase are both needed."));
      const token = await parts.auth.spokeToken(username, passphrase);
      if (!token.ok) return token;
      const who = await parts.auth.whoIs(token.value, "spoke");
      if (!who.ok) return who;
      asked.cookie(setCookie(token.value, asked.encrypted));
      const { account } = who.value;
      return ok(await stateOf(account.role === "health-worker" ? account : undefined));
    },
    "session.signOut": async () => {
      asked.cookie(clearCookie(asked.encrypted));
      return ok({});
    },
    "session.liveToken": async () =>
      asked.worker
        ? ok({ token: await parts.auth.liveToken(asked.worker) })
        : err(failure("not-signed-in", "opening the live channel", "Sign in first.")),
  };
}
