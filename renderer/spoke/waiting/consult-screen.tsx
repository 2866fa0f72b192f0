import type { SpokeState } from "../../../shared/contract/spoke-calls.ts";
import { Frame } from "../app/frame.tsx";
import { Notice } from "../ui/parts.tsx";
import { useWords } from "../words/use-words.ts";
import { useSubject } from "./subject.ts";
import { WaitingScreen } from "./waiting-screen.tsx";

export type Session = NonNullable<SpokeState["session"]>;

/** Everything about one consult, by the place in the address. */
export function ConsultScreen(props: {
  readonly place: "consult" | "paper" | "chat" | "measure" | "fact" | "call";
  readonly consultKey: string;
  readonly session: Session;
}) {
  const { consult: words } = useWords();
  const subject = useSubject(props.consultKey);
  if (!subject)
    return (
      <Frame title={words.waiting.title} backTo={{ at: "home" }}>
        <Notice tone="wait">{words.waiting.gone}</Notice>
      </Frame>
    );
  switch (props.place) {
    default:
      return <WaitingScreen subject={subject} session={props.session} />;
  }
}
