import { useCallback, useEffect, useState } from "react";
import type { SpokeOutput } from "../../../shared/contract/spoke-calls.ts";
import { voiceText } from "../../../shared/domain/voice-note.ts";
import type { Spoken } from "../../call/voice-recorder.ts";
import { callHub } from "../client/call-hub.ts";
import { newId } from "../client/new-id.ts";
import { useStore } from "../client/store.ts";
import { useServices } from "../app/services.ts";
import { messageItems } from "./message-items.ts";
import { chatHeard, chatWritten, liveLine, pageId, unreadMessage } from "../live/live-store.ts";
import type { Subject } from "../waiting/subject.ts";

type Listed = SpokeOutput<"chat.list">[number];
export type Shown = {
  readonly message: Listed["message"];
  readonly reach: Listed["reach"] | "kept";
  /** Spoken and still kept here. */
  readonly blobId?: string | undefined;
};

const everyMs = 8_000;

/** The hub's messages, and after them those that are kept here until the line takes them. */
export function useChat(subject: Subject, name: string) {
  const { outbox, database } = useServices();
  const items = useStore(outbox.items);
  const heard = useStore(chatHeard);
  const [listed, setListed] = useState<readonly Listed[]>([]);
  const { taskId, requestId } = subject.target;
  const unsent = items.flatMap(({ work, target }): Shown[] => {
    const mine = target.taskId === taskId || (requestId !== undefined && target.requestId === requestId);
    if (work.call !== "chat.send" || !mine) return [];
    return [{ message: { ...work.input.message, taskId: taskId ?? "" }, reach: "kept", blobId: work.blobId }];
  });
  const unsentCount = unsent.length;
  useEffect(() => {
    if (taskId === undefined) return undefined;
    const state = { gone: false };
    const read = async () => {
      const told = await callHub("chat.list", { taskId });
      if (told.ok && !state.gone) setListed(told.value);
    };
    void read();
    const timer = setInterval(() => void read(), everyMs);
    return () => {
      state.gone = true;
      clearInterval(timer);
    };
    // Read again when something was heard, and when something kept here has gone.
  }, [taskId, heard, unsentCount]);

  useTellShown(taskId, listed);
  const { keep } = outbox;
  const { target, patientName, red } = subject;
  const write = useCallback(
    async (...texts: readonly string[]) => {
      await keep(messageItems({ target, patientName, red }, texts, name));
      chatWritten.set(chatWritten.get() + 1);
    },
    [keep, name, target, patientName, red],
  );
  const speak = useCallback(
    async ({ blob, durationMs, contentType }: Spoken, id: string) => {
      const blobId = newId();
      const sha256 = await hashOf(blob);
      // Bytes first: a message whose sound is not here could never be sent.
      await database.put("blobs", blob, blobId);
      const from = { side: "spoke", name } as const;
      const voice = { durationMs, contentType, sizeBytes: blob.size, sha256 };
      const message = { id, at: new Date().toISOString(), from, text: voiceText(durationMs), voice };
      await keep([{ id, target, patientName, red, work: { call: "chat.send", input: { message }, blobId } }]);
    },
    [database, keep, name, target, patientName, red],
  );
  const known = new Set(listed.map(({ message }) => message.id));
  const messages: readonly Shown[] = [...listed, ...unsent.filter(({ message }) => !known.has(message.id))];
  return { messages, write, speak };
}

async function hashOf(blob: Blob): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await blob.arrayBuffer()));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The doctor sees that a message was read; said again whenever the list is, because a lost tick costs nothing. */
function useTellShown(taskId: string | undefined, listed: readonly Listed[]): void {
  const line = useStore(liveLine);
  useEffect(() => {
    if (unreadMessage.get()?.taskId === taskId) unreadMessage.set(undefined);
    const ids = listed.flatMap(({ message, reach }) =>
      message.from.side === "desk" && reach !== "shown" ? [message.id] : [],
    );
    if (taskId !== undefined && ids.length > 0)
      void line?.say({ say: "chat-shown", pageId, taskId, ids: ids.slice(-200) });
  }, [line, taskId, listed]);
}
