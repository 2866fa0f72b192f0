import type { WritableDb } from "../writable-db.ts";

export type ServerName = { readonly serverId: string; readonly versionId: string };

/** What the hub calls a resource that was born here. */
export function serverNameOf(db: WritableDb, localUuid: string): ServerName | undefined {
  return db
    .prepare<[string], ServerName>(
      "SELECT server_id AS serverId, version_id AS versionId FROM id_map WHERE local_uuid = ?",
    )
    .get(localUuid);
}

export function saveServerName(
  db: WritableDb,
  input: ServerName & { readonly localUuid: string; readonly type: string },
): void {
  db.prepare(
    `INSERT INTO id_map (local_uuid, type, server_id, version_id) VALUES (?, ?, ?, ?)
     ON CONFLICT (local_uuid) DO UPDATE SET server_id = excluded.server_id, version_id = excluded.version_id`,
  ).run(input.localUuid, input.type, input.serverId, input.versionId);
}
