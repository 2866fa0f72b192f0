import { z } from "zod";
import { sex } from "../domain/patient.ts";
import { instant } from "../domain/ids.ts";
import { age } from "./queue-view.ts";
import { speciality } from "../domain/speciality.ts";

/** A doctor as a patient and other doctors may know them. */
export const shownDoctor = z.object({
  name: z.string(),
  qualification: z.string(),
  registrationNumber: z.string(),
});

/** Of the consult, what a doctor must know to answer: no name, nothing of the chart. */
export const invitationAbout = z.object({
  age: age.optional(),
  sex: sex.optional(),
  complaint: z.string().max(300),
  centre: z.string().max(200),
  /** What the inviting doctor wants to know. */
  question: z.string().max(500),
});
export type InvitationAbout = z.infer<typeof invitationAbout>;

/** asked → joined → left; or declined, no-answer; ended with the call, or taken back. */
export const invitationState = z.enum(["asked", "joined", "declined", "no-answer", "left", "ended"]);

/** A second doctor is asked into a call that runs; one at a time, so that three are in it at most. */
export const invitation = z.object({
  id: z.uuid(),
  taskId: z.string(),
  callId: z.uuid(),
  from: shownDoctor,
  to: shownDoctor.extend({ doctorId: z.string(), speciality }),
  about: invitationAbout,
  state: invitationState,
  /** Since when it is in this state, by the hub's clock. */
  since: instant,
  joinedAt: instant.optional(),
});
export type Invitation = z.infer<typeof invitation>;

export const isOpen = ({ state }: Pick<Invitation, "state">): boolean =>
  state === "asked" || state === "joined";

/** A doctor whose desk is open now. */
export const doctorThere = z.object({
  doctorId: z.string(),
  name: z.string(),
  qualification: z.string(),
  speciality,
});
export type DoctorThere = z.infer<typeof doctorThere>;
