import jsQR from "jsqr";
import { expect, it } from "vitest";
import { qrModules } from "./qr-modules.ts";

it("a reader finds in the picture what was put into it", () => {
  const text = "Paramarsh 5720 1994 3861 0027 4483";
  const { size, path } = qrModules(text);
  const scale = 4;
  const side = size * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let down = 0; down < scale; down += 1)
      for (let across = 0; across < Number(width) * scale; across += 1) {
        const dot = (Number(y) * scale + down) * side + Number(x) * scale + across;
        pixels.fill(0, dot * 4, dot * 4 + 3);
      }
  expect(jsQR(pixels, side, side)?.data).toBe(text);
});
