import type Database from "better-sqlite3";
import type { Resource } from "@medplum/fhirtypes";
import type { Principal } from "./principal.ts";
import type { StatusCodes } from "./status-codes.ts";
import type { Writer } from "./writer.ts";

/** What every repository shares, whoever it acts for. */
export type StoreParts = {
  readonly writing: Database.Database;
  readonly reading: Database.Database;
  readonly writer: Writer;
  readonly statusCodes: StatusCodes;
  readonly maxBinaryBytes: number;
  readonly onBug: (problem: unknown) => void;
  /** Hub time, plain. */
  readonly clockNow: () => string;
  /** `lastUpdated` of the write one is inside of. */
  readonly now: () => string;
  readonly noteChange: (
    resource: Resource,
    principal: Principal,
    action: "create" | "update" | "delete",
    patientId: string | undefined,
  ) => void;
};
