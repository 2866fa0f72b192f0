/** Whether this browser can float the picture over other windows. */
export const canFloat = (): boolean =>
  "pictureInPictureEnabled" in document && document.pictureInPictureEnabled;

/** Floats the picture, or brings it back; false where the browser would not. */
export async function toggleFloating(video: HTMLVideoElement): Promise<boolean> {
  if (!canFloat()) return false;
  try {
    if (document.pictureInPictureElement) await document.exitPictureInPicture();
    else await video.requestPictureInPicture();
    return true;
  } catch {
    // No picture yet, or the person closed it in the same moment.
    return false;
  }
}
