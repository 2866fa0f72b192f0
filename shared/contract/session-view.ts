import { z } from "zod";
import { instant, practitionerId } from "../domain/ids.ts";
import { speciality } from "../domain/speciality.ts";

export const language = z.enum(["en", "hi"]);
export const colourScheme = z.enum(["light", "dark", "auto"]);

export const doctor = z.object({
  id: practitionerId,
  username: z.string(),
  name: z.string(),
  nameDevanagari: z.string().optional(),
  qualification: z.string(),
  speciality,
  /** All specialities whose waiting patients this doctor sees, the own one included. */
  covers: z.array(speciality),
  council: z.string(),
  registrationNumber: z.string(),
});
export type Doctor = z.infer<typeof doctor>;

export const session = z.object({
  doctor,
  signedInAt: instant,
  /** True when the hub was not asked: the passphrase opened the local file. */
  offline: z.boolean(),
  hasPin: z.boolean(),
  /** Set while the desk is locked: nothing of a patient is shown or answered until it is opened again. */
  lock: z
    .object({
      since: instant,
      /** False after too many wrong PINs, or where none is set: the passphrase opens. */
      pinAllowed: z.boolean(),
      /** How often it was mistyped cannot be read, so that it cannot be tried. */
      isPinUnread: z.literal(true).optional(),
      /** Absent where the file cannot be read. */
      unsent: z.number().optional(),
    })
    .optional(),
});
export type Session = z.infer<typeof session>;

/** What the page needs before anybody is signed in. */
export const deskState = z.object({
  product: z.literal("paramarsh-desk"),
  version: z.string(),
  host: z.enum(["browser", "electron"]),
  platform: z.string(),
  practice: z.boolean(),
  hubUrl: z.string(),
  hubProcessId: z.number().optional(),
  deskProcessId: z.number(),
  dataFolder: z.string(),
  /** Practice only: the invented account already filled in. */
  prefilled: z.object({ username: z.string(), passphrase: z.string(), pin: z.string() }).optional(),
  knownUsernames: z.array(z.string()),
  /** Signed items still waiting although nobody is signed in. */
  sealedWaiting: z.number(),
  /** Said once after start-up: the file is proven not to open without its key, or why it could not be proven. */
  encryptionProof: z.enum(["proven", "no-file-yet", "failed"]),
  session: session.optional(),
});
export type DeskState = z.infer<typeof deskState>;
