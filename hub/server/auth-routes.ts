import { auditHead } from "../../shared/contract/audit-head.ts";
import {
  hubPaths,
  passphraseChange,
  refreshRequest,
  registerSigningKey,
  tokenRequest,
} from "../../shared/contract/hub-api.ts";
import { type Failure, failure } from "../../shared/result/failure.ts";
import { err, type Result } from "../../shared/result/result.ts";
import type { Auth, SignedIn } from "../auth/auth.ts";
import { failureAnswer, type HubRequest, jsonAnswer, type Route } from "./http-types.ts";
import { bearerOf, parseJson } from "./read-request.ts";

/** Signing in, staying signed in, and the desk's own signing key. */
export function authRoutes(auth: Auth): readonly Route[] {
  return [
    {
      method: "POST",
      path: hubPaths.token,
      says: "signing in",
      handle: async (request) => {
        const asked = parseJson(request, tokenRequest, "signing in");
        if (!asked.ok) return failureAnswer(asked.error);
        const { username, passphrase, deskId } = asked.value;
        return answerOf(await auth.token(username, passphrase, deskId));
      },
    },
    {
      method: "POST",
      path: hubPaths.refresh,
      says: "staying signed in",
      handle: async (request) => {
        const asked = parseJson(request, refreshRequest, "staying signed in");
        return asked.ok ? answerOf(await auth.refresh(asked.value.refreshToken)) : failureAnswer(asked.error);
      },
    },
    {
      method: "POST",
      path: hubPaths.passphrase,
      says: "changing the passphrase (doctors)",
      handle: async (request) => {
        const who = await signedInAs(auth, request, "doctor");
        if (!who.ok) return failureAnswer(who.error);
        const asked = parseJson(request, passphraseChange, "changing the passphrase");
        if (!asked.ok) return failureAnswer(asked.error);
        const { passphrase, next } = asked.value;
        const changed = await auth.changePassphrase(who.value, passphrase, next);
        return changed.ok ? jsonAnswer(200, { changed: true }) : failureAnswer(changed.error);
      },
    },
    {
      method: "POST",
      path: hubPaths.signingKey,
      says: "registering a desk's signing key (doctors)",
      handle: async (request) => {
        const who = await signedInAs(auth, request, "doctor");
        if (!who.ok) return failureAnswer(who.error);
        const asked = parseJson(request, registerSigningKey, "registering a signing key");
        if (!asked.ok) return failureAnswer(asked.error);
        const { deskId, publicKey } = asked.value;
        const known = auth.deskKeys.register(deskId, who.value.account.practitionerId, publicKey);
        return known
          ? jsonAnswer(200, { registered: true })
          : failureAnswer(
              failure("invalid-input", "registering a signing key", "This is no Ed25519 public key."),
            );
      },
    },
    {
      method: "POST",
      path: hubPaths.auditHead,
      says: "keeping how far a desk's audit has come (doctors)",
      handle: async (request) => {
        const who = await signedInAs(auth, request, "doctor");
        if (!who.ok) return failureAnswer(who.error);
        const told = parseJson(request, auditHead, "keeping how far an audit has come");
        if (!told.ok) return failureAnswer(told.error);
        const { deskId, account } = who.value;
        const furthest = auth.auditHeads.keep(deskId, account.practitionerId, told.value);
        return jsonAnswer(200, furthest === undefined ? {} : { furthest });
      },
    },
  ];
}

/** Who asks, by the bearer token, where only one role may. */
export async function signedInAs(
  auth: Auth,
  request: HubRequest,
  role: "doctor" | "operator",
): Promise<Result<SignedIn, Failure>> {
  const who = await auth.whoIs(bearerOf(request.headers) ?? "", "desk");
  if (!who.ok || who.value.account.role === role) return who;
  const may = role === "doctor" ? "doctors" : "operators";
  return err(failure("account-refused", "asking the hub", `This is for ${may} only.`));
}

function answerOf(result: Result<unknown, Failure>) {
  return result.ok ? jsonAnswer(200, result.value) : failureAnswer(result.error);
}
