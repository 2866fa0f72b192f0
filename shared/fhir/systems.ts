/**
 * Code systems, identifiers and extensions by which the consult is written in FHIR R4 (aligned with NRCeS 6.5).
 * Own codes are URNs, so that no server can mistake them for somebody else's.
 */
export const system = {
  /** Birth identifier of every resource made by us; makes replay and search after a crash possible. */
  uuid: "urn:paramarsh:uuid",
  abha: "https://healthid.abdm.gov.in",
  /** The centre's own number for a patient, "KD-000158". */
  centreNumber: "urn:paramarsh:centre-number",
  /** Task.code `tele-consult`. */
  code: "urn:paramarsh:code",
  /** Task.performerType. */
  speciality: "urn:paramarsh:speciality",
  /** Task.businessStatus: a `ConsultState`. */
  consultState: "urn:paramarsh:consult-state",
  /** Our own vitals without a LOINC code that we could verify: `on-oxygen`. */
  vital: "urn:paramarsh:vital",
  /** Observation.valueCodeableConcept of consciousness: a `ConsciousnessLevel`. */
  consciousness: "urn:paramarsh:consciousness",
  registration: "urn:paramarsh:registration-number",
  username: "urn:paramarsh:username",
  loinc: "http://loinc.org",
  snomed: "http://snomed.info/sct",
  ucum: "http://unitsofmeasure.org",
  actCode: "http://terminology.hl7.org/CodeSystem/v3-ActCode",
  participation: "http://terminology.hl7.org/CodeSystem/v3-ParticipationType",
  identifierType: "http://terminology.hl7.org/CodeSystem/v2-0203",
  observationCategory: "http://terminology.hl7.org/CodeSystem/observation-category",
  dataAbsent: "http://terminology.hl7.org/CodeSystem/data-absent-reason",
  consentScope: "http://terminology.hl7.org/CodeSystem/consentscope",
  allergyClinical: "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical",
  conditionClinical: "http://terminology.hl7.org/CodeSystem/condition-clinical",
  conditionCategory: "http://terminology.hl7.org/CodeSystem/condition-category",
  conditionVerification: "http://terminology.hl7.org/CodeSystem/condition-ver-status",
  icd10: "http://hl7.org/fhir/sid/icd-10",
  provenanceAgent: "http://terminology.hl7.org/CodeSystem/provenance-participant-type",
  /** Patient.contact.relationship: a `Relation`. */
  relation: "urn:paramarsh:relation",
  /** Basic: an act of the centre's page that was done, by the id that the page drew for it. */
  applied: "urn:paramarsh:applied",
  /** Organization.type of a centre: a `Facility`. */
  facility: "urn:paramarsh:facility",
  /** Medication coding: a `Medicine.id` of our list. */
  medicine: "urn:paramarsh:medicine",
} as const;

