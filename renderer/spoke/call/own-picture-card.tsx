import { lazy, Suspense, useEffect } from "react";
import { useStore } from "../client/store.ts";
import { inCall, ownPicture } from "../live/live-store.ts";
import { Button, Card } from "../ui/parts.tsx";
import { useWords } from "../words/use-words.ts";
import { showsOwnPicture } from "./own-picture-ends.ts";
import { LoadFailed } from "./load-failed.tsx";

const OwnPicture = lazy(async () => ({ default: (await import("./own-picture.tsx")).OwnPicture }));

/** While the patient waits: whoever looks at the own picture is seen by the doctor the moment the call is taken. */
export function OwnPictureCard() {
  const { call } = useWords().consult;
  const isOn = useStore(ownPicture);
  const isInCall = useStore(inCall) !== undefined;
  useEffect(showsOwnPicture, []);
  if (isInCall) return null;
  return (
    <Card title={call.look.title}>
      {isOn && (
        <LoadFailed>
          <Suspense fallback={<p>…</p>}>
            <OwnPicture />
          </Suspense>
        </LoadFailed>
      )}
      <p>{isOn ? call.look.nobody : call.look.why}</p>
      <Button icon={isOn ? "noVideo" : "video"} onClick={() => ownPicture.set(!isOn)}>
        {isOn ? call.look.end : call.look.begin}
      </Button>
    </Card>
  );
}
