import SimplePeer from "simple-peer/simplepeer.min.js";
import { io } from "socket.io-client";
import { openCallSession } from "../../../renderer/call/call-session.ts";
import type { CallSession } from "../../../renderer/call/call-view.ts";
import { playSound, showPicture } from "../../../renderer/call/play-stream.ts";
import { openSharedMedia } from "../../../renderer/call/shared-media.ts";
import type { Signalling } from "../../../renderer/call/signalling.ts";
import { openSocketSignalling } from "../../../renderer/call/socket-signalling.ts";
import type { SenderSample } from "../../../shared/call/ladder.ts";
import type { IceServer, Side } from "../../../shared/contract/live.ts";
import { type Centre, makeCentre } from "./centre.ts";

export type BenchOptions = {
  readonly who: "ours" | "rival";
  readonly side: Side;
  readonly taskId: string;
  readonly iceServers: readonly IceServer[];
  readonly relayOnly: boolean;
  readonly relayUrl: string;
  /** What the page's camera takes to open in a real room, milliseconds. */
  readonly cameraMs: number;
  /** The centre's waiting room shows its own picture before the call. */
  readonly preview: boolean;
};

/** One reading of everything that a bar needs; counters grow from 0 at the connection's opening. */
export type Reading = {
  readonly atMs: number;
  readonly audioPackets: number;
  readonly samples: number;
  readonly concealed: number;
  readonly frames: number;
  readonly frozenMs: number;
  readonly height: number;
  readonly codec: string;
  readonly received: number;
  /** What this end put on the line: the picture's packets, and those sent again. */
  readonly out: { readonly voiceBytes: number; readonly pictureBytes: number; readonly againBytes: number };
  readonly rung?: string;
  readonly phase: string;
};

export type BenchPage = {
  readonly open: (options: BenchOptions) => void;
  readonly ring: () => void;
  readonly accept: () => number;
  readonly hangUp: () => void;
  readonly isReady: () => boolean;
  readonly isRinging: () => boolean;
  /** Milliseconds since 1970 of the first remote sound and picture; 0 where none came yet. */
  readonly first: () => { readonly sound: number; readonly picture: number };
  readonly read: () => Promise<Reading>;
  /** What happened to signalling and connection, where the seconds of a return went. */
  readonly happened: () => readonly { readonly atMs: number; readonly what: string }[];
  /** Second by second, what the ladder was told and where it stood. */
  readonly trace: () => readonly Traced[];
  readonly centre: Centre;
};

export type Traced = {
  readonly atMs: number;
  readonly rung: string;
  readonly why: string;
  readonly phase: string;
  readonly told?: SenderSample | undefined;
};

declare global {
  interface Window {
    bench: BenchPage;
    freshToken: () => Promise<string>;
    shapedPort: (port: number) => Promise<readonly [address: string, port: number]>;
  }
}

const nowMs = () => performance.timeOrigin + performance.now();
const connections: RTCPeerConnection[] = [];
const happenings: { readonly atMs: number; readonly what: string }[] = [];
const happens = (what: string) => void happenings.push({ atMs: nowMs(), what });
const signs = ["iceconnectionstatechange", "signalingstatechange", "icegatheringstatechange"] as const;
const native = window.RTCPeerConnection;
window.RTCPeerConnection = class extends native {
  constructor(settings?: RTCConfiguration) {
    super(settings);
    connections.push(this);
    const nth = connections.length;
    for (const sign of signs)
      this.addEventListener(sign, () =>
        happens(`${nth} ${this.iceConnectionState} ${this.signalingState} ${this.iceGatheringState}`),
      );
  }
};
const first = { sound: 0, picture: 0 };
const [video, audio] = [document.createElement("video"), document.createElement("audio")];
video.muted = true;
document.body.append(video, audio);

function show(stream: MediaStream | undefined) {
  if (!stream) return;
  showPicture(video, stream);
  void playSound(audio, stream);
  video.requestVideoFrameCallback(() => {
    if (first.picture === 0) first.picture = nowMs();
  });
  const look = setInterval(() => {
    const playing = connections
      .flatMap((one) => (one.connectionState === "closed" ? [] : one.getReceivers()))
      .some((receiver) => receiver.track.kind === "audio" && receiver.getSynchronizationSources().length > 0);
    if (!playing) return;
    if (first.sound === 0) first.sound = nowMs();
    clearInterval(look);
  }, 5);
}

