import { z } from "zod";

/**
 * Opening a doctor's file after a lost passphrase, between a desk and the operator who keeps the hospital's recovery
 * key. Both texts may pass over a telephone's messages or paper: neither opens anything alone.
 */
const bytes = z.string().regex(/^[\w-]+$/); // base64url
const sealed = z.object({ enc: bytes, ciphertext: bytes });

/** The data key sealed (RFC 9180, X25519, HKDF-SHA256, AES-256-GCM) to the hospital's key. */
export const recoveryWrap = sealed.extend({ publicKey: bytes });
export type RecoveryWrap = z.infer<typeof recoveryWrap>;

/** What the desk asks: the sealed data key, and a key made for this one answer. */
export const recoveryRequest = z.object({
  ask: z.literal("paramarsh-recovery"),
  username: z.string().max(200),
  deskId: z.string().max(100),
  wrap: recoveryWrap,
  replyKey: bytes,
});
export type RecoveryRequest = z.infer<typeof recoveryRequest>;

/** What the operator's command answers: the data key sealed to that one-time key. */
export const recoveryAnswer = sealed.extend({ answer: z.literal("paramarsh-recovery") });
export type RecoveryAnswer = z.infer<typeof recoveryAnswer>;

/** Bound into the seals: a wrap of one account cannot be passed off as another's. */
export const wrapInfo = (username: string): string => `paramarsh recovery ${username.trim().toLowerCase()}`;
export const answerInfo = (username: string): string =>
  `paramarsh recovered ${username.trim().toLowerCase()}`;
