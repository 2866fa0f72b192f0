import { practiceDoctors, practicePassphrase, practicePin } from "../../hub/practice/people.ts";

/** The invented doctor who is already filled in on the sign-in screen. */
export function practiceAccount(): {
  readonly username: string;
  readonly passphrase: string;
  readonly pin: string;
} {
  const [doctor] = practiceDoctors;
  if (!doctor) throw new Error("The practice data has no doctor");
  return { username: doctor.username, passphrase: practicePassphrase, pin: practicePin };
}
