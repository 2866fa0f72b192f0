import type { FoundPatient } from "../../../shared/contract/spoke-calls.ts";
import { goTo } from "../app/route.ts";
import type { Services } from "../app/services.ts";
import { newId } from "../client/new-id.ts";
import { ownerHere } from "../keep/owner.ts";
import { emptyForm } from "../request/request-form.ts";

/** Kept before its first letter, so that it is found again after whatever happens; without room it opens too. */
export function startForm({ drafts, state }: Services, found?: FoundPatient): void {
  const owner = ownerHere(state.get());
  const form = { ...emptyForm(newId(), new Date().toISOString(), found), owner };
  drafts.hold(form);
  goTo({ at: "form", id: form.id });
}
