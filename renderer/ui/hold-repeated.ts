import type { KeyboardEvent } from "react";

/** Enter held down would press the button that comes under it as well, unread; in a text it makes lines. */
export function holdRepeated(
  event: Pick<KeyboardEvent, "key" | "repeat" | "target" | "preventDefault">,
): void {
  if (event.key !== "Enter" || !event.repeat || isText(event.target)) return;
  event.preventDefault();
}

const isText = (target: EventTarget): boolean => "tagName" in target && target.tagName === "TEXTAREA";
