import { useTranslation } from "react-i18next";
import type { CallAbout } from "../../../shared/contract/live-calls.ts";
import { clockWords } from "./call-clock.ts";

/** "video 9:52, voice only 0:28, telephone 3:10": how long the consult ran in each mode. */
export function useLengths(): (about: Pick<CallAbout, "lengthsMs">) => string {
  const { t } = useTranslation();
  return ({ lengthsMs }) =>
    (["video", "audio", "phone", "voice-note"] as const)
      .filter((mode) => lengthsMs[mode] >= 1000)
      .map((mode) => `${t(`review.ran.${mode}`)} ${clockWords(lengthsMs[mode])}`)
      .join(", ");
}
