import { openServices, type Services } from "../../../renderer/spoke/app/services.ts";
import { attachmentItems } from "../../../renderer/spoke/request/send-form.ts";
import { takeFile } from "../../../renderer/spoke/request/take-file.ts";
import { spokePaths } from "../../../shared/contract/spoke-calls.ts";

/** The centre's own page, without its screens: what it keeps and how it sends it is the product's. */
export type Centre = {
  /** Signs in, and from then on asks the hub as often as the page does. */
  readonly open: (username: string, passphrase: string) => Promise<void>;
  /** Keeps a picture of about so many bytes, to be sent. */
  readonly keep: (bytes: number, taskId: string) => Promise<void>;
  readonly read: () => Sending;
};

export type Sending = {
  readonly sha256: string;
  readonly sizeBytes: number;
  /** Of the original: all that was handed to the browser to be sent, and what the hub said it has. */
  readonly handedBytes: number;
  readonly arrivedBytes: number;
  readonly waiting: number;
};

export function makeCentre(): Centre {
  const state = { sha256: "", sizeBytes: 0, handedBytes: 0, arrivedBytes: 0 };
  const kept: { services?: Services } = {};
  countPieces(state);
  const services = () => kept.services ?? Promise.reject(new Error("The centre is not open."));
  return {
    open: async (username, passphrase) => {
      kept.services = await openServices(() => undefined);
      const told = await kept.services.signIn(username, passphrase);
      if (!told.ok) throw new Error(`The centre could not sign in: ${told.error.kind}.`);
    },
    keep: async (bytes, taskId) => {
      const { database, outbox } = await services();
      const { file, trouble } = await takeFile(database, await noisyPicture(bytes));
      if (!file?.original) throw new Error(`The picture was not taken: ${trouble}.`);
      const { sha256, sizeBytes } = file.original;
      Object.assign(state, { sha256, sizeBytes });
      await outbox.keep(attachmentItems({ target: { taskId }, patientName: "", red: false }, file));
    },
    read: () => ({ ...state, waiting: kept.services?.outbox.items.get().length ?? 0 }),
  };
}

/** Each piece of an original as it is handed over, also what a dead line then swallows. */
function countPieces(state: { handedBytes: number; arrivedBytes: number }): void {
  const inner = window.fetch.bind(window);
  window.fetch = async (where, init) => {
    const isPiece = typeof where === "string" && where.startsWith(spokePaths.upload);
    if (!isPiece || !(init?.body instanceof Blob)) return inner(where, init);
    state.handedBytes += init.body.size;
    const answer = await inner(where, init);
    const from = Number(new URL(where, location.origin).searchParams.get("offset"));
    if (answer.ok) state.arrivedBytes = from + init.body.size;
    return answer;
  };
}

/** No picture of that size is smaller than noise, and none is anybody's. */
async function noisyPicture(bytes: number): Promise<File> {
  const side = Math.ceil(Math.sqrt(bytes / 3));
  const canvas = new OffscreenCanvas(side, side);
  const pixels = new Uint8ClampedArray(side * side * 4);
  // As much as one call gives.
  for (let at = 0; at < pixels.length; at += 65_536) crypto.getRandomValues(pixels.subarray(at, at + 65_536));
  for (let at = 3; at < pixels.length; at += 4) pixels[at] = 255;
  canvas.getContext("2d")?.putImageData(new ImageData(pixels, side), 0, 0);
  return new File([await canvas.convertToBlob({ type: "image/png" })], "noise.png", { type: "image/png" });
}
