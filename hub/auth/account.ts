import { z } from "zod";
import { doctor } from "../../shared/contract/session-view.ts";

const person = {
  username: z.string(),
  practitionerId: z.string(),
  name: z.string(),
  state: z.enum(["active", "withdrawn"]),
  withdrawnAt: z.string().optional(),
};

/** Somebody who may sign in at this hub. A doctor's `doctor` is what desks and paper show. */
export const account = z.discriminatedUnion("role", [
  z.object({ ...person, role: z.literal("doctor"), doctor }),
  z.object({ ...person, role: z.literal("health-worker"), centreId: z.string() }),
  z.object({ ...person, role: z.literal("operator") }),
]);
export type Account = z.infer<typeof account>;
export type Role = Account["role"];

/** An account before it exists: nobody is created withdrawn, and only the hash of the passphrase is kept. */
export type NewAccount = { readonly passphrase: string } & (
  | { readonly role: "doctor"; readonly doctor: z.infer<typeof doctor> }
  | {
      readonly role: "health-worker";
      readonly username: string;
      readonly practitionerId: string;
      readonly name: string;
      readonly centreId: string;
    }
  | {
      readonly role: "operator";
      readonly username: string;
      readonly practitionerId: string;
      readonly name: string;
    }
);
