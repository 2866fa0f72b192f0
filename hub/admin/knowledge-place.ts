import {
  type BookAnswer,
  type BookEntry,
  bookAnswer,
  bookHistory,
  knowledgePaths,
  sheetText,
  standingTables,
} from "../../shared/contract/knowledge-api.ts";
import { hubPaths } from "../../shared/contract/hub-api.ts";
import { failureSchema } from "../../shared/result/failure.ts";
import { err, ok, type Result } from "../../shared/result/result.ts";
import { z } from "zod";
import { openKnowledgeBook } from "../knowledge/book.ts";
import type { OpenHub } from "../server/open-hub.ts";
import { storeOf } from "../server/store-of.ts";

/** Where the institute's tables lie: in this folder, or behind a running hub. */
export type KnowledgePlace = {
  readonly standing: () => Promise<readonly BookEntry[]>;
  readonly history: () => Promise<readonly BookEntry[]>;
  readonly text: (table: string, version: number) => Promise<string | undefined>;
  readonly put: (table: string, text: string, by: string) => Promise<BookAnswer>;
  readonly back: (table: string, version: number, by: string) => Promise<BookAnswer>;
};

export async function knowledgeIn(hub: OpenHub): Promise<KnowledgePlace> {
  const { port } = hub.fhir;
  const store = storeOf(port, { role: "system" });
  const book = await openKnowledgeBook({ store, write: port.write, clock: () => new Date() });
  return {
    standing: async () => book.standing().tables,
    history: async () => book.history(),
    text: book.text,
    put: (table, text, by) => book.put({ table, text, by }),
    back: (table, version, by) => book.back({ table, version, by }),
  };
}

const token = z.object({ accessToken: z.string(), role: z.string() });

/** As the operator of a running hub. */
export async function knowledgeAt(
  url: string,
  username: string | undefined,
  askPassphrase: () => Promise<string>,
): Promise<Result<KnowledgePlace, string>> {
  if (!URL.canParse(url)) return err(`"${url}" is no address of a hub, such as http://127.0.0.1:8480.`);
  if (username === undefined) return err("A running hub needs --username, an operator's account.");
  const ask = async (method: string, path: string, body?: unknown, bearer?: string): Promise<unknown> => {
    const answer = await fetch(new URL(path, url), {
      method,
      headers: {
        "content-type": "application/json",
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch(() => undefined);
    if (!answer) throw new HubSaid(`No hub answers at ${url}.`);
    const json: unknown = await answer.json().catch(() => undefined);
    if (answer.ok) return json;
    throw new HubSaid(failureSchema.safeParse(json).data?.message ?? `The hub answered ${answer.status}.`);
  };
  try {
    const credentials = { username, passphrase: await askPassphrase(), deskId: "knowledge" };
    const signedIn = token.safeParse(await ask("POST", hubPaths.token, credentials));
    if (!signedIn.success) return err(`What answers at ${url} is not a hub.`);
    if (signedIn.data.role !== "operator") return err("Only an operator may change the institute's tables.");
    const { accessToken } = signedIn.data;
    const asked = (method: string, path: string, body?: unknown) => ask(method, path, body, accessToken);
    return ok(placeBehind(asked));
  } catch (problem) {
    if (problem instanceof HubSaid) return err(problem.message);
    throw problem;
  }
}

/** Its message is a sentence for the operator. */
export class HubSaid extends Error {}

function placeBehind(
  ask: (method: string, path: string, body?: unknown) => Promise<unknown>,
): KnowledgePlace {
  const { standing, history, text } = knowledgePaths;
  return {
    standing: async () => standingTables.parse(await ask("GET", standing)).tables,
    history: async () => bookHistory.parse(await ask("GET", history)).versions,
    text: async (table, version) => {
      const query = new URLSearchParams({ table, version: String(version) });
      return sheetText.parse(await ask("GET", `${text}?${query.toString()}`)).text;
    },
    put: async (table, sheet, by) => bookAnswer.parse(await ask("PUT", standing, { table, text: sheet, by })),
    back: async (table, version, by) => bookAnswer.parse(await ask("POST", standing, { table, version, by })),
  };
}
