const pictureRate = 15;

/** An invented face that breathes, blinks, and moves its lips with the voice: never a still. */
export function drawnFace(loudness: () => number): MediaStreamTrack {
  const canvas = document.createElement("canvas");
  canvas.width = 640;
  canvas.height = 480;
  const pen = canvas.getContext("2d");
  const draw = () => {
    if (!pen) return;
    const s = performance.now() / 1000;
    const sway = Math.sin(s * 1.3) * 8;
    oval(pen, "#cfd8d3", 320, 240, 640, 480);
    oval(pen, "#3a4a6b", 320 + sway / 2, 500, 230, 150);
    oval(pen, "#2b2320", 320 + sway, 205, 138, 150);
    oval(pen, "#b98a66", 320 + sway, 230, 112, 138);
    const isBlinking = s % 3.7 < 0.15;
    for (const side of [-1, 1]) {
      oval(pen, "#fffaf0", 320 + sway + side * 42, 210, 20, isBlinking ? 2 : 12);
      if (!isBlinking) oval(pen, "#2b2320", 320 + sway + side * 42 + Math.sin(s) * 5, 210, 8, 9);
    }
    oval(pen, "#7c3b36", 320 + sway, 300, 36, 4 + Math.min(1, loudness() * 4) * 22);
  };
  setInterval(draw, 1000 / pictureRate);
  const [track] = canvas.captureStream(pictureRate).getVideoTracks();
  if (!track) throw new Error("the canvas gave no picture");
  return track;
}

function oval(
  pen: CanvasRenderingContext2D,
  colour: string,
  x: number,
  y: number,
  width: number,
  height: number,
) {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.ellipse(x, y, width, height, 0, 0, 2 * Math.PI);
  pen.fill();
}
