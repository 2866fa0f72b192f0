import type { Patient } from "@medplum/fhirtypes";
import { foundPatient } from "../../../shared/fhir/found-patient.ts";
import { system } from "../../../shared/fhir/systems.ts";
import { ok } from "../../../shared/result/result.ts";
import type { Store } from "../../server/store.ts";
import type { Part, Visit } from "../visit.ts";

const most = 20;
/** A phone number of India has ten digits; fewer are a part of one. */
const phoneDigits = 10;

/**
 * Finds patients. The own centre's by any part of what is known of them; those of other centres only by a whole
 * phone, ABHA or centre's number, so that nobody can leaf through other villages.
 */
export function findHandlers(visit: Visit): Part<"patient.find"> {
  return {
    "patient.find": async ({ text }) => {
      const wanted = text.normalize("NFC").trim();
      if (wanted === "") return ok([]);
      const own = await findAll(visit.own, partQueries(wanted));
      const others = await findAll(visit.system, wholeQueries(wanted));
      const both = new Map([...own, ...others].map((one) => [one.id, one]));
      const now = visit.now();
      return ok([...both.values()].slice(0, most).map((one) => foundPatient(one, now)));
    },
  };
}

type Query = Readonly<Record<string, string>>;

async function findAll(store: Store, queries: readonly Query[]): Promise<readonly Patient[]> {
  const found = await Promise.all(queries.map((query) => store.search("Patient", query, most)));
  return found.flat();
}

/** Commas part alternatives in FHIR; here they are part of what was typed. */
const plain = (text: string): string => text.replaceAll(",", "\\,");

function partQueries(text: string): readonly Query[] {
  const value = plain(text);
  const digits = text.replace(/\D/g, "");
  return [
    { "name:contains": value },
    { "contact-name:contains": value },
    { "address-city:contains": value },
    { "number-text:contains": value },
    ...(digits.length >= 4 ? phoneForms(digits).map((form) => ({ "phone-text:contains": form })) : []),
  ];
}

function wholeQueries(text: string): readonly Query[] {
  const digits = text.replace(/\D/g, "");
  const phone = digits.slice(-phoneDigits);
  const isPhone = /^\+?[\d ]+$/.test(text) && digits.length >= phoneDigits && digits.length <= 12;
  const abha =
    digits.length === 14 ? digits.replace(/^(\d{2})(\d{4})(\d{4})(\d{4})$/, "$1-$2-$3-$4") : undefined;
  const number = /^[A-Za-z]{1,6}-?\d{3,}$/.test(text) ? text.toUpperCase() : undefined;
  return [
    ...(isPhone
      ? [...phoneForms(phone), `+91${phone}`, `+91 ${phone}`].map((form) => ({ "phone-text:exact": form }))
      : []),
    ...(abha === undefined ? [] : [{ identifier: `${system.abha}|${abha}` }]),
    ...(number === undefined ? [] : [{ identifier: `${system.centreNumber}|${number}` }]),
  ];
}

/** As people write it: in one, or in two groups of five. */
function phoneForms(digits: string): readonly string[] {
  return digits.length > 5 ? [digits, `${digits.slice(0, 5)} ${digits.slice(5)}`] : [digits];
}
