/**
 * Picture and sound play in an element each: a video element waits for the first picture before it lets anything
 * sound, and a call may be without picture from the start. The picture's is muted; the sound's must not be, as a muted
 * element also stops its sound from being measured.
 */
export function showPicture(video: HTMLVideoElement, stream: MediaStream | undefined): void {
  const tracks = stream?.getVideoTracks() ?? [];
  attach(video, tracks);
  video.muted = true;
  // Refused only where it was detached in the same moment.
  if (tracks.length > 0) void video.play().catch(() => undefined);
}

/** False where the browser wants a click first. */
export async function playSound(audio: HTMLAudioElement, stream: MediaStream | undefined): Promise<boolean> {
  const tracks = stream?.getAudioTracks() ?? [];
  attach(audio, tracks);
  if (tracks.length === 0) return true;
  try {
    await audio.play();
    return true;
  } catch (problem) {
    return !(problem instanceof Error && problem.name === "NotAllowedError");
  }
}

/** The same tracks are left playing: attaching again makes the picture blink. */
function attach(element: HTMLMediaElement, tracks: readonly MediaStreamTrack[]): void {
  const before = element.srcObject instanceof MediaStream ? element.srcObject.getTracks() : [];
  if (before.length === tracks.length && tracks.every((track) => before.includes(track))) return;
  element.srcObject = tracks.length > 0 ? new MediaStream([...tracks]) : null;
}