export const extension = {
  /** Task: fencing token of the present claim (valueString); a new claim is a new token. */
  claimId: "urn:paramarsh:ext:claim-id",
  /** Task, repeated: a `Flag` that the health worker reported (valueCode). */
  reportedFlag: "urn:paramarsh:ext:reported-flag",
  /** Encounter: who asks, `patient | caregiver | health-worker | doctor` (valueCode). */
  asker: "urn:paramarsh:ext:asker",
  /** Encounter: duration of the complaint in words (valueString). */
  complaintDuration: "urn:paramarsh:ext:complaint-duration",
  /** HumanName: `Deva` where the name is written in Devanagari (valueCode). */
  script: "urn:paramarsh:ext:script",
  /** Preliminary Composition: the draft as JSON, so that the author's other PC can continue (valueString). */
  draft: "urn:paramarsh:ext:draft",
  /** Location: metres above sea level stand in Location.position.altitude; the line there, `good | thin | poor`. */
  line: "urn:paramarsh:ext:line",
  /** Observation: the value was estimated, not measured (valueBoolean). */
  estimated: "urn:paramarsh:ext:estimated",
  /** Task, repeated: a doctor's question on a returned request; parts as in `ticket-extras.ts`. */
  question: "urn:paramarsh:ext:question",
  /** Task, repeated: what a doctor did with the ticket beside writing, oldest first; goes along when re-routed. */
  acted: "urn:paramarsh:ext:acted",
  /** Task inside a signed item, never stored: its `acted` has also what its author's desk had not sent (valueBoolean). */
  ownActsIn: "urn:paramarsh:ext:own-acts-in",
  /** Composition: the later version that replaces it; whoever reads it must not give it any more. */
  replacedBy: "urn:paramarsh:ext:replaced-by",
  /** Composition of a prescription: the integrity code that is printed on it, signature included (valueBase64Binary). */
  paperCode: "urn:paramarsh:ext:paper-code",
  /** Task: the recall of its prescription, and who answered it. */
  recall: "urn:paramarsh:ext:recall",
  /** Task, repeated: a step of a red request's alarm. */
  escalation: "urn:paramarsh:ext:escalation",
  /** Task, repeated: a paper given or explained at the centre. */
  handedOver: "urn:paramarsh:ext:handed-over",
  /** Task, repeated: what became of a line of the paper where medicines are handed out. */
  dispensed: "urn:paramarsh:ext:dispensed",
  /** Task: a fact told at the centre holds the paper there until a doctor answers. */
  heldAtCentre: "urn:paramarsh:ext:held-at-centre",
  /** Task: what was done about 108, an `Ambulance` (valueCode). */
  ambulance: "urn:paramarsh:ext:ambulance",
  /** Communication: a chat message from `desk` or `spoke` (valueCode). */
  chatSide: "urn:paramarsh:ext:chat-side",
  /** Communication: of a voice note its length and hash, as JSON (valueString). */
  voiceNote: "urn:paramarsh:ext:voice-note",
  /** Task, repeated: how long it ran in which mode; parts as in `ticket-extras.ts`. */
  ranIn: "urn:paramarsh:ext:ran-in",
  /** Patient: the adult who is present for a minor stands in Patient.contact with this (valueBoolean: is present). */
  guardianPresent: "urn:paramarsh:ext:guardian-present",
  /** Patient, centre; repeated: what it has not, `phone | abha | relative | village` (valueCode); else not asked. */
  hasNone: "urn:paramarsh:ext:has-none",
  /** Encounter: when the centre wrote it down, by its own clock (valueDateTime). */
  writtenAt: "urn:paramarsh:ext:written-at",
  /** Consent: may pictures and papers go into the chart (valueBoolean). */
  picturesAllowed: "urn:paramarsh:ext:pictures-allowed",
  /** DocumentReference: SHA-256 (hex) of the original that is to follow (valueString). */
  originalExpected: "urn:paramarsh:ext:original-expected",
  /** Basic of an act that was done: its answer as JSON (valueString). */
  answer: "urn:paramarsh:ext:answer",
  /** DocumentReference: the picture's small copy, once the original stands in its place (valueAttachment). */
  smallCopy: "urn:paramarsh:ext:small-copy",
  /** meta of what several people correct: who wrote this version (valueReference, with the name as display). */
  writtenBy: "urn:paramarsh:ext:written-by",
  /** MedicationRequest: the `PrescriptionLine` as JSON, so that it can be written once more (valueString). */
  writtenLine: "urn:paramarsh:ext:written-line",
  /** MedicationRequest of no list: the reason that the doctor wrote for prescribing it so (valueString). */
  unlistedReason: "urn:paramarsh:ext:unlisted-reason",
  /** Encounter: identity checked, patient present (valueBoolean each). */
  identityChecked: "urn:paramarsh:ext:identity-checked",
  patientPresent: "urn:paramarsh:ext:patient-present",
} as const;

/** One concept each; displays as in the code system. */
export const concept = {
  teleConsult: { system: system.code, code: "tele-consult", display: "Tele-consult" },
  note: { system: system.snomed, code: "371530004", display: "Clinical consultation report" },
  /** Own code: the page that goes with a patient who is sent on. */
  sbar: { system: system.code, code: "sbar", display: "Handover (SBAR)" },
  prescription: { system: system.snomed, code: "440545006", display: "Prescription record" },
  noKnownAllergy: { system: system.snomed, code: "716186003", display: "No known allergy" },
  pregnant: { system: system.snomed, code: "77386006", display: "Pregnant" },
  notPregnant: { system: system.snomed, code: "60001007", display: "Not pregnant" },
  pregnancyStatus: { system: system.loinc, code: "82810-3", display: "Pregnancy status" },
  lastMenstrualPeriod: { system: system.loinc, code: "8665-2", display: "Last menstrual period start date" },
  pregnancyUnknown: { system: system.loinc, code: "LA4489-6", display: "Unknown" },
  postpartum: { system: system.snomed, code: "86569001", display: "Postpartum state" },
  breastfeeding: { system: system.code, code: "breastfeeding", display: "Breastfeeding" },
  virtual: { system: system.actCode, code: "VR", display: "virtual" },
} as const;

/** Sections of the note Composition (NRCeS OPConsultRecord); `diagnosis` has none there and is a Condition. */
export const noteSectionCodes = {
  complaint: { code: "422843007", display: "Chief complaint section" },
  history: { code: "371529009", display: "History and physical report" },
  examination: { code: "425044008", display: "Physical exam section" },
  investigations: { code: "721963009", display: "Order document" },
  medicines: { code: "721912009", display: "Medication summary document" },
  followUp: { code: "390906007", display: "Follow-up encounter" },
} as const;

/** Content type of the signed paper: the `PaperModel` as canonical JSON, in a Binary of the prescription. */
export const paperContentType = "application/vnd.paramarsh.paper+json";
