import type { SpokeConsult } from "../../../shared/contract/spoke-calls.ts";
import { isConsult, useServices } from "../app/services.ts";
import { newId } from "../client/new-id.ts";
import { useStore } from "../client/store.ts";
import type { KeptItem, Target, Work } from "../keep/kept-item.ts";
import { lastUnsent } from "../keep/last-unsent.ts";

/** The consult of a screen: as the hub lists it, or as it is kept here while the hub does not know it. */
export type Subject = {
  readonly key: string;
  readonly consult: SpokeConsult | undefined;
  readonly request: (KeptItem & { readonly work: { readonly call: "request.send" } }) | undefined;
  readonly target: Target;
  readonly patientName: string;
  readonly red: boolean;
};

export function useSubject(key: string): Subject | undefined {
  const { list, outbox } = useServices();
  const consult = useStore(list)?.consults.find((one) => isConsult(one, key));
  const items = useStore(outbox.items);
  const answers = useStore(outbox.answers);
  const request = items.find((item): item is NonNullable<Subject["request"]> => isRequest(item, key));
  const known = consult ?? request;
  const taskId = consult?.taskId ?? answers.get(key);
  if (!known && taskId === undefined) return undefined;
  return {
    // One for each consult, by whichever of its ids it was come to: what is begun under it is found again.
    key: consult?.requestId ?? key,
    consult,
    request,
    target: { requestId: consult?.requestId ?? (consult ? undefined : key), taskId },
    patientName: consult?.patient.nameDevanagari ?? consult?.patient.name ?? request?.patientName ?? "",
    red: consult ? consult.urgency.band === "red" : request?.red === true,
  };
}

const isRequest = ({ work }: KeptItem, key: string): boolean =>
  work.call === "request.send" && work.input.intake.id === key;

type Without<T> = T extends { readonly input: infer I }
  ? Omit<T, "input"> & { readonly input: Omit<I, "id"> }
  : never;
/** A call of one consult, before its id is drawn. */
export type NewWork = Without<
  Exclude<
    Work,
    { readonly call: "request.send" | "attachment.original" | "attachment.add" | "chat.send" | "stock.set" }
  >
>;

/** Keeps one thing about the consult, to be sent as soon as the line allows. */
export function useKeep(subject: Subject): (work: NewWork) => Promise<void> {
  const { outbox } = useServices();
  const { target, patientName, red } = subject;
  return (work) => {
    const id = newId();
    // The call and its input were chosen together; the union of all forgets that once the id is added.
    const whole = { ...work, input: { ...work.input, id } } as Work;
    return outbox.keep([{ id, target, patientName, red, work: whole }]);
  };
}

/** The last thing kept here and not yet sent, which is truer than what the hub still shows. */
export function useUnsent<C extends Work["call"]>(
  subject: Subject,
  call: C,
  which?: { readonly alsoRefused: boolean },
): Extract<Work, { readonly call: C }> | undefined {
  const { outbox } = useServices();
  return lastUnsent(useStore(outbox.items), subject.target, call, which);
}
