import type { Location, Organization } from "@medplum/fhirtypes";
import type { Store } from "../server/store.ts";
import { nearestFacility } from "./facilities.ts";
import type { HealthWorker, SpokeSession } from "./visit.ts";

export type Centre = {
  readonly organization: Organization | undefined;
  readonly location: Location | undefined;
};

/** The worker's centre: its Organization, and the Location that knows how high it lies. */
export async function readCentre(store: Store, centreId: string): Promise<Centre> {
  const organization = await store.read("Organization", centreId);
  const [location] = await store.search("Location", { organization: `Organization/${centreId}` }, 1);
  return { organization, location };
}

export function sessionOf(worker: HealthWorker, { organization, location }: Centre): SpokeSession {
  const district = organization?.address?.[0]?.district ?? location?.address?.district;
  const phone = (organization?.telecom ?? []).find(({ system }) => system === "phone")?.value;
  const altitudeM = location?.position?.altitude;
  const facility = nearestFacility(worker.centreId);
  return {
    worker: { practitionerId: worker.practitionerId, name: worker.name },
    centre: {
      id: worker.centreId,
      name: organization?.name ?? "",
      ...(district === undefined ? {} : { district }),
      ...(altitudeM === undefined ? {} : { altitudeM }),
      ...(phone === undefined ? {} : { phone }),
      ...(facility === undefined ? {} : { nearestFacility: facility }),
    },
  };
}
