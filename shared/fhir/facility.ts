import type { Organization } from "@medplum/fhirtypes";
import { type Facility, facility } from "../domain/stock.ts";
import { system } from "./systems.ts";

/** As other systems write it; a centre of wellness may be either of the first two, and then says which. */
const written: readonly (readonly [RegExp, Facility])[] = [
  [/\bphc\b|primary health cent/iu, "PHC"],
  [/\bchc\b|community health cent/iu, "CHC"],
  [/\bdh\b|district hospital/iu, "DH"],
  [/\bshc\b|sub[- ]?(?:health )?cent|health (?:and|&) wellness/iu, "SHC"],
];

/** Our own code first, then what the type says in words; what says nothing of itself counts as the smallest. */
export function facilityOf(organization: Organization | undefined): Facility {
  const types = organization?.type ?? [];
  const codings = types.flatMap(({ coding }) => coding ?? []);
  const own = facility.safeParse(codings.find(({ system: of }) => of === system.facility)?.code);
  if (own.success) return own.data;
  const words = [
    ...types.map(({ text }) => text),
    ...codings.flatMap(({ code, display }) => [display, code]),
  ];
  const said = words.filter((one) => one !== undefined).join("; ");
  return written.find(([pattern]) => pattern.test(said))?.[1] ?? "SHC";
}

/** Beside whatever else it says of its type. */
export function withFacility(organization: Organization, kind: Facility): Organization {
  const others = (organization.type ?? []).filter(
    ({ coding }) => coding?.some(({ system: of }) => of === system.facility) !== true,
  );
  return { ...organization, type: [...others, { coding: [{ system: system.facility, code: kind }] }] };
}
