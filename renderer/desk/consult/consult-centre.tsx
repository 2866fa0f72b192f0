import { memo } from "react";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import { LargePicture } from "../call/large-picture.tsx";
import { StillLayer } from "../call/still-layer.tsx";
import { AddFile } from "../files/add-file.tsx";
import screen from "./consult-screen.module.css";
import { PatientBanner } from "./patient-banner.tsx";
import { SinceLastVisit } from "./since-last-visit.tsx";
import { Story } from "./story.tsx";
import type { Slot } from "./use-slot.ts";
import { VitalsStrip } from "./vitals-strip.tsx";

type Props = { readonly view: ConsultView; readonly slot: Slot | undefined };

/**
 * The whole story on one screen: who, what changed, what happened when, how the numbers run, the reports. Kept, because
 * each letter of the note draws what stands beside it anew.
 */
export const ConsultCentre = memo(function ConsultCentre({ view, slot }: Props) {
  return (
    <div className={screen.centre}>
      <PatientBanner view={view} slot={slot} />
      <SinceLastVisit view={view} />
      <Story view={view} adding={<AddFile view={view} />}>
        <VitalsStrip view={view} />
      </Story>
      <LargePicture view={view} />
      <StillLayer view={view} />
    </div>
  );
});
