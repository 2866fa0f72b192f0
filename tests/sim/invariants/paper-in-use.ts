/** The newest paper of a consult that a PC holds as its doctor's, and the one that is in use at the hub. */
type PaperHere = {
  readonly file: string;
  readonly consult: string;
  readonly here: string | undefined;
  readonly atHub: string;
  /** Something of the doctor's own is under way in this consult at this PC: it is not covered. */
  readonly hasOwnWork: boolean;
};

/** Wherever its doctor signed it last, each of the doctor's PCs reads, prints and amends the paper that is in use. */
export function otherPaper({ file, consult, here, atHub, hasOwnWork }: PaperHere): string | undefined {
  if (here === atHub || hasOwnWork) return undefined;
  return `${file} has ${here ?? "no paper"} of ${consult}, in use is ${atHub}`;
}
