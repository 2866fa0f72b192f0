import jsQR from "jsqr";
import { expect, it } from "vitest";
import { qrModules } from "./qr-modules.ts";

it("a reader finds in the picture what was put into it", () => {
  const text = "Paramarsh 5720 1994 3861 0027 4483";
  const { size, path } = qrModules(text);
  const scale = 4;
  const side = size * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let at = 0; at < scale * scale; at += 1) {
      const row = Number(y) * scale + Math.floor(at / scale);
      const column = Number(x) * scale + (at % scale);
      pixels.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
    }
  expect(jsQR(pixels, side, side)?.data).toBe(text);
});
