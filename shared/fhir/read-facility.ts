import type { Organization } from "@medplum/fhirtypes";
import { type Facility, facility } from "../domain/stock.ts";
import { system } from "./systems.ts";

/** Most centres are sub-centres; what says nothing of itself counts as the smallest. */
export function facilityOf(organization: Organization | undefined): Facility {
  const codings = (organization?.type ?? []).flatMap(({ coding }) => coding ?? []);
  const own = codings.find(({ system: of }) => of === system.facility);
  return facility.safeParse(own?.code).data ?? "SHC";
}
