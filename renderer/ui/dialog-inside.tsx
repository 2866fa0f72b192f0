import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from "react";
import { holdRepeated } from "./hold-repeated.ts";

type Props = {
  /** The contents are drawn. Until then this stands there for the keys alone. */
  readonly isWhole: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/**
 * What stands in a dialog, with the focus from the first drawing on: the library's dialog takes it a moment later, and
 * what is typed meanwhile would go into the field behind, out of sight. Keys that come before the contents end here.
 */
export function DialogInside({ isWhole, className, children }: Props) {
  const inside = useRef<HTMLDivElement>(null);
  const wasFocused = useRef(false);
  const isFallback = useRef(false);
  // Before the focus is taken. The library notes it too late, and of a dialog that comes and goes with its opening not
  // at all.
  useLayoutEffect(() => giveBackTo(document.activeElement), []);
  useLayoutEffect(() => {
    const { current } = inside;
    if (current === null || isLocked()) return;
    // Whoever went on to another part of the dialog meanwhile stays there.
    const at = document.activeElement;
    const isFree = at === null || at === document.body || (at === current && isFallback.current);
    if (wasFocused.current && !isFree) return;
    wasFocused.current = true;
    const first = isWhole ? current.querySelector<HTMLElement>("[data-autofocus]:not(:disabled)") : null;
    first?.focus({ preventScroll: true });
    // Not the dialog round it: what is typed there would not end at this edge.
    isFallback.current = !current.contains(document.activeElement) || document.activeElement === current;
    if (isFallback.current) current.focus({ preventScroll: true });
  }); // each time: what had the focus may be gone with what was drawn anew
  return (
    <>
      {/* The library's later focus finds it first, and takes nothing, as it cannot be focused. */}
      <span data-autofocus hidden />
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it only keeps keys, and has none of its own */}
      <div
        ref={inside}
        className={className}
        data-dialog-inside
        tabIndex={-1}
        onKeyDown={keepKeys}
        onKeyDownCapture={holdRepeated}
      >
        {children}
      </div>
    </>
  );
}

/** Single letters, and the key that claims and signs, are keys of the page behind; they end at the dialog's edge. */
function keepKeys({ key, altKey, ctrlKey, metaKey, nativeEvent }: KeyboardEvent): void {
  const isLetter = key.length === 1 && !altKey && !ctrlKey && !metaKey;
  const isPrimary = key === "Enter" && (ctrlKey || metaKey);
  if (isLetter || isPrimary) nativeEvent.stopPropagation();
}

function giveBackTo(before: Element | null): () => void {
  return () =>
    // Once it is gone, and before the next key; whoever closed it and went elsewhere stays there.
    queueMicrotask(() => {
      const isFree = document.activeElement === null || document.activeElement === document.body;
      if (isFree && !isLocked() && before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
    });
}

/** The lock screen has all keys. */
const isLocked = (): boolean => document.documentElement.dataset["locked"] !== undefined;
