/** What the simulation itself saw and promised, beside what desks and hub believe. */
export type Watch = {
  /** Pieces of text that a screen was told are saved, by file and consult. */
  readonly acknowledged: Map<string, Map<string, string[]>>;
  /** Pictures and papers that were called attached, by file. */
  readonly files: Map<string, AttachedFile[]>;
  readonly signed: Map<string, SignedThere>;
  /** Every outbox row that was committed, by file. */
  readonly enqueued: Map<string, Set<string>>;
  readonly allergiesTold: Set<string>;
  readonly ambulancesNoted: Set<string>;
  /** Items whose spool copy exists: from then on nobody need be there. */
  readonly spooled: Set<string>;
  /** What was written into a patient's details, each by a word of its own: what stood there for whoever wrote it. */
  readonly details: Map<string, string | undefined>;
  /** Recalls, with the papers that their author had seen. */
  readonly recalls: Map<string, ReadonlySet<string>>;
  /** What of an outbox row left last, by file and row; forgotten where a look showed that it can never be taken. */
  readonly left: Map<string, Map<string, string>>;
  /** Claims and acts that the hub had done already when it was asked about them last. */
  readonly doneWhenAsked: Set<string>;
  /** Up to which commit the hub showed itself when it was asked about an item last. */
  readonly askedAt: Map<string, number>;
  /** Pieces of text that their doctor struck out, or did not choose of two drafts: by doctor and ticket. */
  readonly givenUp: Map<string, GivenUp>;
  /** The same, where two drafts became one or something was struck out: pieces need not stand in their order. */
  readonly reordered: Set<string>;
  /** The same, where a person gave up what should have gone to the hub: the draft stays at that PC. */
  readonly setAside: Set<string>;
  /** File and consult where what was signed at another PC was taken over what stood there: it is among the revisions. */
  readonly takenThere: Set<string>;
  tokens: number;
};

/** `now` is what should stand nowhere any more; the others are what ever was given up, and how. */
export type GivenUp = {
  readonly struck: Set<string>;
  readonly unchosen: Set<string>;
  readonly now: Set<string>;
};

type SignedThere = {
  readonly file: string;
  readonly bundle: string;
  readonly taskId: string;
  readonly doctor: string;
  readonly claimId: string;
  /** Recalls of which its author knew. */
  readonly knewRecalls: ReadonlySet<string>;
  /** Over a note that was opened anew: what its PC knew as issued last of that consult. */
  readonly wentOnFrom: string | undefined;
};

type AttachedFile = {
  readonly fileId: string;
  readonly documentId: string;
  readonly sha256: string;
};

export const newWatch = (): Watch => ({
  acknowledged: new Map(),
  files: new Map(),
  signed: new Map(),
  enqueued: new Map(),
  allergiesTold: new Set(),
  ambulancesNoted: new Set(),
  spooled: new Set(),
  details: new Map(),
  recalls: new Map(),
  left: new Map(),
  doneWhenAsked: new Set(),
  askedAt: new Map(),
  givenUp: new Map(),
  reordered: new Set(),
  setAside: new Set(),
  takenThere: new Set(),
  tokens: 0,
});

export function noteEnqueued({ enqueued }: Watch, file: string, id: string): void {
  const known = enqueued.get(file) ?? new Set();
  enqueued.set(file, known.add(id));
}

export function leftOf({ left }: Watch, file: string): Map<string, string> {
  const known = left.get(file) ?? new Map<string, string>();
  left.set(file, known);
  return known;
}
