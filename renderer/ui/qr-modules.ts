import { encode } from "uqr";
import { type CodePicture, codePicture } from "../../shared/paper-code/qr-path.ts";

/** The dark squares of a QR code as one SVG path, with the white border that readers need; `size` in squares. */
export const qrModules = (text: string): CodePicture =>
  codePicture(encode(text, { ecc: "M", border: 4 }).data);
