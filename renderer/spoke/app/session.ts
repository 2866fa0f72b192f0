import type { SpokeState } from "../../../shared/contract/spoke-calls.ts";

/** Who is signed in at this page. */
export type Session = NonNullable<SpokeState["session"]>;
