import { Button, Menu } from "@mantine/core";
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import type { ConsultView } from "../../../shared/contract/consult-view.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { keys } from "../app/keys.ts";
import { usePhysicalKeys } from "../app/use-physical-keys.ts";
import { type ActItem, actKeys, itemsOf } from "./act-item.ts";
import { useActs } from "./acts-context.tsx";

// Not keydown, as the library has it: the key that opens the menu would reach its own outside listener and close it.
const outside = ["mousedown", "touchstart"];

type Props = {
  readonly view: Pick<ConsultView, "consultId" | "ticket">;
  /** Where something was written here: shows what of it stands there no longer. */
  readonly onEarlier: (() => void) | undefined;
};

/** E as in earlier: the acts have the other letters. */
const earlierKey = "E";

/** Everything that can be done with this consult beside writing it; each by its letter. */
export function ActsMenu({ view, onEarlier }: Props) {
  const { t } = useTranslation();
  const { ask } = useActs();
  const [opened, setOpened] = useState(false);
  const items = itemsOf(view.ticket.acts);
  const isEmpty = items.length === 0 && !onEarlier;
  usePhysicalKeys([[keys.acts.hotkey, () => (isEmpty ? undefined : openAtOnce(setOpened))]]);
  const take = (item: ActItem) => {
    // Closed first: the menu gives the focus back to the note, unless the dialog takes it after that.
    flushSync(() => setOpened(false));
    ask(view.consultId, item);
  };
  const lookBack = () => {
    flushSync(() => setOpened(false));
    onEarlier?.();
  };
  const choose = (code: string): boolean => {
    if (code === "Escape") {
      setOpened(false);
      return true;
    }
    if (code === `Key${earlierKey}` && onEarlier) {
      lookBack();
      return true;
    }
    const item = items.find((one) => `Key${actKeys[one]}` === code);
    if (item === undefined) return false;
    take(item);
    return true;
  };
  useLetters(opened, choose);
  if (isEmpty) return null;
  return (
    <Menu
      opened={opened}
      onChange={setOpened}
      clickOutsideEvents={outside}
      position="top-end"
      transitionProps={{ duration: 0 }}
      width={330}
    >
      <Menu.Target>
        <Button
          variant="default"
          aria-keyshortcuts={keys.acts.aria}
          rightSection={<KeyHint keys={keys.acts.shown} />}
        >
          {t("acts.more")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map((item) => (
          <Menu.Item key={item} rightSection={<KeyHint keys={actKeys[item]} />} onClick={() => take(item)}>
            {t(`acts.name.${item}`)}
          </Menu.Item>
        ))}
        {onEarlier ? (
          <Menu.Item rightSection={<KeyHint keys={earlierKey} />} onClick={lookBack}>
            {t("earlier.menu")}
          </Menu.Item>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Drawn and focused before the next key: the library focuses it later, and Enter would send or put down what is behind. */
function openAtOnce(setOpened: (opened: boolean) => void): void {
  flushSync(() => setOpened(true));
  document
    .querySelector<HTMLElement>("[data-menu-dropdown] [data-autofocus]")
    ?.focus({ preventScroll: true });
}

/** From the first drawing on, wherever the focus is: a menu takes it only later, and the key would go into the note. */
function useLetters(opened: boolean, choose: (code: string) => boolean): void {
  useEffect(() => {
    if (!opened) return undefined;
    const take = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (document.documentElement.dataset["locked"] !== undefined) return; // the lock screen has all keys
      if (!choose(event.code)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener("keydown", take, true);
    return () => window.removeEventListener("keydown", take, true);
  });
}
