/** A packet of voice holds so much: at 20 ms half of a thin line would be headers (measured: 76 bytes a packet by relay). */
const packetMs = 40;

/**
 * The other end's description of a call, as this end takes it: it decides how this end sends its voice.
 *
 * 1. Each packet also carries the one before it (`audio/red`): single losses are whole again. Opus' own repair does
 *    nothing at the rates that a thin line bears (measured).
 * 2. The voice's rate is its own. Left to the browser's estimate of the line, which a picture drove down, it falls to
 *    a third, and with it every repair (measured: 8 of 24 kbit/s for half a minute).
 *
 * What the other end does not know stays as it was.
 */
export function voiceFirst(sdp: string): string {
  const lines = sdp.split("\r\n");
  const start = lines.findIndex((line) => line.startsWith("m=audio "));
  if (start === -1) return sdp;
  const next = lines.findIndex((line, at) => at > start && line.startsWith("m="));
  // The text ends with a line's end.
  const end = next === -1 ? lines.length - (lines.at(-1) === "" ? 1 : 0) : next;
  const voice = lines.slice(start, end);
  return [...lines.slice(0, start), ...sectionOf(voice), ...lines.slice(end)].join("\r\n");
}

function sectionOf([media = "", ...rest]: readonly string[]): readonly string[] {
  const red = rest
    .map((line) => /^a=rtpmap:(\d+) red\/48000/i.exec(line)?.[1])
    .find((one) => one !== undefined);
  const kept = rest.filter((line) => !isOfEstimate(line) && !line.startsWith("a=ptime:"));
  return [withFirst(media, red), ...kept, `a=ptime:${packetMs}`];
}

/** What makes the browser count the voice's packets for its estimate. */
const isOfEstimate = (line: string): boolean =>
  /^a=rtcp-fb:\S+ transport-cc\b/.test(line) ||
  (line.startsWith("a=extmap:") && line.includes("transport-wide-cc"));

function withFirst(media: string, type: string | undefined): string {
  if (type === undefined) return media;
  const [kind = "", port = "", protocol = "", ...types] = media.split(" ");
  return [kind, port, protocol, type, ...types.filter((one) => one !== type)].join(" ");
}
