import { newId } from "../client/new-id.ts";
import { isRequest, type RequestForm } from "../request/request-form.ts";
import type { Work } from "./kept-item.ts";
import { holdsMore } from "./merge-forms.ts";

/** A copy under ids of its own: the pictures' originals went, or go, with the first. */
export const asNewRequest = (form: RequestForm): RequestForm => ({
  ...form,
  id: newId(),
  files: form.files.map(({ original: _gone, ...file }) => ({ ...file, id: newId() })),
});

/**
 * What another window has written into the draft, unheard here, and what therefore does not go with what is sent: a
 * request's is a form of its own; what is told later stays under the address of its screen.
 */
export function leftOver(
  fresh: readonly { readonly work: Work }[],
  base: RequestForm | undefined,
  kept: RequestForm | undefined,
): RequestForm | undefined {
  const forms = fresh.flatMap(({ work }) => ("form" in work && work.form ? [work.form] : []));
  const sent = forms.find(({ id }) => id === kept?.id);
  if (!kept || !sent || !base || !holdsMore(base, sent, kept)) return undefined;
  return isRequest(kept) ? asNewRequest(kept) : kept;
}
