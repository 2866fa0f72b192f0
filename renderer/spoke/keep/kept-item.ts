import type { SpokeInput } from "../../../shared/contract/spoke-calls.ts";
import type { Failure } from "../../../shared/result/failure.ts";
import type { RequestForm } from "../request/request-form.ts";

/** Which consult something belongs to: by the request's own id until the hub has told the ticket's. */
export type Target = { readonly requestId?: string | undefined; readonly taskId?: string | undefined };

type Plain =
  | "request.answer"
  | "request.worried"
  | "request.ambulance"
  | "request.leave"
  | "attachment.add"
  | "paper.give"
  | "paper.explain"
  | "paper.dispense"
  | "recall.answer"
  | "call.report";

type Later = "request.vitals" | "request.facts";
type LaterWork<N extends Later> = {
  readonly call: N;
  readonly input: Omit<SpokeInput<N>, "taskId">;
  /** As it was typed: refused, it is opened again. Absent in what an older page kept. */
  readonly form?: RequestForm;
};

/** One call as it is kept: whole but for the ids that only the hub's earlier answers bring. */
export type Work =
  | { readonly call: "request.send"; readonly input: SpokeInput<"request.send">; readonly form: RequestForm }
  | {
      readonly call: "patient.correct";
      readonly input: Omit<SpokeInput<"patient.correct">, "taskId">;
      readonly form: RequestForm;
    }
  | { readonly [N in Later]: LaterWork<N> }[Later]
  | { readonly [N in Plain]: { readonly call: N; readonly input: Omit<SpokeInput<N>, "taskId"> } }[Plain]
  /** Of the centre itself and of no consult. */
  | { readonly call: "stock.set"; readonly input: SpokeInput<"stock.set"> }
  | {
      readonly call: "chat.send";
      readonly input: { readonly message: Omit<SpokeInput<"chat.send">["message"], "taskId"> };
      /** What was spoken: its bytes go first. */
      readonly blobId?: string;
    }
  | {
      readonly call: "attachment.original";
      readonly input: { readonly id: string; readonly sha256: string };
      /** Its small copy goes first and names the document. */
      readonly addId: string;
      readonly blobId: string;
      readonly contentType: string;
    };

export type KeptItem = {
  readonly id: string;
  /** In the order of writing, given by the store. */
  readonly order: number;
  readonly target: Target;
  readonly work: Work;
  /** For the strip and the list of what is not sent. */
  readonly patientName: string;
  readonly since: string;
  /** The centre that wrote it: nobody of another centre sends it. */
  readonly centreId: string;
  /** The Practitioner's id of whoever wrote it, who may not be the one who sits here when the line is back. */
  readonly workerId?: string | undefined;
  /** A danger goes before everything else. */
  readonly red: boolean;
  readonly failures: number;
  readonly nextAtMs: number;
  readonly trouble?: Failure | undefined;
  /** The hub had taken it and was restored since. */
  readonly again?: boolean;
  /** The hub does not take it as it is: a person decides. */
  readonly refused?: Failure | undefined;
};

export const subjectOf = ({ target, id }: Pick<KeptItem, "target" | "id">): string =>
  target.requestId ?? target.taskId ?? id;
