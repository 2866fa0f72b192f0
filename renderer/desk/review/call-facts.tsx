import { Checkbox } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CallAbout } from "../../../shared/contract/live-calls.ts";
import { leastVideoMs } from "../../../shared/domain/consult-mode.ts";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import { useAct, useCall } from "../../bridge/use-call.ts";
import { clockWords } from "../call/call-clock.ts";
import { useLengths } from "../call/use-lengths.ts";
import { sayTime } from "../consult/say-when.ts";
import { useLanguage } from "../consult/use-language.ts";
import classes from "./review.module.css";

/** How the consult ran, as the paper will say; the doctor's own word whether the picture was enough to judge by. */
export function CallFacts({ consultId }: { readonly consultId: ConsultId }) {
  const { t } = useTranslation();
  const about = useCall("call.about", { consultId }).data;
  if (about === undefined) return null;
  return (
    <>
      <div>
        <dt>{t("review.call")}</dt>
        <dd>
          <CallLines about={about} />
          <SawWell consultId={consultId} about={about} />
        </dd>
      </div>
      <Asked about={about} />
    </>
  );
}

type Props = { readonly about: CallAbout };

function CallLines({ about }: Props) {
  const { t } = useTranslation();
  const lengths = useLengths()(about);
  return (
    <>
      <p>
        {t("review.onPaper")} <strong>{t(`review.mode.${about.mode}`)}</strong>
      </p>
      {lengths === "" ? null : <p>{lengths}</p>}
      {about.videoSeenMs < 1000 ? null : (
        <p>{t("review.pictureFor", { time: clockWords(about.videoSeenMs) })}</p>
      )}
      <WhyNotVideo about={about} />
    </>
  );
}

/** The paper says "voice only" of a call with a picture: said before signing, with what would change it. */
function WhyNotVideo({ about }: Props) {
  const { t } = useTranslation();
  if (about.videoSeenMs < 1000 || about.mode === "video") return null;
  const isGlimpse = about.videoSeenMs < leastVideoMs;
  return (
    <p>
      {isGlimpse ? t("review.videoFrom", { time: clockWords(leastVideoMs) }) : t("review.videoOnceTicked")}
    </p>
  );
}

function SawWell({ consultId, about }: Props & { readonly consultId: ConsultId }) {
  const { t } = useTranslation();
  const act = useAct("call.sawWell", ["call.about", "consult.review", "prescription.check"]);
  // The tick stands at once: the desk's answer may take a moment, and the next key must not wait for it.
  const [said, setSaid] = useState<boolean>();
  const say = async (sawWell: boolean) => {
    setSaid(sawWell);
    const kept = await act.run({ consultId, sawWell });
    if (!kept.ok) setSaid(undefined);
  };
  if (about.videoSeenMs < 1000) return null;
  return (
    <>
      <Checkbox
        size="xs"
        className={classes.sawWell}
        label={t("review.sawWell")}
        checked={said ?? about.sawWell}
        onChange={({ currentTarget }) => void say(currentTarget.checked)}
      />
      {act.failure === undefined ? null : <p role="alert">{t("review.sawWellFailed")}</p>}
    </>
  );
}

function Asked({ about }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (about.calls === 0) return null;
  const at = about.patientConfirmedAt;
  return (
    <div>
      <dt>{t("review.asked")}</dt>
      <dd>
        {at === undefined
          ? t("review.notAskedInCall")
          : `✓ ${t("review.askedAt", { time: sayTime(at, language) })}`}
      </dd>
    </div>
  );
}
