/** Whether a dialog stands over the page that its own keys do not lead out of; the review closes where they lead. */
export function isBehindDialog(): boolean {
  const dialogs = [...document.querySelectorAll("[aria-modal=true]")];
  return dialogs.some((dialog) => dialog.closest("[data-review]") === null);
}
