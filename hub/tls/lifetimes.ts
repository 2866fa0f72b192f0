import type { Names } from "./addresses.ts";

const dayMs = 86_400_000;

/** Browsers refuse a leaf that is valid for longer than 398 days; a device's clock may be days behind. */
const leafDays = 397;
const backdatedDays = 7;
const renewBeforeDays = 30;
const caYears = 10;

export type Validity = { readonly notBefore: Date; readonly notAfter: Date };

/** In all 397 days, the week before now counted in. */
export function leafValidity(now: Date): Validity {
  const notBefore = wholeSeconds(now.getTime() - backdatedDays * dayMs);
  return { notBefore, notAfter: new Date(notBefore.getTime() + leafDays * dayMs) };
}

export function caValidity(now: Date): Validity {
  const notBefore = wholeSeconds(now.getTime() - backdatedDays * dayMs);
  const notAfter = new Date(notBefore);
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + caYears);
  return { notBefore, notAfter };
}

/** Why a leaf must be made anew; undefined where the present one goes on serving. */
export function renewalReason(
  leaf: { readonly notBefore: Date; readonly notAfter: Date; readonly names: Names },
  wanted: Names,
  now: Date,
): "expires-soon" | "not-yet-valid" | "names-changed" | undefined {
  if (leaf.notAfter.getTime() - now.getTime() < renewBeforeDays * dayMs) return "expires-soon";
  if (leaf.notBefore.getTime() > now.getTime()) return "not-yet-valid";
  const has = new Set([...leaf.names.hostnames, ...leaf.names.addresses]);
  const needs = [...wanted.hostnames, ...wanted.addresses];
  return needs.length === has.size && needs.every((name) => has.has(name)) ? undefined : "names-changed";
}

/** Certificates know no milliseconds. */
const wholeSeconds = (ms: number): Date => new Date(Math.floor(ms / 1000) * 1000);
