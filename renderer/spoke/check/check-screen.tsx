import { useEffect, useState } from "react";
import { adviseOn, type LineFigures, speedWords } from "../../../shared/call/line-check.ts";
import { barOf, soundLevelOf } from "../../../shared/call/sound-level.ts";
import { checkLine } from "../../call/check-line.ts";
import { type DeviceCheck, useDeviceCheck } from "../../call/device-check.ts";
import { StreamVideo } from "../../call/stream-video.tsx";
import { pageMedia } from "../call/page-media.ts";
import { lastCheck } from "../live/last-check.ts";
import { Button, Card, Notice } from "../ui/parts.tsx";
import { useLanguage, useWords } from "../words/use-words.ts";
import { checkWords } from "./check-words.ts";
import classes from "./check.module.css";

/** Before a call comes: does this device see, hear and sound, and what does the line bear. */
export function CheckParts() {
  const words = checkWords[useLanguage()];
  const check = useDeviceCheck(pageMedia.user);
  return (
    <>
      <Card>
        <Seen check={check} />
        <Button icon="speaker" onClick={check.playTest}>
          {words.playTest}
        </Button>
        <p className={classes["small"]}>{words.heard}</p>
      </Card>
      <Line />
    </>
  );
}

/** What camera and microphone give just now. */
export function Seen({ check }: Part) {
  const words = checkWords[useLanguage()];
  return (
    <>
      <div className={classes["picture"]}>
        {check.stream ? (
          <StreamVideo stream={check.stream} label={words.seen} self />
        ) : (
          <p>{words.noPicture}</p>
        )}
      </div>
      <Camera check={check} />
      <Microphone check={check} />
    </>
  );
}

type Part = { readonly check: DeviceCheck };

function Camera({ check: { stream, trouble } }: Part) {
  const { consult } = useWords();
  const words = checkWords[useLanguage()];
  const { call } = consult;
  if (trouble.camera) return <Notice tone="bad">{`${call.camera} ${call.trouble[trouble.camera]}`}</Notice>;
  return <p>{stream ? `✓ ${words.seen}` : words.opening}</p>;
}

function Microphone({ check: { peak, trouble } }: Part) {
  const { consult } = useWords();
  const words = checkWords[useLanguage()];
  const { call } = consult;
  if (trouble.microphone)
    return <Notice tone="bad">{`${call.microphone} ${call.trouble[trouble.microphone]}`}</Notice>;
  const level = soundLevelOf(peak ?? 0);
  const percent = Math.round(barOf(peak ?? 0) * 100);
  return (
    <div>
      <div
        role="meter"
        className={classes["meter"]}
        aria-label={call.microphone}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
      >
        <span style={{ width: `${percent}%` }} />
      </div>
      <p data-level={level}>{peak === undefined ? words.opening : words.level[level]}</p>
    </div>
  );
}

function Line() {
  const words = checkWords[useLanguage()];
  const [figures, setFigures] = useState<LineFigures>();
  const [busy, setBusy] = useState(true);
  // Measured as the screen opens, and again at each turn.
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    void checkLine().then((found) => {
      lastCheck.set(found);
      setFigures(found);
      setBusy(false);
    });
  }, [turn]);
  const measure = () => {
    setBusy(true);
    setTurn(turn + 1);
  };
  return (
    <Card title={words.line}>
      <div role="status">{busy || !figures ? <p>{words.measuring}</p> : <Advice figures={figures} />}</div>
      <Button icon="line" disabled={busy} onClick={measure}>
        {words.measure}
      </Button>
    </Card>
  );
}

function Advice({ figures }: { readonly figures: LineFigures }) {
  const words = checkWords[useLanguage()];
  const { carries, because, deeds } = adviseOn(figures);
  const why = because.map((one) => words.reason[one]).join(", ");
  return (
    <div data-carries={carries}>
      <p>
        <b>{words.carries[carries]}</b> {why !== "" && words.because(why)}
      </p>
      {deeds.map((deed) => (
        <p key={deed}>{words.deed[deed]}</p>
      ))}
      <p className={classes["small"]}>
        {words.figures(
          speedWords(figures.downKbps),
          speedWords(figures.upKbps),
          Math.round(figures.roundTripMs),
        )}
      </p>
    </div>
  );
}
