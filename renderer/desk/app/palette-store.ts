import { createSpotlight } from "@mantine/spotlight";

export const [paletteStore, palette] = createSpotlight();

/**
 * Chooses the first match drawn, so that Enter opens it. Spotlight's own choice comes before the new matches are
 * drawn and is lost with the old ones; it marks a choice by this attribute and exports no function for it.
 */
export function chooseFirstMatch(): void {
  const list = document.getElementById(paletteStore.getState().listId);
  list?.querySelector("[data-selected]")?.removeAttribute("data-selected");
  list?.querySelector("[data-action]")?.setAttribute("data-selected", "true");
  paletteStore.updateState((state) => ({ ...state, selected: 0 }));
}
