import { expect, it } from "vitest";
import { voiceFirst } from "./voice-first.ts";

const description = [
  "v=0",
  "m=audio 9 UDP/TLS/RTP/SAVPF 111 63 9",
  "a=extmap:14 urn:ietf:params:rtp-hdrext:ssrc-audio-level",
  "a=extmap:3 http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01",
  "a=rtpmap:111 opus/48000/2",
  "a=rtcp-fb:111 transport-cc",
  "a=fmtp:111 minptime=10;useinbandfec=1",
  "a=rtpmap:63 red/48000/2",
  "a=fmtp:63 111/111",
  "m=video 9 UDP/TLS/RTP/SAVPF 96",
  "a=extmap:3 http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01",
  "a=rtcp-fb:96 transport-cc",
  "",
];

it("has each packet of voice carry the one before, twice as long, at a rate of its own", () => {
  const [audio, video] = [description.slice(1, 9), description.slice(9)];
  const taken = voiceFirst(description.join("\r\n")).split("\r\n");
  expect(taken.slice(0, 9)).toEqual([
    "v=0",
    "m=audio 9 UDP/TLS/RTP/SAVPF 63 111 9",
    audio[1],
    ...audio.slice(3, 4),
    ...audio.slice(5),
    "a=ptime:40",
    video[0],
  ]);
  expect(taken.slice(8)).toEqual(video);
});

it("changes nothing by being said twice, and leaves what it does not know", () => {
  const once = voiceFirst(description.join("\r\n"));
  expect(voiceFirst(once)).toBe(once);
  const plain = ["v=0", "m=audio 9 RTP/AVP 0", ""].join("\r\n");
  expect(voiceFirst(plain)).toBe(["v=0", "m=audio 9 RTP/AVP 0", "a=ptime:40", ""].join("\r\n"));
  expect(voiceFirst("v=0\r\n")).toBe("v=0\r\n");
});
