import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { dictionary1 } from "../../shared/wire/dictionary-1.ts";
import { readPackedItem, writePackedItem } from "../../shared/wire/packed-item.ts";
import { type Base64, liftBase64, putBack } from "../../shared/wire/lift-base64.ts";

const base64: Base64 = {
  encode: (text) => Buffer.from(text, "utf8").toString("base64"),
  decode: (text) => Buffer.from(text, "base64").toString("utf8"),
};
const withData = (data: string): string => JSON.stringify({ resourceType: "Binary", data, after: "kept" });

it("a paper in base64 is lifted out and put back to the letter, Hindi included", () => {
  const paper = "रोज़ 30 मिनट पैदल चलें ".repeat(20);
  const text = withData(base64.encode(paper));
  const lifted = liftBase64(text, base64);
  expect(lifted.parts).toEqual([paper]);
  expect(putBack(lifted, base64)).toBe(text);
});

it("what is no text in base64, or not written as we would, stays where it is", () => {
  for (const data of [Buffer.alloc(300, 255).toString("base64"), `${"QUJD".repeat(40)}QUI`, "short"]) {
    const text = withData(data);
    const lifted = liftBase64(text, base64);
    expect(lifted).toEqual({ text, parts: [] });
    expect(putBack(lifted, base64)).toBe(text);
  }
});

it("the dictionary is the one that bodies on disks were packed with", () => {
  expect(createHash("sha256").update(dictionary1).digest("hex")).toBe(
    "cb23add857a4abd6ded118632570be88922f889ae4389254b71a570d66f09861",
  );
});

it("a packed item comes back with its bundle to the letter", () => {
  const item = {
    itemId: "i",
    deskId: "d",
    practitionerId: "p",
    taskId: "t",
    claimId: "c",
    signedAt: "2026-11-23T06:04:00.000Z",
    bundle: withData(base64.encode("पर्चा ".repeat(50))),
    signature: "s",
  };
  expect(readPackedItem(JSON.parse(writePackedItem(item, base64)), base64)).toEqual(item);
  expect(readPackedItem([{}, []], base64)).toBeUndefined();
});
