import type { IncomingMessage } from "node:http";
import { z } from "zod";
import { type Failure, failure } from "../../shared/result/failure.ts";
import { err, ok, type Result } from "../../shared/result/result.ts";
import type { HubRequest } from "./http-types.ts";

/** Largest body outside FHIR: a sealed envelope with its paper is far below this. */
export const bodyLimitBytes = 8 * 1024 * 1024;

/** Reads a body up to the limit; undefined when it is larger. */
export async function readBody(
  request: IncomingMessage,
  limitBytes: number = bodyLimitBytes,
): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size > limitBytes) return undefined;
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

/** Parses a JSON body by its schema; the answer names fields, never their values. */
export function parseJson<T extends z.ZodType>(
  request: HubRequest,
  schema: T,
  attempted: string,
): Result<z.infer<T>, Failure> {
  const value = jsonOf(request.body);
  if (value === undefined) return err(failure("invalid-input", attempted, "The body is not JSON."));
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const where = parsed.error.issues.map((issue) => `${issue.path.join(".") || "body"}: ${issue.code}`);
  return err(failure("invalid-input", attempted, `The body does not fit: ${where.join("; ")}.`));
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined; // the caller says so
  }
}

export function bearerOf(headers: { readonly authorization?: string | undefined }): string | undefined {
  return /^Bearer ([A-Za-z0-9._~+/-]+=*)$/i.exec(headers.authorization ?? "")?.[1];
}
