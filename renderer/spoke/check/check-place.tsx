import { lazy, Suspense } from "react";
import { Frame } from "../app/frame.tsx";
import { LoadFailed } from "../call/load-failed.tsx";
import { useWords } from "../words/use-words.ts";

/** Comes when it is asked for: nobody waits for it to write a form. */
const CheckParts = lazy(async () => ({ default: (await import("./check-screen.tsx")).CheckParts }));

export function CheckPlace() {
  const { common } = useWords();
  return (
    <Frame title={common.home.check} backTo={{ at: "home" }} broad="two-columns">
      <LoadFailed>
        <Suspense fallback={<p>…</p>}>
          <CheckParts />
        </Suspense>
      </LoadFailed>
    </Frame>
  );
}
