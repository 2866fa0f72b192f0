import { expect, it } from "vitest";
import { linesWithTraces } from "./local-traces.ts";

it.each([
  "cd /home/someone/desk",
  '"/Users/someone/desk/hub"',
  `https://${"registry"}.example:4873/zod`,
  '"resolved": "https://a/b"',
])("finds the trace in %s", (line) => expect(linesWithTraces(`fine\n${line}`)).toEqual([2]));

it.each(["/usr/bin/chromium", "shared/rules/registry.ts", "https://example.org/home/page", "../work/plan"])(
  "finds none in %s",
  (line) => expect(linesWithTraces(line)).toEqual([]),
);
