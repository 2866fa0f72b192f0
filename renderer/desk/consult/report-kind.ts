export type ReportKind = "pdf" | "picture" | "text" | "other";

/** How a report can be shown. Only types that Chromium draws without a plug-in count as pictures. */
export function reportKind(contentType: string): ReportKind {
  const type = contentType.split(";")[0]?.trim().toLowerCase() ?? "";
  if (type === "application/pdf") return "pdf";
  if (/^image\/(png|jpeg|jpg|webp|gif|avif|bmp)$/u.test(type)) return "picture";
  if (type.startsWith("text/") && type !== "text/html") return "text";
  return "other";
}

export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
