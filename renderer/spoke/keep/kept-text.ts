export type KeptText = { readonly text: string; readonly writtenAtMs: number };
