import type { RequestForm } from "./request-form.ts";
import type { Patch } from "./use-draft.ts";

/** What each step of the form is given; `now` is the moment at which the step was drawn. */
export type StepProps = { readonly form: RequestForm; readonly patch: Patch; readonly now: string };
