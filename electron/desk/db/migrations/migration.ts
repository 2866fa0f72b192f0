/** One step of the schema. Never edited after release; numbers go by ten so that a fix fits between. */
export type Migration = { readonly number: number; readonly name: string; readonly sql: string };
