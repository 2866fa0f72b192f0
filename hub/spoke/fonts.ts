import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { HubAnswer, Route } from "../server/http-types.ts";

const weights = [400, 700] as const;
const devanagari = "U+0900-097F, U+1CD0-1CF9, U+200C-200D, U+20A8, U+20B9, U+25CC, U+A830-A839, U+A8E0-A8FF";

const pathOf = (weight: number): string => `/spoke/fonts/devanagari-${weight}.woff2`;

export function fontRoutes(): readonly Route[] {
  return weights.map((weight) => ({
    method: "GET",
    path: pathOf(weight),
    says: "part of the centres' page",
    handle: () => font(weight),
  }));
}

async function font(weight: number): Promise<HubAnswer> {
  const file = `@fontsource/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-${weight}-normal.woff2`;
  const body = await readFile(fileURLToPath(import.meta.resolve(file)));
  const headers = { "content-type": "font/woff2", "cache-control": "max-age=31536000, immutable" };
  return { status: 200, headers, body };
}

/** For the paper, whose own policy allows fonts only inside it: Hindi must be right on every machine that prints. */
export async function paperFontStyle(): Promise<string> {
  const rules = weights.map(async (weight) => {
    const { body } = await font(weight);
    const data = Buffer.from(body).toString("base64");
    return `@font-face { font-family: "Noto Sans Devanagari"; font-weight: ${weight};
  unicode-range: ${devanagari}; src: url("data:font/woff2;base64,${data}") format("woff2"); }`;
  });
  return (await Promise.all(rules)).join("\n");
}
