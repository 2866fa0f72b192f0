import { useCallback, useEffect, useMemo, useState } from "react";
import { secondsWords } from "../../../shared/domain/voice-note.ts";
import { useServices } from "../app/services.ts";
import { Button, Notice } from "../ui/parts.tsx";
import { useWords } from "../words/use-words.ts";
import { brokenOff, type BrokenOff, keepPieces } from "./spoken-pieces.ts";

/** Keeps what is spoken about one consult, and knows what of it broke off with the page before. */
export function useSpokenPieces(about: string, centreId: string) {
  const { database } = useServices();
  const pieces = useMemo(() => keepPieces(database, about, centreId), [database, about, centreId]);
  const [left, setLeft] = useState<readonly BrokenOff[]>([]);
  useEffect(() => {
    const state = { gone: false };
    // As the screen opens: what comes later is being spoken here.
    void brokenOff(database, about, centreId).then((found) => !state.gone && setLeft(found));
    return () => void (state.gone = true);
  }, [database, about, centreId]);
  const forget = useCallback(
    async (id: string) => {
      await pieces.forget(id);
      setLeft((before) => before.filter((one) => one.id !== id));
    },
    [pieces],
  );
  /** What was said stays with whoever said it until it is kept or thrown away. */
  const offer = useCallback(
    (note: BrokenOff) => setLeft((before) => [...before.filter(({ id }) => id !== note.id), note]),
    [],
  );
  return { left, forget, offer, keeping: { piece: pieces.piece, dropped: forget } };
}

type Props = {
  readonly left: readonly BrokenOff[];
  readonly onSend: (note: BrokenOff) => void;
  readonly onThrowAway: (id: string) => void;
};

/** Sent as far as it goes, or thrown away: nobody's sentence is lost by a page that ended. */
export function BrokenOffNotes({ left, onSend, onThrowAway }: Props) {
  const w = useWords().consult.chat;
  return left.map((note) => (
    <Notice key={note.id} tone="bad">
      {(note.isUnkept ? w.notKept : w.brokenOff)(secondsWords(note.durationMs))}
      <Button tone="plain" onClick={() => onSend(note)}>
        {note.isUnkept ? w.tryAgain : w.sendBrokenOff}
      </Button>
      <Button tone="plain" onClick={() => onThrowAway(note.id)}>
        {w.throwAway}
      </Button>
    </Notice>
  ));
}
