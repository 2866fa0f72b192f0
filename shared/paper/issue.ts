import type { CodePicture } from "../paper-code/qr-path.ts";

/** How far the paper has come; `issuedAt` is the hub's time. */
export type Issue = {
  readonly state: "draft" | "signed-not-issued" | "issued" | "void";
  readonly issuedAt?: string;
  /** Drawn for an issued paper alone: a code that verifies must not stand on a paper that nobody may follow. */
  readonly code?: PrintedCode;
};

export type PrintedCode = CodePicture & {
  /** What two people can compare on the phone. */
  readonly spoken: string;
  /** Where the verify page is, as far as whoever prints knows it. */
  readonly page?: string;
};
