import { type TokenAnswer, hubPaths, tokenAnswer } from "../../../shared/contract/hub-api.ts";
import { type Failure, failure } from "../../../shared/result/failure.ts";
import { type Result, err } from "../../../shared/result/result.ts";
import { type BytesAnswer, type BytesAsk, askHubBytes } from "./hub-bytes.ts";
import { type Ask, type HubAnswer, askHub, bodyBy } from "./hub-request.ts";
import type { Patience } from "./patience.ts";

/** Asks the hub as the signed-in doctor, renewing the short-lived token by itself. */
export type HubSession = {
  readonly ask: (ask: Ask) => Promise<Result<HubAnswer, Failure>>;
  /** Files, as they are. */
  readonly bytes: (ask: BytesAsk) => Promise<Result<BytesAnswer, Failure>>;
  readonly token: () => Promise<Result<string, Failure>>;
  /** What is under way is let go: a line that hangs must keep nobody from signing out. */
  readonly end: () => void;
};

export function signInAtHub(
  hubUrl: string,
  request: { readonly username: string; readonly passphrase: string; readonly deskId: string },
  patient: Patience = {},
): Promise<Result<TokenAnswer, Failure>> {
  return tokenFrom(hubUrl, hubPaths.token, request, patient);
}

async function tokenFrom(
  hubUrl: string,
  path: string,
  body: object,
  patient: Patience,
): Promise<Result<TokenAnswer, Failure>> {
  const answer = await askHub(hubUrl, { method: "POST", path, body, ...patient });
  return answer.ok ? bodyBy(tokenAnswer, answer.value, "signing in") : answer;
}

const renewBeforeMs = 60_000;

/**
 * `first` is what an online sign-in brought. After an offline sign-in the passphrase is held, in memory alone, until
 * the first token comes.
 */
export function openHubSession(
  hubUrl: string,
  credentials: { readonly username: string; readonly passphrase: string; readonly deskId: string },
  first: TokenAnswer | undefined,
  onFirstToken: (session: HubSession) => void,
): HubSession {
  const held: {
    tokens: TokenAnswer | undefined;
    passphrase: string | undefined;
    busy: Promise<Result<string, Failure>> | undefined;
    /** The hub said no to who asks: asking again by itself would only lock the name out. */
    refused: Failure | undefined;
  } = {
    tokens: first,
    passphrase: first ? undefined : credentials.passphrase,
    busy: undefined,
    refused: undefined,
  };
  const left = new AbortController();
  const leaving = left.signal;
  const renew = async (): Promise<Result<string, Failure>> => {
    const answer = held.tokens
      ? await tokenFrom(hubUrl, hubPaths.refresh, { refreshToken: held.tokens.refreshToken }, { leaving })
      : held.passphrase === undefined
        ? err(failure("not-signed-in", "asking the hub", "Sign in again."))
        : await signInAtHub(hubUrl, { ...credentials, passphrase: held.passphrase }, { leaving });
    if (!answer.ok && isRefusal(answer.error)) held.refused = answer.error;
    if (!answer.ok) return answer;
    const wasFirst = held.tokens === undefined;
    held.tokens = answer.value;
    held.passphrase = undefined;
    if (wasFirst) onFirstToken(session);
    return { ok: true, value: answer.value.accessToken };
  };
  const token = (): Promise<Result<string, Failure>> => {
    if (held.refused) return Promise.resolve(err(held.refused));
    const fresh = held.tokens && Date.parse(held.tokens.accessExpiresAt) - Date.now() > renewBeforeMs;
    if (fresh && held.tokens) return Promise.resolve({ ok: true, value: held.tokens.accessToken });
    held.busy ??= renew().finally(() => (held.busy = undefined));
    return held.busy;
  };
  /** A new token where the present one is still the one that was refused. */
  const afresh = (refusedToken: string): Promise<Result<string, Failure>> => {
    if (held.tokens?.accessToken !== refusedToken) return token();
    held.busy ??= renew().finally(() => (held.busy = undefined));
    return held.busy;
  };
  const withToken = async <T extends { readonly status: number }>(
    send: (bearer: string) => Promise<Result<T, Failure>>,
  ): Promise<Result<T, Failure>> => {
    const bearer = await token();
    if (!bearer.ok) return bearer;
    const answer = await send(bearer.value);
    if (!answer.ok || answer.value.status !== 401) return answer;
    // Withdrawn meanwhile, or a hub that was restored: renewing tells which.
    const renewed = await afresh(bearer.value);
    return renewed.ok ? send(renewed.value) : renewed;
  };
  const session: HubSession = {
    token,
    ask: (ask) => withToken((bearer) => askHub(hubUrl, { ...ask, token: bearer, leaving })),
    bytes: (ask) => withToken((bearer) => askHubBytes(hubUrl, { ...ask, token: bearer, leaving })),
    end: () => {
      left.abort();
      held.tokens = undefined;
      held.passphrase = undefined;
    },
  };
  return session;
}

const refusals: readonly Failure["kind"][] = [
  "account-withdrawn",
  "account-refused",
  "wrong-passphrase",
  "not-signed-in",
];
const isRefusal = ({ kind }: Failure): boolean => refusals.includes(kind);
