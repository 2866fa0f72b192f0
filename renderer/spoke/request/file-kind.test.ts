import { describe, expect, it } from "vitest";
import { fileKind, titleOf } from "./file-kind.ts";

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

describe("what a chosen file is", () => {
  it.each([
    ["\xff\xd8\xff\xe0rest of it", "jpeg"],
    ["\x89PNG\r\n\x1a\n....", "png"],
    ["%PDF-1.7 ...", "pdf"],
    ["\0\0\0\x18ftypheic", "heic"],
    ["\0\0\0\x18ftypisom", "unknown"],
    ["<html></html>", "unknown"],
    ["", "unknown"],
  ])("%j is %s by its first bytes", (text, kind) => expect(fileKind(bytes(text))).toBe(kind));

  it.each([
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\x\\ecg.jpg", "ecg.jpg"],
    ["..", "file"],
    ["एक्स-रे.png", "एक्स-रे.png"],
    ["a\u202egpj.exe", "agpj.exe"],
  ])("the title of %j is %j", (name, title) => expect(titleOf(name)).toBe(title));
});
