import { relations } from "../../../shared/domain/registration.ts";
import type { RequestForm } from "./request-form.ts";

/**
 * An older page chose the relations beforehand: in a form that was begun there nobody may have said them. Without a name
 * they said nothing yet; of a patient whose relation cannot be chosen, what stands there is not the worker's.
 */
export function withoutPresets(form: RequestForm): RequestForm {
  const { correction } = form;
  const before = correction?.base.relative?.relation;
  const isPreset =
    correction?.presetsNothing !== true &&
    before !== undefined &&
    form.relation === "father" &&
    !relations.some((one) => one === before);
  return {
    ...form,
    ...(isPreset || form.relativeName.trim() === "" ? { relation: undefined } : {}),
    ...(form.guardianName.trim() === "" ? { guardianRelation: undefined } : {}),
    ...(correction ? { correction: { ...correction, presetsNothing: true } } : {}),
  };
}
