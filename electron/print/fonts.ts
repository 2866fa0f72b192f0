import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const families = [
  { name: "@fontsource/noto-sans", subsets: ["latin", "latin-ext", "greek"] },
  { name: "@fontsource/noto-sans-devanagari", subsets: ["devanagari"] },
] as const;
const weights = [400, 700] as const;

export type PaperFonts = { readonly css: string };

/**
 * Noto Sans and Noto Sans Devanagari as style sheet with the font files inside, so that the paper looks the
 * same on a PC that has neither. Each face keeps its unicode-range: shaping falls to the right family.
 */
export async function loadPaperFonts(): Promise<PaperFonts> {
  const require = createRequire(import.meta.url);
  const sheets = families.flatMap(({ name, subsets }) =>
    weights.map((weight) => embed(require.resolve(`${name}/${weight}.css`), subsets)),
  );
  return { css: (await Promise.all(sheets)).join("\n") };
}

async function embed(sheet: string, subsets: readonly string[]): Promise<string> {
  const css = await readFile(sheet, "utf8");
  const faces = css.match(/@font-face\s*\{[^}]*\}/g) ?? [];
  const wanted = faces.flatMap((face) => {
    const file = /url\(\.\/(files\/[^)]+\.woff2)\)/.exec(face)?.[1];
    return file !== undefined && subsets.some((subset) => isSubset(file, subset)) ? [{ face, file }] : [];
  });
  return (await Promise.all(wanted.map(({ face, file }) => inlined(face, join(dirname(sheet), file))))).join(
    "\n",
  );
}

/** "…-sans-latin-400-normal.woff2" is latin; "latin-ext" must not pass for it. */
function isSubset(file: string, subset: string): boolean {
  return new RegExp(`-${subset}-\\d00-normal\\.woff2$`).test(file);
}

async function inlined(face: string, file: string): Promise<string> {
  const data = (await readFile(file)).toString("base64");
  return face
    .replace(/src:[^;]*;/, `src: url(data:font/woff2;base64,${data}) format('woff2');`)
    .replace("font-display: swap", "font-display: block");
}
