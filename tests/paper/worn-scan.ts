/** RGBA, row by row. */
export type Pixels = {
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
};

const at = ({ pixels, width, height }: Pixels, x: number, y: number): number =>
  x < 0 || y < 0 || x >= width || y >= height ? 255 : (pixels[(y * width + x) * 4] ?? 255);

function drawn(width: number, height: number, grey: (x: number, y: number) => number): Pixels {
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) pixels.fill(grey(x, y), (y * width + x) * 4, (y * width + x) * 4 + 3);
  return { pixels, width, height };
}

export const leftThird = (picture: Pixels): Pixels =>
  drawn(Math.round(picture.width / 3), picture.height, (x, y) => at(picture, x, y));

/** A square of the picture with some of what is around it. */
export function part(
  picture: Pixels,
  { left, top, side }: { readonly left: number; readonly top: number; readonly side: number },
): Pixels {
  const around = Math.round(side * 0.2);
  const whole = Math.round(side) + 2 * around;
  return drawn(whole, whole, (x, y) =>
    at(picture, Math.round(left) - around + x, Math.round(top) - around + y),
  );
}

/** Each dot is the weighted mean of its nine neighbours: a lens that is not quite sharp, ink that ran. */
export function blurred(picture: Pixels): Pixels {
  const weights = [1, 2, 1];
  return drawn(picture.width, picture.height, (x, y) => {
    let sum = 0;
    for (const [dy, down] of weights.entries())
      for (const [dx, across] of weights.entries())
        sum += at(picture, x + dx - 1, y + dy - 1) * down * across;
    return sum / 16;
  });
}

/** Laid on the glass askew: turned about the middle, and sheared as by a phone held aslant. */
export function skewed(
  picture: Pixels,
  { degrees, shear }: { readonly degrees: number; readonly shear: number },
): Pixels {
  const { width, height } = picture;
  const turn = (degrees * Math.PI) / 180;
  const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
  return drawn(width, height, (x, y) => {
    const dx = x - width / 2;
    const dy = y - height / 2;
    const fromX = cos * dx + sin * dy + shear * dy + width / 2;
    const fromY = cos * dy - sin * dx + height / 2;
    return between(picture, fromX, fromY);
  });
}

/** Twice as large: a phone's camera has more dots than the copy before it. */
export function enlarged(picture: Pixels): Pixels {
  return drawn(picture.width * 2, picture.height * 2, (x, y) => between(picture, x / 2 - 0.25, y / 2 - 0.25));
}

/** The mean of the four dots around, by how near they are. */
function between(picture: Pixels, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [right, down] = [x - left, y - top];
  return (
    at(picture, left, top) * (1 - right) * (1 - down) +
    at(picture, left + 1, top) * right * (1 - down) +
    at(picture, left, top + 1) * (1 - right) * down +
    at(picture, left + 1, top + 1) * right * down
  );
}
