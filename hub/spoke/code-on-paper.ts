import { createHash } from "node:crypto";
import type { Composition } from "@medplum/fhirtypes";
import { encode } from "uqr";
import { paperCodeOf } from "../../shared/fhir/paper-code-of.ts";
import { codeSizes } from "../../shared/paper-code/paper-code.ts";
import { codeDrawing, printedCode } from "../../shared/paper-code/printed-code.ts";
import type { PrintedCode } from "../../shared/paper/issue.ts";

/** The code that the doctor signed for exactly this text, drawn. */
export function codeOnPaper(composition: Composition, signedText: string): PrintedCode | undefined {
  const base64 = paperCodeOf(composition);
  const hash = createHash("sha256").update(signedText).digest().subarray(0, codeSizes.paperHash);
  const bytes = base64 === undefined ? undefined : Buffer.from(base64, "base64");
  return printedCode(bytes, hash.toString("hex"), (data) => encode(data, codeDrawing).data);
}
