import type { Medicine } from "../domain/medicine.ts";
import { type Markup, html } from "./markup.ts";

/** Black strokes on white: a mono laser prints them, and a worn copy still shows them. */
const drawing = (inside: Markup, width = 36): Markup =>
  html`<svg class="drawn" width="${width}" height="30" viewBox="0 0 ${width} 30" aria-hidden="true">
    <g fill="none" stroke="#000" stroke-width="2.2" stroke-linecap="round">${inside}</g>
  </svg>`;

export const dayPictures = {
  morning: drawing(
    html`<path d="M3 25h30M10 25a8 8 0 0 1 16 0M18 12V4M14.5 7L18 3.5 21.5 7M6 15l4 3M30 15l-4 3" />`,
  ),
  noon: drawing(
    html`<circle cx="18" cy="15" r="6" />
      <path
        d="M18 2v4M18 24v4M5 15h4M27 15h4M8.8 5.8l2.8 2.8M24.4 21.4l2.8 2.8M8.8 24.2l2.8-2.8M24.4 8.6l2.8-2.8"
      />`,
  ),
  evening: drawing(
    html`<path d="M10 17a8 8 0 0 1 16 0z" fill="#000" /><path d="M3 17h30M8 22h20M13 27h10" />`,
  ),
  night: drawing(
    html`<path d="M22 4a11 11 0 1 0 7 17A12 12 0 0 1 22 4z" fill="#000" />
      <path d="M29 6v6M26 9h6" stroke-width="1.6" />`,
  ),
} as const;

/** Eaten before it, after it, or with it: the bowl alone, words stand beside it. */
export const bowl: Markup = drawing(
  html`<path d="M6 16h24a12 9 0 0 1-24 0z" fill="#000" /><path d="M13 11c-2-3 2-4 0-7M22 11c-2-3 2-4 0-7" />`,
);

const tablet = html`<ellipse cx="18" cy="12" rx="12" ry="7" /><path
    d="M6 12v6a12 7 0 0 0 24 0v-6"
    fill="#000"
  />`;
const half = html`<path d="M18 5a12 7 0 0 0 0 14z" /><path
    d="M6 12v6a12 7 0 0 0 12 7v-6a12 7 0 0 1-12-7z"
    fill="#000"
  />`;
const capsule = html`<path d="M10 8h8v14h-8a7 7 0 0 1 0-14z" fill="#000" /><path
    d="M18 8h8a7 7 0 0 1 0 14h-8"
  />`;
const spoon = html`<ellipse cx="11" cy="15" rx="8" ry="6" fill="#000" /><path d="M19 15h14" />`;
const drop = html`<path d="M18 3c5 8 8 11 8 15a8 8 0 0 1-16 0c0-4 3-7 8-15z" fill="#000" />`;
const tube = html`<path d="M8 9l18-4v20l-18-4z" /><path d="M26 11h5v8h-5" fill="#000" />`;
const syringe = html`<path d="M8 11h16v8H8zM24 15h9M8 15H3M3 10v10" /><path d="M12 11v4M16 11v4M20 11v4" />`;
const puff = html`<path d="M8 4h9v14h9v8H8z" /><path d="M29 19c3 1 3 5 0 6M31 16c5 2 5 10 0 12" />`;
const sachet = html`<path d="M9 4h18v22H9zM9 9h18" /><path d="M14 16h8M14 20h8" />`;

const byForm: Partial<Readonly<Record<Medicine["form"], Markup>>> = {
  tablet,
  lozenge: tablet,
  capsule,
  syrup: spoon,
  mouthwash: spoon,
  drops: drop,
  spray: puff,
  inhaler: puff,
  respule: puff,
  cream: tube,
  ointment: tube,
  gel: tube,
  lotion: tube,
  injection: syringe,
  sachet,
  powder: sachet,
};

/** Counted things are drawn one by one up to three; of what is measured the thing alone. */
export function dosePicture(form: Medicine["form"], amount: number): Markup {
  const one = byForm[form];
  if (one === undefined) return html``;
  if (form !== "tablet" && form !== "capsule") return drawing(one);
  const whole = Math.floor(amount);
  const rest = amount - whole;
  if (whole > 3 || (rest !== 0 && rest !== 0.5)) return drawing(one);
  return html`${Array.from({ length: whole }, () => drawing(one))}${rest === 0.5 && drawing(half)}`;
}
