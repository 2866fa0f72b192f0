import { type FormEvent, useState } from "react";
import type { Spoken } from "../../call/voice-recorder.ts";
import { restAfter } from "../../../shared/domain/rest-after.ts";
import { answersIn, isFurtherAnswers, promptsAsked } from "../../../shared/domain/guided-exam.ts";
import { Frame } from "../app/frame.tsx";
import { useServices } from "../app/services.ts";
import { timeOf } from "../app/time.ts";
import type { Session } from "../app/session.ts";
import { useStore } from "../client/store.ts";
import type { Subject } from "../waiting/subject.ts";
import { OnScreenOnly } from "../ui/on-screen-only.tsx";
import { Button, TextField } from "../ui/parts.tsx";
import { useWords } from "../words/use-words.ts";
import { BrokenOffNotes, useSpokenPieces } from "./broken-off.tsx";
import { chatDraft } from "./chat-draft.ts";
import classes from "./chat.module.css";
import { GuidedAsk } from "./guided-ask.tsx";
import { type Shown, useChat } from "./use-chat.ts";
import { VoiceButton } from "./voice-button.tsx";
import { VoicePlayer } from "./voice-player.tsx";

/** Not on a page that came without TLS, and not in a browser without a recorder. */
const canRecord = "mediaDevices" in navigator && typeof MediaRecorder !== "undefined";

type ChatProps = { readonly subject: Subject; readonly session: Session };

export function ChatScreen({ subject, session }: ChatProps) {
  const { consult: words } = useWords();
  return (
    <Frame
      title={words.chat.title}
      subtitle={subject.patientName}
      backTo={{ at: "consult", key: subject.key }}
    >
      <Chat subject={subject} session={session} />
    </Frame>
  );
}

/** Messages with how far each has come; what is written goes also when the line comes back. */
export function Chat({ subject, session }: ChatProps) {
  const { consult: words } = useWords();
  const { messages, write, speak } = useChat(subject, session.worker.name);
  const spoken = useSpokenPieces(subject.key, session.centre.id);
  // Whole in the outbox first, then its pieces are let go of.
  const say = (note: Spoken, id: string) =>
    void speak(note, id).then(
      () => spoken.forget(id),
      () => spoken.offer({ ...note, id, isUnkept: true }),
    );
  const [text, setText] = useChatDraft(subject.key);
  const [isSending, setSending] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "" || isSending) return;
    setSending(true);
    void write(text.trim())
      // What was written on meanwhile is the next message's beginning.
      .then(() => setText((now) => restAfter(text, now)))
      .catch(() => undefined) // no room: said above, and the text stands
      .finally(() => setSending(false));
  };
  const w = words.chat;
  return (
    <section className={classes["chat"]}>
      {messages.length === 0 && <p>{w.nothing}</p>}
      <ol>
        {messages.map(({ message, reach, blobId }) => (
          <li key={message.id} data-mine={message.from.side === "spoke"}>
            <b>{message.from.name}</b>
            {message.voice ? (
              <VoicePlayer message={message} blobId={blobId} />
            ) : (
              <MessageText message={message} messages={messages} onAnswer={write} />
            )}
            <small>
              {timeOf(message.at)}
              {message.from.side === "spoke" && ` · ${{ kept: w.kept, hub: w.hub, shown: w.shown }[reach]}`}
            </small>
          </li>
        ))}
      </ol>
      <form onSubmit={send}>
        {canRecord && <VoiceButton onSpoken={say} keeping={spoken.keeping} />}
        <BrokenOffNotes
          left={spoken.left}
          onSend={(note) => say(note, note.id)}
          onThrowAway={(id) => void spoken.forget(id)}
        />
        <TextField label={w.write} lines={2} value={text} onChange={(next) => setText(() => next)} />
        <OnScreenOnly />
        <Button tone="main" icon="send" submit disabled={text.trim() === "" || isSending}>
          {w.send}
        </Button>
      </form>
    </section>
  );
}

type TextProps = {
  readonly message: Shown["message"];
  readonly messages: readonly Shown[];
  readonly onAnswer: (...texts: readonly string[]) => Promise<void>;
};

/** What the doctor asks to be looked at has fields until it is answered. */
function MessageText({ message, messages, onAnswer }: TextProps) {
  const prompts = message.from.side === "desk" ? promptsAsked(message.text) : undefined;
  // Counted and not compared by time: the two clocks need not agree.
  const alike = messages.filter(({ message: other }) => other.text === message.text);
  const answers = messages.filter(
    ({ message: other }) =>
      other.from.side === "spoke" &&
      !isFurtherAnswers(other.text) &&
      answersIn(other.text)?.some(({ prompt }) => prompts?.includes(prompt)) === true,
  );
  const isAnswered = answers.length > alike.findIndex(({ message: other }) => other.id === message.id);
  if (prompts === undefined || prompts.length === 0 || isAnswered) return <p>{message.text}</p>;
  return <GuidedAsk messageId={message.id} prompts={prompts} onAnswer={onAnswer} />;
}

/** One text, however many times the chat stands on the page: over the call and on a screen of its own. */
function useChatDraft(key: string) {
  const { texts } = useServices();
  const text = chatDraft.read(useStore(texts.newest), key);
  const change = (apply: (now: string) => string) =>
    chatDraft.write(texts, key, apply(chatDraft.read(texts.newest.get(), key)));
  return [text, change] as const;
}
