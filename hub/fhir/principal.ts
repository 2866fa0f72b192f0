import type { Speciality } from "../../shared/domain/speciality.ts";

/** Who is asking. Every FHIR call carries one; `system` is the hub itself (import, delivery, practice data). */
export type Principal =
  | {
      readonly role: "doctor";
      readonly practitionerId: string;
      /** As people know who asks. */
      readonly name?: string;
      /** All specialities whose waiting tickets this doctor answers, the own one first. */
      readonly specialities: readonly Speciality[];
      /** Where a desk asks. */
      readonly deskId?: string;
    }
  /** `centreId` is the id of the centre's Organization. */
  | {
      readonly role: "health-worker";
      readonly practitionerId: string;
      readonly name?: string;
      readonly centreId: string;
    }
  | { readonly role: "operator"; readonly practitionerId: string }
  | { readonly role: "system" };
