import type { PaperModel } from "./paper-model.ts";
import { factWords, vitalWords } from "./paper-words.ts";

type CopyOutPart = { readonly field: string; readonly text: string };

/**
 * The signed consult as plain text in the parts that eSanjeevani's form asks for (complaints, history, examination,
 * diagnosis, investigations, medicines, advice). There is no interface to it: a person pastes each. Field names are from
 * published user guides; the institute has to check them against the present form.
 */
export function copyOutParts(paper: PaperModel): readonly CopyOutPart[] {
  const { sections, facts, lines, doctor } = paper;
  const allergies = factWords(facts.allergies, (all) =>
    all.map(({ substance, reaction }) => [substance, reaction].filter(Boolean).join(" - ")).join("; "),
  );
  const parts: readonly CopyOutPart[] = [
    { field: "Chief complaints", text: sections.complaint },
    { field: "History", text: sections.history },
    { field: "Allergies", text: allergies },
    {
      field: "Current medicines",
      text: factWords(facts.currentMedicines, (all) =>
        all.map(({ name, dose }) => [name, dose].filter(Boolean).join(" ")).join("; "),
      ),
    },
    {
      field: "Examination",
      text: [vitalWords(paper.vitals).measured.join(", "), sections.examination].filter(Boolean).join("\n"),
    },
    { field: "Provisional diagnosis", text: sections.diagnosis },
    { field: "Investigations", text: sections.investigations },
    {
      field: "Medicines",
      text: lines
        .map(({ words, line }, at) =>
          [
            `${at + 1}. ${words.title}: ${words.how.en}`,
            words.quantityWords && `give ${words.quantityWords.en}`,
            line.instructions,
          ]
            .filter(Boolean)
            .join("; "),
        )
        .join("\n"),
    },
    { field: "Advice", text: sections.advice },
    { field: "Follow-up", text: sections.followUp },
    {
      field: "Doctor",
      text: `${doctor.name}, ${doctor.qualification}, ${doctor.council} ${doctor.registrationNumber}; Paramarsh ${paper.number}`,
    },
  ];
  return parts.flatMap(({ field, text }) => (text.trim() === "" ? [] : [{ field, text: text.trim() }]));
}
