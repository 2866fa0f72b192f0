import path from "node:path";
import type { TokenAnswer } from "../../shared/contract/hub-api.ts";
import { type Failure, failure } from "../../shared/result/failure.ts";
import { err, ok, type Result } from "../../shared/result/result.ts";
import type { Principal } from "../fhir/principal.ts";
import { type AccessTokens, type Audience, makeAccessTokens } from "./access-tokens.ts";
import type { Account } from "./account.ts";
import { type Accounts, canonical, makeAccounts } from "./accounts.ts";
import { type AuditHeads, makeAuditHeads } from "./audit-heads.ts";
import { openAccountsDatabase } from "./accounts-database.ts";
import { type DeskKeys, makeDeskKeys } from "./desk-keys.ts";
import type { HubKeys } from "./hub-keys.ts";
import { makeRefreshTokens, type RefreshTokens } from "./refresh-tokens.ts";
import { signIn, withdrawn } from "./sign-in.ts";
import { makeTurns } from "./turns.ts";

/** A hash takes some 50 ms of the one thread that alarms and calls go through too: a whole morning's shift fits. */
const mostSigningIn = 60;

/** Stands in place of a desk's id in the token of practice's patient: there, but nobody. */
export const inventedPage = "practice-patient";

export type SignedIn = { readonly account: Account; readonly deskId: string };

export type Auth = {
  readonly accounts: Accounts;
  readonly deskKeys: DeskKeys;
  readonly auditHeads: AuditHeads;
  readonly token: (
    username: string,
    passphrase: string,
    deskId: string,
  ) => Promise<Result<TokenAnswer, Failure>>;
  readonly refresh: (refreshToken: string) => Promise<Result<TokenAnswer, Failure>>;
  /** For the spoke's cookie: only health workers. */
  readonly spokeToken: (username: string, passphrase: string) => Promise<Result<string, Failure>>;
  /** For the handshake of a centre's page with the live channel; of practice's patient, `inventedPage`. */
  readonly liveToken: (who: Account, page?: string) => Promise<string>;
  readonly whoIs: (token: string, audience: Audience) => Promise<Result<SignedIn, Failure>>;
  readonly withdraw: (username: string) => Account | undefined;
  /** By whoever knows the present one; wrong tries count as at signing in. Only the session at that desk goes on. */
  readonly changePassphrase: (who: SignedIn, present: string, next: string) => Promise<Result<void, Failure>>;
  /** By the operator: all sessions of that name end. False where there is none. */
  readonly setPassphrase: (username: string, passphrase: string) => Promise<boolean>;
  readonly close: () => void;
};

/** Everything about who is asking: accounts, tokens, and the desks' signing keys. */
export async function openAuth(dataFolder: string, keys: HubKeys, clock: () => Date): Promise<Auth> {
  const database = openAccountsDatabase(path.join(dataFolder, "accounts.db"));
  const accounts = makeAccounts(database);
  const refreshTokens = makeRefreshTokens(database, clock);
  const turns = makeTurns(mostSigningIn);
  const accessTokens = tokensOf(await makeAccessTokens(keys, clock), accounts);
  return {
    accounts,
    deskKeys: makeDeskKeys(database, clock),
    auditHeads: makeAuditHeads(database, clock),
    token: async (username, passphrase, deskId) => {
      const answer = await signIn(accounts, turns, username, passphrase, clock());
      if (!answer.ok) return answer;
      const refreshToken = refreshTokens.issue(answer.value.username, deskId);
      return ok(await tokenAnswer(accessTokens, answer.value, deskId, refreshToken));
    },
    refresh: (shown) => refresh(accounts, refreshTokens, accessTokens, shown),
    spokeToken: async (username, passphrase) => {
      const answer = await signIn(accounts, turns, username, passphrase, clock());
      if (!answer.ok) return answer;
      if (answer.value.role !== "health-worker") return err(notForSpoke());
      return ok((await accessTokens.issue(answer.value, "spoke", "spoke")).token);
    },
    liveToken: async (who, page = "spoke") => (await accessTokens.issue(who, "live", page)).token,
    whoIs: async (token, audience) => {
      const read = await accessTokens.read(token, audience);
      const found = read && accounts.find(read.username);
      if (!read || !found) return err(notSignedIn());
      if (read.passphrase !== accounts.passphraseNumber(found.username)) return err(notSignedIn());
      return found.state === "withdrawn" ? err(withdrawn()) : ok({ account: found, deskId: read.deskId });
    },
    changePassphrase: async ({ account: { username }, deskId }, present, next) => {
      const proven = await signIn(accounts, turns, username, present, clock());
      if (!proven.ok) return proven;
      await accounts.setPassphrase(username, next);
      refreshTokens.revoke(username, deskId);
      return ok(undefined);
    },
    setPassphrase: async (username, passphrase) => {
      refreshTokens.revoke(canonical(username));
      return accounts.setPassphrase(username, passphrase);
    },
    withdraw: (username) => accounts.withdraw(username, clock()),
    close: () => void database.close(),
  };
}

type Tokens = Pick<AccessTokens, "read"> & {
  readonly issue: (who: Account, audience: Audience, deskId: string) => ReturnType<AccessTokens["issue"]>;
};

const tokensOf = ({ issue, read }: AccessTokens, { passphraseNumber }: Accounts): Tokens => ({
  read,
  issue: (who, audience, deskId) => issue(who, audience, deskId, passphraseNumber(who.username)),
});

/** What an account may see and do in the FHIR store. */
export function principalOf(who: Account): Principal {
  const { practitionerId, name } = who;
  switch (who.role) {
    case "doctor": {
      const others = who.doctor.covers.filter((one) => one !== who.doctor.speciality);
      return { role: "doctor", practitionerId, name, specialities: [who.doctor.speciality, ...others] };
    }
    case "health-worker":
      return { role: "health-worker", practitionerId, name, centreId: who.centreId };
    case "operator":
      return { role: "operator", practitionerId };
  }
}

async function refresh(
  accounts: Accounts,
  refreshTokens: RefreshTokens,
  accessTokens: Tokens,
  shown: string,
): Promise<Result<TokenAnswer, Failure>> {
  // A withdrawn account's token is not used up: whoever shows it is told the reason each time.
  const owner = accounts.find(refreshTokens.ownerOf(shown) ?? "");
  if (owner?.state === "withdrawn") return err(withdrawn());
  const next = refreshTokens.rotate(shown);
  const found = next && accounts.find(next.username);
  if (!next || !found) return err(notSignedIn());
  return ok(await tokenAnswer(accessTokens, found, next.deskId, next.token));
}

async function tokenAnswer(
  accessTokens: Tokens,
  who: Account,
  deskId: string,
  refreshToken: string,
): Promise<TokenAnswer> {
  const { token, expiresAt } = await accessTokens.issue(who, "desk", deskId);
  return {
    accessToken: token,
    accessExpiresAt: expiresAt.toISOString(),
    refreshToken,
    role: who.role,
    ...(who.role === "doctor" ? { doctor: who.doctor } : {}),
    ...(who.role === "health-worker" ? { centreId: who.centreId } : {}),
  };
}

const notSignedIn = (): Failure =>
  failure("not-signed-in", "proving who asks", "The token is not valid here, or its time is over.", {
    next: "Sign in again.",
  });

const notForSpoke = (): Failure =>
  failure("account-refused", "signing in", "This page is for health workers of a centre.", {
    next: "Doctors sign in at their desk.",
  });
