import { openSharedMedia } from "../../call/shared-media.ts";

/** This window's camera and microphone, for the own picture, the device check and the call. */
export const pageMedia = openSharedMedia();
