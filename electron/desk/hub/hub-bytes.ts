import { type Failure, failure } from "../../../shared/result/failure.ts";
import { type Result, err, ok } from "../../../shared/result/result.ts";
import { certificateFailure } from "./certificate-trouble.ts";
import { busy } from "./hub-request.ts";
import { type Patience, withPatience } from "./patience.ts";

export type BytesAsk = Patience & {
  readonly method?: "GET" | "PUT" | "POST";
  readonly path: string;
  readonly token?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
};

export type BytesAnswer = {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
};

/** As `askHub`, for files: what answers is taken as it is. An answer that was cut is none. */
export async function askHubBytes(hubUrl: string, ask: BytesAsk): Promise<Result<BytesAnswer, Failure>> {
  const attempted = `asking the hub for ${ask.path.split("?")[0]}`;
  try {
    const { response, bytes } = await withPatience(ask, 60_000, async (signal) => {
      const begun = await fetch(new URL(ask.path, hubUrl), {
        method: ask.method ?? "GET",
        redirect: "error",
        signal,
        headers: {
          // A part of a packed body would be a part of nothing.
          "accept-encoding": "identity",
          ...(ask.token === undefined ? {} : { authorization: `Bearer ${ask.token}` }),
          ...ask.headers,
        },
        ...(ask.body === undefined ? {} : { body: new Uint8Array(ask.body) }),
      });
      return { response: begun, bytes: new Uint8Array(await begun.arrayBuffer()) };
    });
    if (response.status === 429 || response.status >= 500) return err(busy(attempted, response));
    return ok({ status: response.status, headers: response.headers, bytes });
  } catch (problem) {
    const certificate = await certificateFailure(problem, hubUrl, attempted);
    return err(certificate ?? failure("hub-unreachable", attempted, "The hub does not answer."));
  }
}
