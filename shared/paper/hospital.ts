import type { Hospital } from "./paper-model.ts";

/** The address at which the doctor can be asked. Numbers are the practice ones until a site sets its own. */
export const aiimsBilaspur: Hospital = {
  name: "AIIMS Bilaspur",
  address: "Kothipura, Bilaspur, Himachal Pradesh",
  phone: "00000 00000",
  email: "tele@practice.invalid",
};
