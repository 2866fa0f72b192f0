import type { DocumentReference, Task } from "@medplum/fhirtypes";
import type { SbarAct } from "../domain/consult-act.ts";
import { base64OfText } from "./base64.ts";
import { concept, system } from "./systems.ts";

/** The page that goes with the patient, as a document of the patient: the centre sees and prints it too. */
export function sbarDocument(
  act: SbarAct,
  context: {
    readonly id: string;
    readonly task: Task;
    readonly at: string;
    readonly by: { readonly reference: string; readonly display: string };
  },
): DocumentReference {
  const { id, task, at, by } = context;
  return {
    resourceType: "DocumentReference",
    identifier: [{ system: system.uuid, value: id }],
    status: "current",
    docStatus: "final",
    type: { coding: [{ ...concept.sbar }], text: concept.sbar.display },
    ...(task.for?.reference === undefined ? {} : { subject: { reference: task.for.reference } }),
    date: at,
    author: [by],
    description: concept.sbar.display,
    ...(task.encounter ? { context: { encounter: [task.encounter] } } : {}),
    content: [
      {
        attachment: {
          contentType: "text/plain",
          title: `${concept.sbar.display}, ${act.act === "transfer" ? act.to : act.where}`,
          creation: at,
          data: base64OfText(sbarText(act, by.display)),
        },
      },
    ],
  };
}

export function sbarText(act: SbarAct, doctor: string): string {
  const where =
    act.act === "transfer"
      ? `To: ${act.to} (by ${act.by === "108" ? "ambulance 108" : "own vehicle"})`
      : `To: ${act.where}, by ${act.byWhen}`;
  const { situation, background, assessment, recommendation } = act.sbar;
  const parts = [
    ["Situation / स्थिति", situation],
    ["Background / पृष्ठभूमि", background],
    ["Assessment / आकलन", assessment],
    ["Recommendation / सलाह", recommendation],
  ] as const;
  return [
    where,
    `From: ${doctor}`,
    ...parts.map(([title, text]) => `\n${title}\n${text.trim() || "—"}`),
  ].join("\n");
}
