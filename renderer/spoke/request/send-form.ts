import type { SpokeInput } from "../../../shared/contract/spoke-calls.ts";
import type { Services } from "../app/services.ts";
import { messageItems } from "../chat/message-items.ts";
import { newId } from "../client/new-id.ts";
import type { NewItem } from "../keep/outbox.ts";
import type { AttachedFile, RequestForm } from "./request-form.ts";
import { complaintIn, requestOf } from "./write-request.ts";

type Common = Pick<NewItem, "target" | "patientName" | "red">;

/** The form leaves the drafts and enters what is kept to be sent, in one commit. */
export async function sendForm(
  { outbox, state }: Services,
  {
    form,
    red,
    base,
  }: { readonly form: RequestForm; readonly red: boolean; readonly base?: RequestForm | undefined },
): Promise<void> {
  const now = new Date().toISOString();
  const input = requestOf(form, newId(), now);
  const common = commonOf(form, red);
  const request: NewItem = { ...common, id: form.id, work: { call: "request.send", input, form } };
  const name = state.get()?.session?.worker.name ?? "";
  const further = messageItems(common, complaintIn(form).further, name);
  const files = form.files.flatMap((file) => attachmentItems(common, file));
  await outbox.keep([request, ...further, ...files], form.id, base);
}

/** What all that goes with one request has in common. */
export function commonOf({ id, found, name }: RequestForm, red: boolean): Common {
  const patientName = found?.nameDevanagari ?? found?.name ?? (name.trim() || "नाम पता नहीं");
  return { target: { requestId: id }, patientName, red };
}

/** The small copy goes with the request's other things, the original after everything else. */
export function attachmentItems(
  common: Common,
  file: AttachedFile,
  /** Asked about this one, after the request. */
  agreed?: SpokeInput<"attachment.add">["agreed"],
): NewItem[] {
  const { id, title, kind, contentType, content, original } = file;
  const input = {
    id,
    title,
    kind,
    contentType,
    content,
    ...(original
      ? {
          original: {
            sha256: original.sha256,
            sizeBytes: original.sizeBytes,
            contentType: original.contentType,
          },
        }
      : {}),
    ...(agreed ? { agreed } : {}),
  };
  const small: NewItem = { ...common, id, work: { call: "attachment.add", input } };
  if (!original) return [small];
  const originalId = newId();
  const { sha256, blobId, contentType: type } = original;
  const work = {
    call: "attachment.original",
    input: { id: originalId, sha256 },
    addId: id,
    blobId,
    contentType: type,
  } as const;
  return [small, { ...common, red: false, id: originalId, work }];
}
