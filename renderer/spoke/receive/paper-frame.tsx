import { useCallback, useRef, useState } from "react";
import { spokePaths } from "../../../shared/contract/spoke-calls.ts";
import { Button } from "../ui/parts.tsx";
import { useWords } from "../words/use-words.ts";
import classes from "./receive.module.css";

/** The paper carries its fonts and is heavy for a thin line: a phone loads it when it is asked for. */
export type PaperPage = {
  readonly src: string;
  readonly asked: boolean;
  readonly ask: () => void;
  readonly frame: React.RefObject<HTMLIFrameElement | null>;
  readonly onLoad: () => void;
  /** Prints as soon as the paper is there. */
  readonly print: () => void;
};

export function usePaperFrame(paperId: string): PaperPage {
  const [asked, setAsked] = useState(() => matchMedia("(min-width: 900px)").matches);
  const frame = useRef<HTMLIFrameElement>(null);
  const state = useRef({ loaded: false, printWhenLoaded: false });
  const printNow = () => {
    const inside = frame.current?.contentWindow;
    inside?.focus();
    inside?.print();
  };
  const onLoad = useCallback(() => {
    state.current.loaded = true;
    if (state.current.printWhenLoaded) printNow();
    state.current.printWhenLoaded = false;
  }, []);
  return {
    src: `${spokePaths.paper}${encodeURIComponent(paperId)}/paper`,
    asked,
    ask: () => setAsked(true),
    frame,
    onLoad,
    print: () => {
      setAsked(true);
      if (state.current.loaded) printNow();
      else state.current.printWhenLoaded = true;
    },
  };
}

export function PaperFrame({ page, struck }: { readonly page: PaperPage; readonly struck: boolean }) {
  const { consult: words } = useWords();
  return (
    <section className={classes["paper"]} data-struck={struck}>
      {page.asked ? (
        // Called back or held meanwhile: the hub draws it anew, as not valid.
        <iframe
          key={String(struck)}
          ref={page.frame}
          src={page.src}
          title={words.receive.paper}
          onLoad={page.onLoad}
        />
      ) : (
        <Button icon="paper" tall wide onClick={page.ask}>
          {words.receive.larger}
        </Button>
      )}
      {struck && <b>{words.recall.struck}</b>}
    </section>
  );
}
