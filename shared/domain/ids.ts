import { z } from "zod";

/** Ids are opaque local UUIDs; branding keeps a patient's id from being used where a consult's is meant. */
export const patientId = z.string().min(1).brand<"PatientId">();
export const consultId = z.string().min(1).brand<"ConsultId">();
export const documentId = z.string().min(1).brand<"DocumentId">();
export const practitionerId = z.string().min(1).brand<"PractitionerId">();
export const lineId = z.string().min(1).brand<"LineId">();

export type PatientId = z.infer<typeof patientId>;
export type ConsultId = z.infer<typeof consultId>;
export type DocumentId = z.infer<typeof documentId>;
export type PractitionerId = z.infer<typeof practitionerId>;
export type LineId = z.infer<typeof lineId>;

/** ISO 8601: ours with Z, an imported one may be a date alone. */
export const instant = z.string().min(10);
