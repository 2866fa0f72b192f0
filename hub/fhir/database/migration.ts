/** One step of the schema. Numbers rise by ten; a released step is never edited. */
export type Migration = { readonly number: number; readonly sql: string };
