import type { Page } from "@playwright/test";

/**
 * For pictures of calls: a drawn person in place of the camera, devices that may be denied, and a line that can be cut:
 * then peer connections close and new ones find no way.
 */
export async function drawCamera(page: Page, colour: string): Promise<void> {
  await page.addInitScript((coat) => {
    const peers: RTCPeerConnection[] = [];
    const line = { isCut: false };
    Object.assign(window, {
      cutLine: (isCut: boolean) => {
        line.isCut = isCut;
        if (isCut) for (const peer of peers.splice(0)) peer.close();
      },
    });
    window.RTCPeerConnection = new Proxy(window.RTCPeerConnection, {
      construct(target, [wish]: [RTCConfiguration?]) {
        const peer = new target(line.isCut ? { iceServers: [], iceTransportPolicy: "relay" } : wish);
        peers.push(peer);
        return peer;
      },
    });
    const draw = (canvas: HTMLCanvasElement) => {
      const brush = canvas.getContext("2d");
      if (!brush) return;
      const sway = Math.sin(performance.now() / 900) * 6;
      const round = (fill: string, x: number, y: number, wide: number, high: number) => {
        brush.fillStyle = fill;
        brush.beginPath();
        brush.ellipse(x, y, wide, high, 0, 0, Math.PI * 2);
        brush.fill();
      };
      brush.fillStyle = "#c9d6d2";
      brush.fillRect(0, 0, 640, 480);
      brush.fillStyle = "#a9bbb5";
      brush.fillRect(430, 40, 150, 200);
      round(coat, 320 + sway / 2, 480, 190, 170);
      round("#3a2c25", 320 + sway, 195, 104, 118);
      round("#b98763", 320 + sway, 212, 84, 104);
      for (const x of [-32, 32]) round("#2b211c", 320 + sway + x, 200, 8, 8);
      round("#7d4f3c", 320 + sway, 262, 26, 6 + Math.abs(sway));
    };
    const { mediaDevices } = navigator;
    const real = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (wish) => {
      if (sessionStorage.getItem("devices-denied") !== null) throw new DOMException("", "NotAllowedError");
      const stream = await real(wish);
      const [camera] = stream.getVideoTracks();
      if (!camera) return stream;
      stream.removeTrack(camera);
      camera.stop();
      const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 480 });
      draw(canvas);
      setInterval(() => draw(canvas), 80);
      for (const track of canvas.captureStream(15).getVideoTracks()) stream.addTrack(track);
      return stream;
    };
  }, colour);
}

export const cutLine = (page: Page, isCut: boolean): Promise<void> =>
  page.evaluate((cut) => {
    (window as unknown as { cutLine: (isCut: boolean) => void }).cutLine(cut);
  }, isCut);

/** From the page's next loading on, as by a person who says no to camera and microphone. */
export const denyDevices = (page: Page, denied: boolean): Promise<void> =>
  page.evaluate((no) => {
    if (no) sessionStorage.setItem("devices-denied", "");
    else sessionStorage.removeItem("devices-denied");
  }, denied);
