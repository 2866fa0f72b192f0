/** What a chosen file is by its first bytes, whatever its name says. */
export type FileKind = "jpeg" | "png" | "webp" | "gif" | "pdf" | "heic" | "unknown";

const heicBrands = ["heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1"];

export function fileKind(head: Uint8Array): FileKind {
  const text = String.fromCharCode(...head.subarray(0, 12));
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return "jpeg";
  if (text.startsWith("\x89PNG")) return "png";
  if (text.startsWith("RIFF") && text.slice(8) === "WEBP") return "webp";
  if (text.startsWith("GIF8")) return "gif";
  if (text.startsWith("%PDF-")) return "pdf";
  if (text.slice(4, 8) === "ftyp" && heicBrands.includes(text.slice(8))) return "heic";
  return "unknown";
}

/** A title without the parts of a path and without what would be a control sign on paper. */
export function titleOf(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  // oxlint-disable-next-line no-control-regex -- control signs are what is taken out
  const plain = last.replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, "").trim();
  return [...(plain === "" || plain === "." || plain === ".." ? "file" : plain)].slice(0, 120).join("");
}
