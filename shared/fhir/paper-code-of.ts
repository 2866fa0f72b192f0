import type { Composition } from "@medplum/fhirtypes";
import { extension } from "./systems.ts";

/** The integrity code of an issued prescription, base64; those signed before there was one have none. */
export const paperCodeOf = (composition: Pick<Composition, "extension">): string | undefined =>
  composition.extension?.find(({ url }) => url === extension.paperCode)?.valueBase64Binary;
