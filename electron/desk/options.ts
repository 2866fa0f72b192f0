import type { DeskState } from "../../shared/contract/session-view.ts";

/** Logs hold kinds and ids, never what a person wrote. */
export type DeskLog = (kind: string, ids?: Readonly<Record<string, string | number | boolean>>) => void;

/** What a host gives the desk core. */
export type DeskOptions = {
  readonly dataFolder: string;
  readonly hubUrl: string;
  readonly practice: boolean;
  readonly host: DeskState["host"];
  readonly version: string;
  readonly hubProcessId?: number;
  /** Practice only: the invented account. */
  readonly prefilled?: NonNullable<DeskState["prefilled"]>;
  /** Electron's safeStorage, where there is one. */
  readonly osSecret?: Uint8Array;
  readonly print?: (html: string) => Promise<Uint8Array>;
  /** How much of the hub's files may lie on this PC. */
  readonly mostAttachmentBytes?: number | undefined;
  readonly log: DeskLog;
  /** How often the open file is copied, where not as usual. */
  readonly backupEveryMs?: number;
  readonly clock?: () => Date;
};
