import { useTranslation } from "react-i18next";
import type { CallView } from "../../call/call-view.ts";
import { keys } from "../app/keys.ts";
import { useNow } from "../app/use-now.ts";
import { pictureLines } from "./call-pictures.ts";

export type CallWords = {
  readonly title: string;
  readonly lines: readonly string[];
  /** Where a device gives nothing. */
  readonly troubles: readonly string[];
};

/** How the call stands, in words: what comes, what is amiss, and that the consult goes on. */
export function useCallWords(view: CallView, centre: string): CallWords {
  const { t } = useTranslation();
  const now = useNow(1000).getTime();
  const seconds = Math.max(0, Math.floor((now - view.sinceMs) / 1000));
  const words = (title: string, ...lines: readonly string[]): CallWords => ({
    title,
    lines: view.signallingUp || view.phase === "ended" ? lines : [...lines, t("call.hubGone")],
    troubles: troublesOf(view).map((key) => t(key)),
  });
  const pictures = () => {
    const lines = pictureLines(view, now);
    const said = lines.map((line) =>
      "why" in line
        ? t(`call.picture.${line.key}`, { why: t(`call.picture.why.${line.why}`) })
        : line.key === "theirsOff"
          ? t("call.picture.theirsOff")
          : line.key === "best"
            ? t("call.picture.best", line.values)
            : t("call.picture.voiceOnly", line.values),
    );
    return lines.some((line) => "why" in line)
      ? [...said, t("call.picture.canDo", { keys: keys.voiceOnly.shown })]
      : said;
  };
  switch (view.phase) {
    case "idle":
      return words(t("call.opening"));
    case "ringing":
      return words(t("call.ringing", { centre }), t("call.ringingFor", { seconds }));
    case "connecting":
      return words(t("call.connecting"));
    case "connected":
      return words(
        t(`call.mode.${view.mode}`),
        ...late(view).map((delay) => t("call.late", { seconds: delay })),
        ...pictures(),
        ...own(view).map((key) => t(key)),
      );
    case "reconnecting":
      return words(t("call.reconnecting", { seconds }), t("call.reconnectingText"));
    case "ended":
      return words(
        t(`call.ended.${view.reason ?? "ended"}`),
        t(nextAfter(view.reason), { phone: keys.phone.shown }),
      );
  }
}

function nextAfter(reason: CallView["reason"]) {
  if (reason === "blocked") return "call.blockedNext" as const;
  return reason === "ended" || reason === undefined ? ("call.goesOn" as const) : ("call.tryPhone" as const);
}

const own = (view: CallView) => [
  ...(view.muted ? (["call.muted"] as const) : []),
  ...(view.cameraOff ? (["call.cameraIsOff"] as const) : []),
];

/** From here on two people begin to talk over each other; below it nobody needs a figure. */
const noticedMs = 500;

function late({ figures: { roundTripMs } }: CallView): readonly string[] {
  return roundTripMs === undefined || roundTripMs < noticedMs ? [] : [(roundTripMs / 1000).toFixed(1)];
}

function troublesOf({ mediaTrouble }: CallView) {
  const { camera, microphone } = mediaTrouble;
  return [
    ...(microphone === undefined ? [] : [`call.trouble.microphone.${microphone}` as const]),
    ...(camera === undefined ? [] : [`call.trouble.camera.${camera}` as const]),
  ];
}
