import { z } from "zod";
import { hubPaths } from "../../shared/contract/hub-api.ts";
import { failureSchema } from "../../shared/result/failure.ts";
import { err, ok, type Result } from "../../shared/result/result.ts";
import type { ImportTarget } from "./import-target.ts";

const foundAnswer = z.object({ reference: z.string().optional() });
const putAnswer = z.object({ reasons: z.array(z.string().nullable()) });
const token = z.object({ accessToken: z.string(), role: z.string() });

/** Import into a running hub as its operator. */
export async function httpTarget(
  url: string,
  username: string,
  passphrase: string,
): Promise<Result<ImportTarget, string>> {
  const post = async (path: string, body: unknown, bearer?: string) =>
    fetch(new URL(path, url), {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
      },
      body: JSON.stringify(body),
    });
  const credentials = { username, passphrase, deskId: "import" };
  const signIn = async (): Promise<Result<string, string>> => {
    const answer = await post(hubPaths.token, credentials).catch(() => undefined);
    if (!answer) return err(`No hub answers at ${url}.`);
    const body: unknown = await answer.json().catch(() => undefined);
    const parsed = token.safeParse(body);
    if (parsed.success && parsed.data.role === "operator") return ok(parsed.data.accessToken);
    if (parsed.success) return err("Only an operator may import.");
    return err(failureSchema.safeParse(body).data?.message ?? `What answers at ${url} is not a hub.`);
  };
  const first = await signIn();
  if (!first.ok) return first;
  const session = { bearer: first.value };
  const ask = async (body: unknown): Promise<unknown> => {
    const answer = await post(hubPaths.import, body, session.bearer);
    if (answer.status === 401) {
      const again = await signIn(); // a long import outlives an access token
      if (!again.ok) throw new Error(again.error);
      session.bearer = again.value;
      return ask(body);
    }
    if (!answer.ok) throw new Error(`the hub answered ${answer.status}`);
    return answer.json();
  };
  return ok({
    find: async (query) => foundAnswer.parse(await ask({ find: query })).reference,
    put: async (resources) =>
      putAnswer.parse(await ask({ resources })).reasons.map((reason) => reason ?? undefined),
  });
}
