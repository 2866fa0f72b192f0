import type { Composition } from "@medplum/fhirtypes";
import type { ConflictDecision } from "../../../shared/contract/conflict-view.ts";
import { type Draft, draft as draftSchema, emptyDraft } from "../../../shared/domain/draft.ts";
import { draftJsonIn } from "../../../shared/fhir/write-checkpoint.ts";
import { mergeDrafts } from "../../../shared/sync/merge/merge-drafts.ts";
import { isSame } from "../../../shared/sync/merge/same.ts";
import type { readOtherDesk } from "../../../shared/sync/recipes/words.ts";
import type { ApartDraft } from "../db/stores/rescue-apart.ts";

/** One doctor's two drafts of a consult, and the one from which both went on. */
export type TwoDrafts = {
  readonly base: Draft;
  readonly mine: Draft;
  readonly draftSeq: number;
  readonly theirs: Draft;
  readonly theirsAt: string;
};
/** `server` is what the hub calls theirs, and which version of it this PC has seen. */
export type BothDrafts = TwoDrafts & {
  readonly server: { readonly localUuid: string; readonly serverId: string; readonly versionId: string };
  /** Theirs as this PC's file had it when it was read: a decision holds for exactly this. */
  readonly read: string;
};

type Writing = { readonly draft: Draft; readonly seq: number };

/** Undefined where what the other PC wrote cannot be read here. */
export function bothDraftsIn(of: {
  /** The Composition as this PC's file has it. */
  readonly read: string;
  /** What the item says of theirs since it waits for a person. */
  readonly seen: ReturnType<typeof readOtherDesk>;
  readonly common: string | undefined;
  readonly writing: Writing;
}): BothDrafts | undefined {
  const { read, seen, common, writing } = of;
  const composition = JSON.parse(read) as Composition; // as the hub wrote it
  const json = draftJsonIn(composition);
  const localUuid = composition.identifier?.value;
  const theirs = json === undefined ? undefined : draftSchema.safeParse(JSON.parse(json));
  if (!theirs?.success || composition.id === undefined || localUuid === undefined) return undefined;
  return {
    base: common === undefined ? emptyDraft : (JSON.parse(common) as Draft), // written by this program from a parsed draft
    mine: writing.draft,
    draftSeq: writing.seq,
    theirs: theirs.data,
    theirsAt: seen?.savedAt ?? composition.date ?? "",
    server: { localUuid, serverId: composition.id, versionId: composition.meta?.versionId ?? "" },
    read,
  };
}

export function apartDraftsIn(apart: ApartDraft, writing: Writing): TwoDrafts | undefined {
  const theirs = draftSchema.safeParse(JSON.parse(apart.draft));
  const base = draftSchema.safeParse(apart.base === undefined ? undefined : JSON.parse(apart.base));
  if (!theirs.success) return undefined;
  return {
    base: base.success ? base.data : emptyDraft,
    mine: writing.draft,
    draftSeq: writing.seq,
    theirs: theirs.data,
    theirsAt: "",
  };
}

export const chosenOf = ({ base, mine, theirs }: TwoDrafts, decision: ConflictDecision): Draft =>
  decision === "keep-mine"
    ? mine
    : decision === "keep-theirs"
      ? theirs
      : mergeDrafts(base, mine, theirs).merged;

/**
 * They do not touch each other's parts, and each says something that the other does not. Where nothing of theirs would
 * come in, they may have taken back what is ours: a person says.
 */
export function mayMergeUnasked({ base, mine, theirs }: TwoDrafts): boolean {
  const { conflicts, merged } = mergeDrafts(base, mine, theirs);
  return conflicts.length === 0 && !isSame(merged, mine);
}