/** A real camera takes its time, the fake one none. */
function slowCamera(cameraMs: number) {
  const get = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (wanted) => {
    if (wanted?.video) await new Promise((resolve) => setTimeout(resolve, cameraMs));
    return get(wanted);
  };
}

const voice = endlessVoice(new URL("../../../renderer/call/practice/voice.ogg", import.meta.url).href);

/** Somebody who talks without a pause: in one no packet comes, and a line that is back would look dead. */
async function endlessVoice(url: string): Promise<MediaStreamTrack> {
  const context = new AudioContext();
  await context.resume();
  const source = context.createBufferSource();
  source.buffer = await context.decodeAudioData(await (await fetch(url)).arrayBuffer());
  source.loop = true;
  const out = context.createMediaStreamDestination();
  source.connect(out);
  source.start();
  return out.stream.getAudioTracks()[0] ?? Promise.reject(new Error("The voice gave no sound."));
}

/** The fake microphone beeps once a second: a line of 64 kbit/s bears that, and no talk. */
function speakAlways() {
  const get = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (wanted) => {
    const [stream, track] = await Promise.all([get(wanted), voice]);
    for (const beeping of stream.getAudioTracks()) {
      stream.removeTrack(beeping);
      beeping.stop();
      stream.addTrack(track.clone());
    }
    return stream;
  };
}
speakAlways();

const kept: { session?: CallSession; rival?: Rival } = {};

window.bench = {
  open: (options) => {
    if (options.cameraMs > 0) slowCamera(options.cameraMs);
    if (options.who === "rival") kept.rival = openRival(options);
    else kept.session = openOurs(options);
  },
  ring: () => (kept.session ?? kept.rival)?.ring(),
  accept: () => {
    const at = nowMs();
    (kept.session ?? kept.rival)?.accept();
    return at;
  },
  hangUp: () => (kept.session ?? kept.rival)?.hangUp(),
  isReady: () => kept.session?.view().signallingUp ?? kept.rival?.isReady() ?? false,
  isRinging: () =>
    kept.session ? kept.session.view().phase === "ringing" : (kept.rival?.isRinging() ?? false),
  first: () => first,
  read: readAll,
  trace: () => traced,
  happened: () => happenings,
  centre: makeCentre(),
};

const traced: Traced[] = [];
setInterval(() => {
  const view = kept.session?.view();
  if (!view || view.phase === "idle") return;
  const { sent, phase } = view;
  const { rung, why, told: toldLast } = sent;
  traced.push({ atMs: Date.now(), rung, why, phase, told: toldLast });
}, 1_000);

function openOurs({ side, taskId, iceServers, relayOnly, preview }: BenchOptions): CallSession {
  const audience = side === "desk" ? "desk" : "live";
  const socket = openSocketSignalling(location.origin, () => window.freshToken(), audience);
  const signalling = told(relayOnly ? socket : overShaper(socket));
  const media = openSharedMedia();
  if (preview) media.user(() => undefined).want({ microphone: true, camera: true });
  const session = openCallSession({
    ...{ side, taskId, signalling, relayOnly, iceServers },
    ...{ pageId: crypto.randomUUID(), media: media.user },
  });
  const shown: { stream?: MediaStream | undefined } = {};
  session.subscribe(() => {
    const { remoteStream } = session.view();
    if (remoteStream === shown.stream) return;
    shown.stream = remoteStream;
    show(remoteStream);
  });
  return session;
}

/** Each own address as the other end sees it: a port of the line's. */
async function shaped(text: string): Promise<string> {
  const candidate = /(candidate:\S+ \d+ udp \d+ )(\S+) (\d+)( typ host)/gi;
  const places = new Map<string, string>();
  for (const [, , , port = ""] of text.matchAll(candidate))
    places.set(port, (await window.shapedPort(Number(port))).join(" "));
  return text.replaceAll(
    candidate,
    (_, before: string, _address: string, port: string, after: string) =>
      `${before}${places.get(port)}${after}`,
  );
}

const overShaper = (inner: Signalling): Signalling => ({
  ...inner,
  say: async (message) =>
    inner.say(message.say === "signal" ? { ...message, data: await shaped(message.data) } : message),
});

