import { PNG } from "pngjs";
import type { SeededRandom } from "./seeded-random.ts";

/** Drawn stand-ins for photographs: plainly synthetic, never a real person's image. */
type Colour = readonly [red: number, green: number, blue: number];
type Paint = (x: number, y: number) => Colour;

function draw(width: number, height: number, paint: Paint): Buffer {
  const png = new PNG({ width, height });
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 4) {
      const [red, green, blue] = paint(x, y);
      png.data[at] = red;
      png.data[at + 1] = green;
      png.data[at + 2] = blue;
      png.data[at + 3] = 255;
    }
  }
  // To try every filter on every line takes twice as long and saves nothing here.
  return PNG.sync.write(png, { filterType: 4 });
}

/** A head and shoulders in flat colours. */
export function portrait(random: SeededRandom): Buffer {
  const hue = random.between(0, 1);
  const cloth: Colour = [90 + hue * 90, 70 + (1 - hue) * 80, 130];
  const skin: Colour = [168 + hue * 20, 130 + hue * 14, 100];
  return draw(96, 96, (x, y) => {
    if (((x - 48) / 17) ** 2 + ((y - 40) / 21) ** 2 < 1) return skin;
    if (((x - 48) / 25) ** 2 + ((y - 38) / 29) ** 2 < 1) return cloth;
    if (((x - 48) / 42) ** 2 + ((y - 98) / 34) ** 2 < 1) return cloth;
    return [203, 210, 216];
  });
}

/** A 12-second rhythm strip on millimetre paper. */
export function ecgStrip(random: SeededRandom): Buffer {
  const beatPx = Math.round(random.between(62, 84));
  const trace = Array.from({ length: 900 }, (_, x) => 150 - ecgHeight((x % beatPx) / beatPx) * 80);
  return draw(900, 300, (x, y) => {
    const here = trace[x] ?? 150;
    const before = trace[Math.max(0, x - 1)] ?? here;
    if (y >= Math.min(here, before) - 1 && y <= Math.max(here, before) + 1) return [20, 20, 30];
    if (x % 25 === 0 || y % 25 === 0) return [236, 150, 150];
    return x % 5 === 0 || y % 5 === 0 ? [250, 214, 214] : [255, 246, 244];
  });
}

/** Height of the trace in the beat's phase 0..1: P, QRS and T as bumps. */
function ecgHeight(phase: number): number {
  const bump = (centre: number, width: number, height: number): number =>
    height * Math.exp(-(((phase - centre) / width) ** 2));
  return (
    bump(0.18, 0.03, 0.14) -
    bump(0.285, 0.008, 0.2) +
    bump(0.3, 0.01, 1.2) -
    bump(0.32, 0.01, 0.3) +
    bump(0.5, 0.05, 0.3)
  );
}

/** Two lungs between ribs. */
export function chestFilm(): Buffer {
  return draw(520, 600, (x, y) => {
    const lung = (centre: number): number =>
      1 - Math.min(1, ((x - centre) / 95) ** 2 + ((y - 290) / 200) ** 2);
    const air = Math.max(lung(150), lung(370));
    const rib = Math.sin((y + Math.abs(x - 260) * 0.35) / 17) > 0.82 ? 26 : 0;
    const spine = Math.abs(x - 260) < 24 ? 40 : 0;
    const grey = Math.max(12, Math.min(235, 150 - air * 120 + rib + spine));
    return [grey, grey, grey + 4];
  });
}

/** A ring-shaped patch on skin. */
export function skinPatch(random: SeededRandom): Buffer {
  const radius = random.between(90, 130);
  return draw(560, 420, (x, y) => {
    const grain = ((x * 13 + y * 7) % 11) - 5;
    const distance = Math.hypot(x - 290, (y - 210) * 1.15);
    const edge = Math.exp(-(((distance - radius) / 16) ** 2));
    const inside = distance < radius ? 0.25 : 0;
    return [188 + grain - edge * 20, 140 + grain - (edge + inside) * 55, 112 + grain - (edge + inside) * 45];
  });
}
