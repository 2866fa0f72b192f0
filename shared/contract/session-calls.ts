import { z } from "zod";
import { restoreReport } from "./restore-view.ts";
import { language, colourScheme, session } from "./session-view.ts";

const nothing = z.object({});
const passphrase = z.string().max(1000);
const newPassphrase = z.string().min(12).max(1000);
const pin = z.string().regex(/^\d{4,8}$/);

/** Which cameras and so on a call uses: ids as the browser gives them; absent means the system's usual one. */
const deviceId = z.string().max(500);
export const callDevices = z.object({
  cameraId: deviceId.optional(),
  microphoneId: deviceId.optional(),
  speakerId: deviceId.optional(),
});
export type CallDevices = z.infer<typeof callDevices>;

/** What belongs to this PC and not to a doctor; read before anybody signs in. */
export const settings = z.object({
  language,
  colourScheme,
  /** Without input for so long the desk locks. */
  idleMinutes: z.number().int().min(1).max(15),
  alarmVolumePercent: z.number().int().min(0).max(100),
  textSizePercent: z.union([z.literal(100), z.literal(112), z.literal(125)]),
  /** So many days after its last change or opening a patient's record goes off this PC; the hub keeps it. */
  keptDays: z.number().int().min(1).max(365),
  devices: callDevices,
});
export type Settings = z.infer<typeof settings>;

/** Who is at this PC: signing in and out, the lock, the PIN; and what this PC remembers without anybody. */
export const sessionCalls = {
  /** `oldPassphrase`: changed elsewhere, and this PC's file still opens by the one before. */
  "session.signIn": {
    input: z.object({ username: z.string().max(200), passphrase, oldPassphrase: passphrase.optional() }),
    output: session,
  },
  /** At the hub and for this PC's file; refused without line, as the account is the hub's. */
  "session.changePassphrase": { input: z.object({ passphrase, next: newPassphrase }), output: nothing },
  /** A lost passphrase: the text that the operator answers with the hospital's recovery key. */
  "session.askRecovery": {
    input: z.object({ username: z.string().max(200) }),
    output: z.object({ request: z.string() }),
  },
  /** With the operator's answer: this PC's file opens by the new passphrase from now on. */
  "session.recover": {
    input: z.object({ username: z.string().max(200), answer: z.string().max(5000), next: newPassphrase }),
    output: nothing,
  },
  /** `unsent` is absent where the file cannot be read. */
  "session.signOut": { input: nothing, output: z.object({ unsent: z.number().optional() }) },
  /** What has not reached the hub, what is being written among it. */
  "session.unsent": { input: nothing, output: z.object({ unsent: z.number() }) },
  "session.setPin": { input: z.object({ pin, passphrase }), output: nothing },
  /** The page saw input. Sent at most every 10 s; the desk alone judges when to lock. */
  "session.active": { input: nothing, output: z.object({ locked: z.boolean() }) },
  "session.lock": { input: nothing, output: nothing },
  /**
   * Opens the lock, and a right passphrase makes a blocked PIN usable again. Limits are those of the file and
   * outlast every restart.
   */
  "session.unlock": {
    input: z.union([z.object({ pin: z.string().max(20) }), z.object({ passphrase })]),
    output: session,
  },
  /**
   * Makes the doctor's damaged file anew from the newest copy and what can still be read; the damaged one is set
   * aside. Nobody is signed in afterwards: signing in then fetches what the hub has.
   */
  "session.restore": { input: z.object({ username: z.string().max(200), passphrase }), output: nothing },
  /**
   * What restorings of this doctor's file found, newest first; `seen` once the doctor has read it. By consult: whose
   * writing is broken or orphaned, and what an orphaned note says.
   */
  "restore.reports": {
    input: nothing,
    output: z.array(
      restoreReport.extend({
        seen: z.boolean(),
        names: z.record(z.string(), z.string()),
        texts: z.record(z.string(), z.string()),
      }),
    ),
  },
  "restore.seen": { input: z.object({ at: z.string().max(40) }), output: nothing },
  /** Copies of the doctor's file on this PC. */
  "backup.state": {
    input: nothing,
    output: z.object({
      newestAt: z.string().optional(),
      count: z.number(),
      trouble: z.enum(["no-room", "not-made"]).optional(),
    }),
  },
  "settings.read": { input: nothing, output: settings },
  "settings.write": { input: settings.partial(), output: nothing },
} as const;
