import type { HubInfo } from "../contract/hub-api.ts";
import type { ItemKind } from "./item.ts";
import type { Settling } from "./keeps.ts";
import type { HubReply } from "./stepping.ts";

/** What others may want to know; nothing depends on whether anybody listens. */
export type Tell =
  | { readonly tell: "reached"; readonly info: HubInfo | undefined }
  | { readonly tell: "lost"; readonly reply: HubReply }
  /** The disk had no room for what came. */
  | { readonly tell: "not-kept"; readonly why: string }
  /** The hub was restored from a backup: what it had taken since is looked up and sent again. */
  | { readonly tell: "rewound"; readonly newest: string }
  /** All that a round does is done. */
  | { readonly tell: "round-over" }
  | { readonly tell: "queue" }
  /** The consults of these patients show something else now. */
  | { readonly tell: "consults"; readonly patients: readonly string[] }
  | { readonly tell: "patient-pulled"; readonly patient: string }
  | {
      readonly tell: "item";
      readonly itemId: string;
      readonly kind: ItemKind;
      readonly consultId: string | null;
      readonly state: Settling["state"];
    };
