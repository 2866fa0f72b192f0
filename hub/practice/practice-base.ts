import type { Bundle, BundleEntry, Practitioner, PractitionerRole, Resource } from "@medplum/fhirtypes";
import { specialityNames } from "../../shared/domain/speciality.ts";
import { extension, system } from "../../shared/fhir/systems.ts";
import { practiceCentres } from "./centres.ts";
import { type PracticeDoctor, practiceDoctors, practiceHealthWorkers } from "./people.ts";

/** The hospital, the centres and the staff, under fixed ids so that accounts can name them. */
export function practiceBase(): Bundle {
  const resources: (Resource & { id: string })[] = [
    ...practiceCentres.flatMap((centre) => [
      {
        resourceType: "Organization" as const,
        id: centre.organizationId,
        name: centre.name,
        address: [{ district: centre.district, state: "Himachal Pradesh" }],
        telecom: [{ system: "phone" as const, value: centre.phone }],
      },
      {
        resourceType: "Location" as const,
        id: centre.locationId,
        status: "active" as const,
        name: centre.name,
        telecom: [{ system: "phone" as const, value: centre.phone }],
        address: { district: centre.district, state: "Himachal Pradesh" },
        position: { latitude: 31, longitude: 77, altitude: centre.altitudeM },
        managingOrganization: { reference: `Organization/${centre.organizationId}` },
        extension: [{ url: extension.line, valueCode: centre.line }],
      },
    ]),
    ...practiceDoctors.flatMap((doctor) => [practitioner(doctor), role(doctor)]),
    ...practiceHealthWorkers.map((worker) => ({
      resourceType: "Practitioner" as const,
      id: worker.id,
      active: true,
      identifier: [{ system: system.username, value: worker.username }],
      name: [{ text: worker.name }],
    })),
  ];
  return { resourceType: "Bundle", type: "transaction", entry: resources.map(putEntry) };
}

function putEntry(resource: Resource & { id: string }): BundleEntry {
  return { resource, request: { method: "PUT", url: `${resource.resourceType}/${resource.id}` } };
}

function practitioner(doctor: PracticeDoctor): Practitioner & { id: string } {
  return {
    resourceType: "Practitioner",
    id: doctor.id,
    active: true,
    identifier: [
      { system: system.username, value: doctor.username },
      {
        system: system.registration,
        value: doctor.registrationNumber,
        assigner: { display: doctor.council },
      },
    ],
    name: [
      { use: "official", text: doctor.name },
      {
        use: "usual",
        text: doctor.nameDevanagari,
        extension: [{ url: extension.script, valueCode: "Deva" }],
      },
    ],
    qualification: [{ code: { text: doctor.qualification }, issuer: { display: doctor.council } }],
  };
}

function role(doctor: PracticeDoctor): PractitionerRole & { id: string } {
  return {
    resourceType: "PractitionerRole",
    id: doctor.id.replace(/3(\d\d)$/, "5$1"),
    active: true,
    practitioner: { reference: `Practitioner/${doctor.id}` },
    specialty: doctor.covers.map((code) => ({
      coding: [{ system: system.speciality, code, display: specialityNames[code].en }],
    })),
  };
}
