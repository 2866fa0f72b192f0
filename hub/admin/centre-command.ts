import type { Organization } from "@medplum/fhirtypes";
import { facilities, facility, type Facility } from "../../shared/domain/stock.ts";
import { facilityOf, withFacility } from "../../shared/fhir/facility.ts";
import { err, ok, type Result } from "../../shared/result/result.ts";
import type { OpenHub } from "../server/open-hub.ts";
import { storeOf } from "../server/store-of.ts";

export const centreUsage = `What kind of facility a centre is: by it the desk knows what its shelf usually holds

  npm run hub -- centre                  every centre with its id and kind
  npm run hub -- centre kind ID KIND     SHC (sub-centre, health and wellness centre), PHC, CHC or DH (district hospital)

  Centres come by import; there the kind may stand as the type of the Organization, in words ("Primary Health
  Centre") or as a code. What says nothing counts as SHC. What each kind usually has is the table "stock-defaults"
  (npm run hub -- knowledge export stock-defaults); what a centre itself says of a medicine goes before both.
  Desks learn of it with their next round. A running hub must be stopped first, or told by an import with --url.
`;

/** Answers what to print; the error is a sentence. */
export async function centreCommand(
  hub: OpenHub,
  [act, id, kind]: readonly string[],
): Promise<Result<string, string>> {
  const store = storeOf(hub.fhir.port, { role: "system" });
  const centres = await store.search("Organization", {});
  if (act === undefined) return ok(listed(centres));
  if (act !== "kind" || id === undefined || kind === undefined)
    return err(`Say: centre kind ID KIND.\n\n${centreUsage}`);
  const wanted = facility.safeParse(kind.toUpperCase());
  if (!wanted.success) return err(`"${kind}" is no kind of facility: one of ${facilities.join(", ")}.`);
  const centre = centres.find((one) => one.id === id);
  if (centre === undefined)
    return err(`There is no centre with the id ${id}. There are:\n${listed(centres)}`);
  const put = await store.put(withFacility(centre, wanted.data));
  return ok(lineOf(put, wanted.data));
}

const listed = (centres: readonly Organization[]): string =>
  centres.length === 0
    ? "There is no centre yet. Centres come as FHIR (Organization, Location): npm run hub -- import FILE.json"
    : centres.map((one) => lineOf(one, facilityOf(one))).join("\n");

const lineOf = ({ id, name }: Organization, kind: Facility): string => `${id}\t${kind}\t${name ?? "?"}`;