function told(inner: Signalling): Signalling {
  inner.onConnection((isUp) => happens(`signalling ${isUp ? "up" : "down"}`));
  inner.onHear((message) => happens(`hears ${message.hear}`));
  return {
    ...inner,
    say: async (message) => {
      const answer = await inner.say(message);
      if (message.say !== "taken")
        happens(`said ${message.say}: ${answer === "no-answer" ? answer : answer.ok}`);
      return answer;
    },
  };
}

type Rival = {
  readonly ring: () => void;
  readonly accept: () => void;
  readonly hangUp: () => void;
  readonly isReady: () => boolean;
  readonly isRinging: () => boolean;
};

/** As its own README shows it: on accept both sides take their camera and make a peer. */
function openRival({ side, iceServers, relayOnly, relayUrl, preview }: BenchOptions): Rival {
  const socket = io(relayUrl, { transports: ["websocket"] });
  const state: { peer?: SimplePeer; stream?: Promise<MediaStream>; isRinging: boolean; early: object[] } = {
    isRinging: false,
    early: [],
  };
  const camera = () => (state.stream ??= navigator.mediaDevices.getUserMedia({ audio: true, video: wanted }));
  if (preview) void camera();
  const begin = async () => {
    const peer = new SimplePeer({
      initiator: side === "desk",
      stream: await camera(),
      trickle: true,
      config: {
        iceServers: iceServers as RTCIceServer[], // parsed by the bench
        ...(relayOnly ? { iceTransportPolicy: "relay" } : {}),
      },
    });
    state.peer = peer;
    peer.on("signal", (data) => {
      const text = JSON.stringify(data);
      void (relayOnly ? Promise.resolve(text) : shaped(text)).then((ready) =>
        socket.emit("say", { signal: ready }),
      );
    });
    peer.on("stream", show);
    peer.on("error", () => undefined);
    for (const signal of state.early.splice(0)) peer.signal(signal);
  };
  socket.on("hear", ({ what, signal }: { readonly what?: string; readonly signal?: string }) => {
    if (what === "ring") state.isRinging = true;
    if (what === "accept") void begin();
    if (signal === undefined) return;
    const data = JSON.parse(signal) as object; // its own
    if (!state.peer) state.early.push(data);
    else if (!state.peer.destroyed) state.peer.signal(data);
  });
  return {
    ring: () => {
      void camera();
      socket.emit("say", { what: "ring" });
    },
    accept: () => {
      socket.emit("say", { what: "accept" });
      void begin();
    },
    hangUp: () => state.peer?.destroy(),
    isReady: () => socket.connected,
    isRinging: () => state.isRinging,
  };
}

const wanted = { width: 640, height: 480, frameRate: 15 };

async function readAll(): Promise<Reading> {
  const all: Record<string, unknown>[] = [];
  for (const one of connections)
    if (one.connectionState !== "closed" && one.connectionState !== "new")
      (await one.getStats()).forEach((report: Record<string, unknown>) => all.push(report));
  const inbound = (kind: string) =>
    all.filter((report) => report["type"] === "inbound-rtp" && report["kind"] === kind);
  const sum = (reports: readonly Record<string, unknown>[], field: string) =>
    reports.reduce((total, report) => total + (typeof report[field] === "number" ? report[field] : 0), 0);
  const outbound = (kind: string) =>
    all.filter((report) => report["type"] === "outbound-rtp" && report["kind"] === kind);
  const [sound, picture] = [inbound("audio"), inbound("video")];
  const codecId = picture[0]?.["codecId"];
  const codec = all.find((report) => report["id"] === codecId)?.["mimeType"];
  const view = kept.session?.view();
  return {
    atMs: nowMs(),
    audioPackets: sum(sound, "packetsReceived"),
    samples: sum(sound, "totalSamplesReceived"),
    concealed: sum(sound, "concealedSamples") - sum(sound, "silentConcealedSamples"),
    frames: sum(picture, "framesDecoded"),
    frozenMs: sum(picture, "totalFreezesDuration") * 1_000,
    height: sum(picture, "frameHeight"),
    codec: typeof codec === "string" ? codec : "",
    received: sum(
      all.filter((report) => report["type"] === "transport"),
      "bytesReceived",
    ),
    out: {
      voiceBytes: sum(outbound("audio"), "bytesSent"),
      pictureBytes: sum(outbound("video"), "bytesSent"),
      againBytes: sum(outbound("video"), "retransmittedBytesSent"),
    },
    phase: view?.phase ?? "rival",
    ...(view ? { rung: view.sent.rung } : {}),
  };
}
