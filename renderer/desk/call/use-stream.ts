import { type RefObject, useEffect, useRef } from "react";

/** Plays a stream in the element; `speaker` names where its sound goes. */
export function useStream<E extends HTMLMediaElement>(
  stream: MediaStream | undefined,
  speaker?: string,
): RefObject<E | null> {
  const ref = useRef<E>(null);
  useEffect(() => {
    const element = ref.current;
    if (!element || element.srcObject === (stream ?? null)) return;
    element.srcObject = stream ?? null;
    // Rejected where another stream came first, or before the person has touched the window.
    if (stream) void element.play().catch(() => undefined);
  }, [stream]);
  useEffect(() => {
    if (speaker !== undefined) void ref.current?.setSinkId(speaker).catch(() => undefined);
  }, [speaker]);
  return ref;
}
