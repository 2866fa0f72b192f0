import { Button } from "@mantine/core";
import { useCallback, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { longestMessageChars } from "../../../shared/contract/live.ts";
import type { ChatLine } from "../../../shared/contract/live-calls.ts";
import type { ConsultId } from "../../../shared/domain/ids.ts";
import { useAct, useCall } from "../../bridge/use-call.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { useHeldCall } from "../call/call-provider.tsx";
import { FailureText } from "../app/failure-text.tsx";
import { useTooLong } from "../app/too-long.ts";
import { sayDayAndTime } from "../consult/say-when.ts";
import { useLanguage } from "../consult/use-language.ts";
import { BrokenOff } from "./broken-off.tsx";
import classes from "./chat.module.css";
import { useMessageDraft } from "./message-draft.ts";
import { pressedBeyond } from "./message-try.ts";
import { VoiceButton } from "./voice-button.tsx";
import { VoicePlayer } from "./voice-player.tsx";

/** Messages with the centre. What is typed is on this PC before it leaves the field. */
export function ChatPane({ consultId }: { readonly consultId: ConsultId }) {
  const { t } = useTranslation();
  const lines = useCall("chat.list", { consultId }).data?.lines;
  const end = useRef<HTMLDivElement>(null);
  useShown(consultId, lines);
  const count = lines?.length ?? 0;
  useEffect(() => {
    // Chromium answers a promise, which React would take for the effect's end: nothing is answered here.
    end.current?.scrollIntoView({ block: "end" });
  }, [count]);
  return (
    <div className={classes.chat}>
      <ul className={classes.list} aria-label={t("chat.list")} aria-live="polite" tabIndex={0}>
        {lines?.length === 0 ? <li className={classes.nothing}>{t("chat.nothing")}</li> : null}
        {lines?.map((line) => (
          <Message key={line.message.id} line={line} consultId={consultId} />
        ))}
        <div ref={end} />
      </ul>
      <MessageField key={consultId} consultId={consultId} lines={lines} />
    </div>
  );
}

const ticks = { here: "○", hub: "✓", shown: "✓✓" } as const;

type MessageProps = { readonly line: ChatLine; readonly consultId: ConsultId };

function Message({ line: { message, mine, reach }, consultId }: MessageProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <li className={mine ? `${classes.message} ${classes.mine}` : classes.message}>
      {/* Either language may come, whatever the screen's. */}
      {message.voice ? (
        <VoicePlayer consultId={consultId} message={message} />
      ) : (
        <p className={classes.text}>{message.text}</p>
      )}
      <p className={classes.about}>
        {mine ? "" : `${message.from.name} · `}
        {sayDayAndTime(message.at, language)}
        {mine ? (
          <span data-reach={reach}>
            {" "}
            <span aria-hidden>{ticks[reach]}</span> {t(`chat.reach.${reach}`)}
          </span>
        ) : null}
      </p>
    </li>
  );
}

type FieldProps = { readonly consultId: ConsultId; readonly lines: readonly ChatLine[] | undefined };

function MessageField({ consultId, lines }: FieldProps) {
  const { t } = useTranslation();
  const { text, write, trouble, tooLong, send, submit } = useMessage(consultId, lines);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <textarea
        data-chat-field
        rows={2}
        aria-invalid={tooLong !== undefined}
        aria-label={t("chat.field")}
        placeholder={t("chat.field")}
        value={text}
        onChange={({ currentTarget }) => write(currentTarget.value)}
        onKeyDown={(event) => {
          // While an input method composes, Enter chooses a word.
          if (event.key !== "Enter" || event.shiftKey || event.ctrlKey || event.nativeEvent.isComposing)
            return;
          event.preventDefault();
          void submit();
        }}
      />
      <Button
        type="submit"
        variant="default"
        loading={send.pending}
        aria-disabled={tooLong !== undefined}
        rightSection={<KeyHint keys="↵" />}
      >
        {t("chat.send")}
      </Button>
      <VoiceButton consultId={consultId} />
      <BrokenOff consultId={consultId} />
      {trouble ? <FailureText failure={trouble} /> : null}
      {tooLong === undefined ? null : <p role="alert">{tooLong}</p>}
      <p className={classes.hint} role="status">
        {t(
          send.failure === undefined
            ? "chat.hint"
            : send.failure.kind === "desk-unreachable"
              ? "chat.notKnown"
              : "chat.notSent",
        )}
      </p>
    </form>
  );
}

/** What stands in the field, and its sending: pressed again while one is on its way, the next goes behind it. */
function useMessage(consultId: ConsultId, lines: FieldProps["lines"]) {
  const send = useAct("chat.send", ["chat.list"]);
  const { reset, pending } = send;
  const held = useHeldCall();
  const { text, write, begin, sent, settle, trouble } = useMessageDraft(consultId);
  const isRunning = useRef(false);
  const presses = useRef<readonly string[]>([]);
  const tooLong = useTooLong()(text, longestMessageChars);
  const wrote = useCallback(() => {
    if (held?.consultId === consultId) held.session.wrote();
  }, [held, consultId]);
  useEffect(() => {
    if (pending || lines === undefined || !settle(lines)) return;
    wrote();
    reset();
  }, [lines, pending, settle, wrote, reset]);
  const submit = async () => {
    if (text.trim() === "" || tooLong !== undefined) return;
    presses.current = [...presses.current, text];
    if (isRunning.current) return; // sent after that which is on its way
    isRunning.current = true;
    for (;;) {
      const [next, ...later] = presses.current;
      presses.current = later;
      const tried = next === undefined ? undefined : await begin(next);
      const kept = tried && (await send.run({ consultId, ...tried }));
      if (!tried || !kept?.ok) break;
      sent(tried);
      wrote();
      presses.current = pressedBeyond(tried.text, presses.current);
    }
    presses.current = [];
    isRunning.current = false;
  };
  return { text, write, trouble, tooLong, send, submit };
}

/** What stands on the doctor's screen is read, and the centre sees it by its tick. */
function useShown(consultId: ConsultId, lines: readonly ChatLine[] | undefined): void {
  const { run } = useAct("chat.shown", ["call.about"]);
  const told = useRef(new Set<string>());
  useEffect(() => {
    const fresh = (lines ?? []).filter(({ mine, message: { id } }) => !mine && !told.current.has(id));
    if (fresh.length === 0 || document.visibilityState !== "visible") return;
    const ids = fresh.slice(-200).map(({ message: { id } }) => id);
    for (const id of ids) told.current.add(id);
    void run({ consultId, ids });
  }, [consultId, lines, run]);
}
