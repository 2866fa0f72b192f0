import { createHash } from "node:crypto";
import type { Composition } from "@medplum/fhirtypes";
import type { VerifyList } from "../../shared/contract/verify-list.ts";
import { paperCodeOf } from "../../shared/fhir/paper-code-of.ts";
import { concept } from "../../shared/fhir/systems.ts";
import { codeSizes } from "../../shared/paper-code/paper-code.ts";
import { readCode } from "../../shared/paper-code/read-code.ts";
import { aiimsBilaspur } from "../../shared/paper/hospital.ts";
import type { Account } from "../auth/account.ts";
import type { Auth } from "../auth/auth.ts";
import type { RegisteredKey } from "../auth/desk-keys.ts";
import type { Store } from "../server/store.ts";

export type ListParts = {
  readonly auth: Pick<Auth, "accounts" | "deskKeys">;
  readonly system: Store;
  readonly practice: boolean;
  readonly clock: () => Date;
};

/** Who may sign here, and which signed papers do not count any more; no patient is in it. */
export async function makeList({ auth, system, practice, clock }: ListParts): Promise<VerifyList> {
  const asOf = clock().toISOString();
  const gone = await system.search("Composition", {
    type: `${concept.prescription.system}|${concept.prescription.code}`,
    status: "entered-in-error,amended",
  });
  const owners = new Map(auth.accounts.list().map((owner) => [owner.practitionerId, owner]));
  return {
    product: "paramarsh-verify-list",
    asOf,
    practice,
    hospital: aiimsBilaspur.name,
    keys: auth.deskKeys.all().flatMap((key) => keyOf(key, owners.get(key.practitionerId))),
    cancelled: gone.flatMap(cancelledPaper),
  };
}

function keyOf({ publicKey, withdrawnAt }: RegisteredKey, owner: Account | undefined): VerifyList["keys"] {
  if (owner?.role !== "doctor") return [];
  const [gone] = [withdrawnAt, owner.withdrawnAt].filter((at) => at !== undefined).toSorted();
  const { name, nameDevanagari, qualification, council, registrationNumber } = owner.doctor;
  const digest = createHash("sha256").update(publicKey).digest();
  return [
    {
      id: digest.subarray(0, codeSizes.keyId).toString("hex"),
      publicKey: publicKey.toString("hex"),
      doctor: name,
      ...(nameDevanagari === undefined ? {} : { doctorDevanagari: nameDevanagari }),
      qualification,
      council,
      registrationNumber,
      ...(gone === undefined ? {} : { withdrawnAt: gone }),
    },
  ];
}

/** Papers signed before there were codes cannot be scanned, and so need not be in the list. */
function cancelledPaper(composition: Composition): VerifyList["cancelled"] {
  const base64 = paperCodeOf(composition);
  const read = base64 === undefined ? undefined : readCode(Buffer.from(base64, "base64"));
  if (!read) return [];
  const why = composition.status === "amended" ? "replaced" : "called-back";
  return [{ paperHash: read.code.paperHash, why }];
}
