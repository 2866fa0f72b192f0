import { encode } from "uqr";

export type QrModules = { readonly size: number; readonly path: string };

/** The dark squares of a QR code as one SVG path, with the white border that readers need; `size` in squares. */
export function qrModules(text: string): QrModules {
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join("");
  return { size, path };
}
