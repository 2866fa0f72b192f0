/** A request below /fhir. `url` is the path with query, `path` the path alone, both without a leading slash. */
export type FhirHttpRequest = {
  readonly method: string;
  readonly url: string;
  readonly path: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
};

export type FhirHttpResponse = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};
