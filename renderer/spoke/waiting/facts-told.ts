import { numberIn } from "../request/number-in.ts";
import type { RequestForm } from "../request/request-form.ts";

/** To what the reaction was is not said: of the two it is this that stops a paper. */
export const isReactionAlone = ({ allergies: [allergy] }: RequestForm): boolean =>
  allergy !== undefined && allergy.substance.trim() === "" && allergy.reaction.trim() !== "";

/** Only what was told; undefined where that is nothing, or where a part of it would be left out. */
export function factsIn(form: RequestForm) {
  if (isReactionAlone(form)) return undefined;
  const substance = form.allergies[0]?.substance.trim() ?? "";
  const reaction = form.allergies[0]?.reaction.trim() ?? "";
  const name = form.medicines[0]?.name.trim() ?? "";
  const { text, confirmed } = form.vitals.weightKg;
  const weightKg = numberIn(text);
  const pregnant = form.pregnancyHow === "pregnant";
  const feeds = form.breastfeedingHow === "yes";
  const heavy = weightKg !== undefined && weightKg > 0;
  if (substance === "" && name === "" && !pregnant && !feeds && !heavy) return undefined;
  return {
    facts: {
      ...(substance === ""
        ? {}
        : {
            allergies: {
              state: "known" as const,
              value: [{ substance, ...(reaction === "" ? {} : { reaction }) }],
            },
          }),
      ...(name === "" ? {} : { medicines: { state: "known" as const, value: [{ name }] } }),
      ...(pregnant ? { pregnancy: { state: "known" as const, value: { status: "pregnant" as const } } } : {}),
      ...(feeds ? { breastfeeding: { state: "known" as const, value: "yes" as const } } : {}),
    },
    ...(heavy ? { weightKg, weightConfirmed: confirmed === text } : {}),
  };
}
