import type { SpokeState } from "../../../shared/contract/spoke-calls.ts";
import type { Owner, RequestForm } from "../request/request-form.ts";

export function ownerHere(state: SpokeState | undefined): Owner | undefined {
  const session = state?.session;
  return session && { centreId: session.centre.id, worker: session.worker.name };
}

/** Of this very centre; what is begun by a colleague may be gone on with. */
export const isOurs = (form: RequestForm, here: Owner | undefined): boolean =>
  here !== undefined && form.owner?.centreId === here.centreId;
