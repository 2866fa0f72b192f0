import type { ContactPoint, Location, Organization, Patient } from "@medplum/fhirtypes";
import type { PhoneToCall } from "../domain/phone.ts";
import { list } from "./reading.ts";
import { extension } from "./systems.ts";

type Around = {
  readonly location: Location | undefined;
  readonly centre: Organization | undefined;
  readonly patient: Patient | undefined;
};

/** The centre's number where it has one; the patient's own, from the registration, is the second choice. */
export function phoneToCallOf({ location, centre, patient }: Around): PhoneToCall {
  const number = numberIn(location?.telecom) ?? numberIn(centre?.telecom);
  if (number !== undefined) return { state: "known", number, of: "centre" };
  const own = numberIn(patient?.telecom);
  if (own !== undefined) return { state: "known", number: own, of: "patient" };
  return [location, centre].some(saysNone) ? { state: "none" } : { state: "not-asked" };
}

function numberIn(telecom: readonly ContactPoint[] | undefined): string | undefined {
  const phones = list(telecom).filter(
    ({ system, use, value }) => system === "phone" && use !== "old" && value,
  );
  return phones[0]?.value;
}

function saysNone(one: Location | Organization | undefined): boolean {
  return list(one?.extension).some(
    ({ url, valueCode }) => url === extension.hasNone && valueCode === "phone",
  );
}
