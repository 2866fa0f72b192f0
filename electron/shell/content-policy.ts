/**
 * What the desk's page may load and reach: itself.
 *
 * Styles alone may be inline: Mantine writes its theme's variables and positions as style elements and attributes,
 * and the paper's preview carries its own; a style cannot run code here, and nothing outside can be loaded by one.
 */
export function contentPolicy(origin: string, socketOrigin?: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "media-src 'self' blob:",
    "worker-src 'self' blob:", // pdf.js starts its worker from a blob where the address is not same-origin
    `connect-src 'self' blob: data: ${socketOrigin ?? origin}`,
    "frame-src 'self' blob: data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export const safeHeaders = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(self), microphone=(self), geolocation=(), usb=(), serial=()",
} as const;
