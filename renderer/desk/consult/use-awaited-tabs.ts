import { type RefObject, useLayoutEffect, useRef } from "react";
import { useHeldKey } from "../../bridge/use-held-key.ts";
import { nextTab, tabAhead, type TabsAhead, tabsWithin } from "./tabs-ahead.ts";
import type { TypedHere } from "./typed-here.ts";

type Asked = {
  readonly here: TypedHere | undefined;
  readonly isAnswered: boolean;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** The answer to the words that Tab was pressed for has come. */
  readonly press: () => void;
  /** Where that ends which was taken over last while somebody wrote on behind it. */
  readonly wentOn: { readonly from: number } | undefined;
  /** What stands there is asked for next; nothing, where no words are looked up. */
  readonly ask: (words: string, caret: number) => TypedHere | undefined;
};

/**
 * Tabs pressed before the answer to their words came. Each waits for its own: what was written behind the first one's
 * words is asked for when these have been taken over, and its Tab waits on.
 */
export function useAwaitedTabs({ here, isAnswered, field, press, wentOn, ask }: Asked) {
  const ahead = useRef<TabsAhead>([]);
  const followed = useRef(wentOn);
  const tab = useHeldKey(here?.text, isAnswered, press);
  const behind = () => lettersBehind(here, field.current);
  // Before the next event: a caret that has just been put would take the Tab back that waits for words not asked yet.
  useLayoutEffect(() => {
    if (wentOn === undefined || wentOn === followed.current || field.current === null) return;
    followed.current = wentOn;
    const { value, selectionEnd } = field.current;
    const { next, rest } = nextTab(ahead.current);
    ahead.current = rest;
    if (next === undefined && document.activeElement !== field.current) return;
    const caret = next === undefined ? selectionEnd : wentOn.from + next;
    const typed = ask(next === undefined ? value : value.slice(0, caret), caret);
    if (next !== undefined && typed !== undefined) tab.hold(typed.text);
  });
  const hold = () => {
    if (tab.isHeld()) {
      ahead.current = tabAhead(ahead.current, behind());
      return;
    }
    ahead.current = [];
    tab.hold(here?.text);
  };
  /** Whether the words that a Tab waits for still stand there, written on behind or not. */
  const isStillMeant = (): boolean => {
    if (!tab.isHeld() || here === undefined || field.current?.value.startsWith(here.text, here.at) !== true)
      return false;
    ahead.current = tabsWithin(ahead.current, behind());
    return true;
  };
  return { hold, isStillMeant, isHeld: tab.isHeld, letGo: tab.letGo };
}

/** By how much the caret stands behind the words that are asked for. */
export const lettersBehind = (here: TypedHere | undefined, field: HTMLTextAreaElement | null): number =>
  here === undefined ? 0 : Math.max(0, (field?.selectionEnd ?? 0) - (here.at + here.text.length));
