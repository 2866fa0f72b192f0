import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from "react";

type Props = {
  /** The contents are drawn. Until then this stands there for the keys alone. */
  readonly isWhole: boolean;
  readonly children: ReactNode;
};

/**
 * What stands in a dialog, with the focus from the first drawing on: the library's dialog takes it a moment later, and
 * what is typed meanwhile would go into the field behind, out of sight. Keys that come before the contents end here.
 */
export function DialogInside({ isWhole, children }: Props) {
  const inside = useRef<HTMLDivElement>(null);
  const wasFocused = useRef(false);
  useLayoutEffect(() => {
    const { current } = inside;
    if (current === null || isLocked()) return;
    // Whoever went on to another part of the dialog meanwhile stays there.
    const at = document.activeElement;
    const isFree = at === null || at === document.body || at === current;
    if (wasFocused.current && !isFree) return;
    wasFocused.current = true;
    const first = current.querySelector<HTMLElement>("[data-autofocus]");
    const wanted = isWhole ? (first ?? current.closest<HTMLElement>("[role=dialog]")) : current;
    wanted?.focus({ preventScroll: true });
  }, [isWhole]);
  return (
    // Marked always: the library's later focus finds it first, and takes nothing where it cannot be focused.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it only keeps keys, and has none of its own
    <div
      ref={inside}
      data-dialog-inside
      data-autofocus
      tabIndex={isWhole ? undefined : -1}
      onKeyDown={stopLetters}
    >
      {children}
    </div>
  );
}

/** Single letters are keys of the page behind. */
function stopLetters(event: KeyboardEvent): void {
  if (event.key.length === 1 && !event.altKey && !event.ctrlKey && !event.metaKey) event.stopPropagation();
}

/** The lock screen has all keys. */
const isLocked = (): boolean => document.documentElement.dataset["locked"] !== undefined;
