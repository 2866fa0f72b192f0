import { z } from "zod";
import { instant } from "../domain/ids.ts";
import { doctor } from "./session-view.ts";

/**
 * What the hub offers beside FHIR. Desk and hub both parse with these; anything else that answers on the
 * address (a proxy's HTML page, another product) is thereby "not a hub".
 */
export const hubInfo = z.object({
  product: z.literal("paramarsh-hub"),
  version: z.string(),
  contract: z.number().int(),
  hubId: z.string(),
  practice: z.boolean(),
  time: instant,
  processId: z.number(),
  /** HPKE (RFC 9180: X25519, HKDF-SHA256, AES-256-GCM) public key to which signed items are sealed, base64url. */
  sealKey: z.string(),
  /**
   * The hub's last starts, oldest first, each with the newest change that it found then. A desk that has seen a newer
   * one under an earlier start, or a start that is not here, knows that the hub was restored from a backup.
   */
  starts: z.array(z.object({ id: z.string(), newest: z.string() })).optional(),
  /** The hospital's recovery key, public part (X25519, base64url), where the operator has made one. */
  recoveryKey: z.string().optional(),
  /** Forms of a sealed item that it opens beside plain JSON (`shared/wire/packed-item.ts`). */
  opens: z.array(z.string()).optional(),
  /** Which of the institute's own tables stand (`knowledge-api.ts`): a desk that has these asks for nothing. */
  knowledge: z.string().optional(),
  /** How far the centres' word on their stock has come (`stock-api.ts`). */
  stock: z.string().optional(),
});
/**
 * Each write below /fhir bears the start that the desk has greeted. A hub that has started since answers 428 and writes
 * nothing: between a restore from a backup and the greeting a version number may have been given out twice. (421 would say it better, but
 * fetch itself answers that one with a second try.)
 */
export const hubStartHeader = "paramarsh-hub-start";
export const startedAnew = 428;
/** Changes the passphrase of whoever asks; only the session that asks goes on. */
export const passphraseChange = z.object({
  passphrase: z.string().max(1000),
  next: z.string().min(12).max(1000),
});
export const passphraseChanged = z.object({ changed: z.literal(true) });
export type HubInfo = z.infer<typeof hubInfo>;

export const tokenRequest = z.object({
  username: z.string().max(200),
  passphrase: z.string().max(1000),
  deskId: z.string().max(200),
});
export const refreshRequest = z.object({ refreshToken: z.string() });
export const tokenAnswer = z.object({
  accessToken: z.string(),
  accessExpiresAt: instant,
  refreshToken: z.string(),
  role: z.enum(["doctor", "health-worker", "operator"]),
  doctor: doctor.optional(),
  centreId: z.string().optional(),
});
export type TokenAnswer = z.infer<typeof tokenAnswer>;

/**
 * The desk's Ed25519 key for one doctor: what the doctor signs here is accepted without the doctor present.
 * `publicKey` is base64url: the raw 32 bytes, or SPKI DER.
 */
export const registerSigningKey = z.object({ deskId: z.string(), publicKey: z.string() });

/** Inside the seal. `bundle` is the exact text of a FHIR transaction; `signature` covers `signedBytes(...)`. */
export const signedItem = z.object({
  itemId: z.string(), // = identifier of the note Composition: makes a replay harmless
  deskId: z.string(),
  practitionerId: z.string(),
  taskId: z.string(), // hub's id of the ticket
  claimId: z.string(), // the fence: must be the ticket's present claim, or the ticket unclaimed
  signedAt: instant,
  bundle: z.string(),
  signature: z.string(), // Ed25519 over UTF-8 of `${itemId}\n${taskId}\n${claimId}\n${signedAt}\n${bundle}`, base64url
});
export type SignedItem = z.infer<typeof signedItem>;
export const signedBytes = (item: Omit<SignedItem, "signature" | "deskId" | "practitionerId">): string =>
  [item.itemId, item.taskId, item.claimId, item.signedAt, item.bundle].join("\n");

/**
 * Outside the seal: nothing that names a person. Sealed by HPKE in base mode with empty info and empty aad; the
 * plaintext is the UTF-8 JSON of a `signedItem`, or a packed item where the hub opens those, whose `itemId` must be the envelope's.
 */
export const sealedEnvelope = z.object({
  itemId: z.string(),
  hubId: z.string(),
  enc: z.string(), // HPKE encapsulated key, base64url
  ciphertext: z.string(), // base64url
});
export type SealedEnvelope = z.infer<typeof sealedEnvelope>;

/** The hub's answer to a delivery; the same envelope always gets the same answer. */
export const receipt = z.discriminatedUnion("outcome", [
  z.object({
    outcome: z.literal("issued"),
    itemId: z.string(),
    at: instant,
    resources: z.array(z.object({ fullUrl: z.string(), reference: z.string(), versionId: z.string() })),
  }),
  /** Newest facts bring a stop: the paper waits for the doctor. */
  z.object({
    outcome: z.literal("held"),
    itemId: z.string(),
    at: instant,
    ruleIds: z.array(z.string()),
    reason: z.string(),
  }),
  /** Another doctor took the consult over: shown to both, reaches nobody until the present owner accepts. */
  z.object({ outcome: z.literal("signed-late"), itemId: z.string(), at: instant, reason: z.string() }),
  z.object({ outcome: z.literal("refused"), itemId: z.string(), at: instant, reason: z.string() }),
]);
export type Receipt = z.infer<typeof receipt>;

/** A patient in the hub's directory: enough to recognise, nothing clinical. */
export const directoryEntry = z.object({
  id: z.string(),
  name: z.string(),
  birthDate: z.string().optional(),
  sex: z.string(),
  village: z.string().optional(),
});
export const directoryAnswer = z.array(directoryEntry);
export const accessRequest = z.object({ patientId: z.string(), reason: z.string().min(3).max(500) });

/** Live channel (socket.io): the hub only pokes; the truth is always pulled. */
export const poke = z.object({ kind: z.enum(["queue", "patient"]), patientId: z.string().optional() });
export type Poke = z.infer<typeof poke>;

/** Live channel, event "presence": which doctors are there now. */
export const presence = z.object({
  doctors: z.array(z.object({ practitionerId: z.string(), name: z.string() })),
});
export type Presence = z.infer<typeof presence>;

export const hubPaths = {
  info: "/hub/info",
  token: "/auth/token",
  refresh: "/auth/refresh",
  signingKey: "/auth/signing-key",
  passphrase: "/auth/passphrase",
  auditHead: "/hub/audit-head", // POST auditHead (doctors): answers auditHeadAnswer
  deliver: "/hub/deliver",
  directory: "/hub/patients", // GET ?name=
  /** Operators only; POST {resources} or {find}: what `import --url` uses. */
  import: "/hub/import",
  access: "/hub/access", // POST accessRequest: 24 h of read access, audited
  /** GET ?bytes= and PUT: bytes to measure the line by (doctors). */
  lineCheck: "/hub/line-check",
  metrics: "/hub/metrics", // GET (operators)
  fhir: "/fhir",
  live: "/live",
  spoke: "/spoke",
} as const;

export const contractVersion = 1;
