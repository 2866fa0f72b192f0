/** A QR code as it is drawn: the dark squares as one SVG path; `size` in squares, the white border included. */
export type CodePicture = { readonly size: number; readonly path: string };

/** Neighbours of a row are one stroke: a third of the letters, and no hair lines between squares when printed. */
export function codePicture(data: readonly (readonly boolean[])[]): CodePicture {
  const path = data.flatMap((row, y) => strokes(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`));
  return { size: data.length, path: path.join("") };
}

function strokes(row: readonly boolean[]): (readonly [x: number, width: number])[] {
  const found: (readonly [number, number])[] = [];
  let start: number | undefined;
  for (let x = 0; x <= row.length; x += 1) {
    const dark = row[x] === true;
    if (dark && start === undefined) start = x;
    if (!dark && start !== undefined) {
      found.push([start, x - start]);
      start = undefined;
    }
  }
  return found;
}
