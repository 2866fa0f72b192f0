import { createHash } from "node:crypto";
import { encode } from "uqr";
import { z } from "zod";
import { extension } from "../../../shared/fhir/systems.ts";
import { codeSizes } from "../../../shared/paper-code/paper-code.ts";
import { codeDrawing, printedCode } from "../../../shared/paper-code/printed-code.ts";
import type { PrintedCode } from "../../../shared/paper/issue.ts";
import type { SignedRow } from "../db/stores/signed.ts";

const marked = z.looseObject({ url: z.string(), valueBase64Binary: z.string().optional() });
const resource = z.looseObject({ extension: z.array(marked).optional() });
const signedText = z.object({ entry: z.array(z.object({ resource: resource.optional() })) });

/** The integrity code of what was signed here, as the signed transaction holds it. */
export function codeOfSigned({
  bundle,
  paper,
}: Pick<SignedRow, "bundle" | "paper">): PrintedCode | undefined {
  const base64 = signedText
    .parse(JSON.parse(bundle))
    .entry.flatMap((one) => one.resource?.extension ?? [])
    .find(({ url }) => url === extension.paperCode)?.valueBase64Binary;
  const hash = createHash("sha256").update(paper).digest().subarray(0, codeSizes.paperHash).toString("hex");
  const bytes = base64 === undefined ? undefined : Buffer.from(base64, "base64");
  return printedCode(bytes, hash, (data) => encode(data, codeDrawing).data);
}
