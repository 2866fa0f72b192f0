import type { Page } from "@playwright/test";

export type Take = (name: string) => Promise<void>;
export type Walk = { readonly page: Page; readonly spokeUrl: string; readonly take: Take };
