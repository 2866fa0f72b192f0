import { useEffect } from "react";

/** Ctrl+Enter wherever the focus is, from the first drawing on: the consult below has the same key for claiming and signing. */
export function useSubmitKey(submit: () => void): void {
  useEffect(() => {
    const take = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      if (document.documentElement.dataset["locked"] !== undefined) return; // the lock screen has all keys
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!event.repeat) submit();
    };
    window.addEventListener("keydown", take, true);
    return () => window.removeEventListener("keydown", take, true);
  });
}
