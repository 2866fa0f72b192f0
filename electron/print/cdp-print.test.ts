import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { samplePaper } from "../../shared/paper/paper-sample.ts";
import { prescriptionHtml, teleconsultationSentence } from "../../shared/paper/prescription-html.ts";
import { openPrinter } from "./cdp-print.ts";
import { loadPaperFonts } from "./fonts.ts";

const chromiumPath = ["/usr/bin/chromium", "/usr/bin/google-chrome"].find((path) => existsSync(path));
const hasPoppler = spawnSync("pdftotext", ["-v"]).error === undefined;
const able = chromiumPath !== undefined && hasPoppler;
if (!able) process.stderr.write("skipped: the paper test needs Chromium and poppler-utils\n");

/** Extractors put spaces where glyphs stand apart; what is compared is the letters in their order. */
const letters = (text: string) => text.normalize("NFC").replace(/\s+/g, "");

describe.skipIf(!able)("the printed paper", () => {
  let folder = "";
  let pdf = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "paper-test-"));
    pdf = join(folder, "paper.pdf");
    const printer = openPrinter({ chromiumPath: chromiumPath ?? "" });
    const issue = { state: "issued", issuedAt: "2026-11-23T06:05:00Z" } as const;
    const page = prescriptionHtml(samplePaper({ practice: false }), issue, await loadPaperFonts());
    try {
      const [first] = await Promise.all([printer.pdf(page), printer.pdf(page)]);
      await writeFile(pdf, first);
    } finally {
      await printer.close();
    }
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("gives back its text when copied, Hindi letter for letter", () => {
    const copied = letters(execFileSync("pdftotext", ["-raw", pdf, "-"], { encoding: "utf8" }));
    for (const field of [
      teleconsultationSentence,
      "HP-PRACTICE-0000",
      "METFORMIN 500 mg tablet",
      "60 (sixty) tablets",
      "ALLERGY · एलर्जी: CO-TRIMOXAZOLE",
      "बुरांश कल्पित देवी",
      "रोज़ 30 मिनट पैदल चलें, क्षमता के अनुसार।",
      "स्वास्थ्य कार्यकर्ता समझाएँगे",
      "1 गोली, दिन में दो बार, खाने के बाद, 30 दिन",
      "Buransh Kalpit Devi · page 1 of 2",
    ])
      expect(copied).toContain(letters(field));
  });

  test("carries its fonts and uses no other", () => {
    const rows = execFileSync("pdffonts", [pdf], { encoding: "utf8" }).trim().split("\n").slice(2);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatch(/^[A-Z]{6}\+NotoSans\S* .* yes +yes +yes /);
  });
});
