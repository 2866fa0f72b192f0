import "i18next";
import type { english } from "./en.ts";

declare module "i18next" {
  // Declaration merging wants an interface.
  interface CustomTypeOptions {
    readonly defaultNS: "desk";
    readonly resources: { readonly desk: typeof english };
  }
}
