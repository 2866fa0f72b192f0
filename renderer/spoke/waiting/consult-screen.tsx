import type { Session } from "../app/session.ts";
import { Frame } from "../app/frame.tsx";
import { ChatScreen } from "../chat/chat-screen.tsx";
import { ReceiveScreen } from "../receive/receive-screen.tsx";
import { Notice } from "../ui/parts.tsx";
import { useWords } from "../words/use-words.ts";
import { CorrectScreen } from "./correct-screen.tsx";
import { FactScreen } from "./fact-screen.tsx";
import { MeasureScreen } from "./measure-screen.tsx";
import { useSubject } from "./subject.ts";
import { WaitingScreen } from "./waiting-screen.tsx";

/** Everything about one consult, by the place in the address. */
export function ConsultScreen(props: {
  readonly place: "consult" | "paper" | "chat" | "measure" | "fact" | "correct" | "call";
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
  const { session } = props;
  const { consult } = subject;
  if (props.place === "chat") return <ChatScreen subject={subject} session={session} />;
  // All else than waiting and writing is about a consult that the hub knows.
  if (!consult) return <WaitingScreen subject={subject} session={session} />;
  switch (props.place) {
    case "paper":
      return <ReceiveScreen subject={subject} />;
    case "measure":
      return <MeasureScreen subject={subject} consult={consult} session={session} />;
    case "correct":
      return <CorrectScreen subject={subject} consult={consult} />;
    case "fact":
      return <FactScreen subject={subject} consult={consult} />;
    default:
      return <WaitingScreen subject={subject} session={session} />;
  }
}
