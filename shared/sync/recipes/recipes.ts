import type { ItemKind } from "../item.ts";
import { act } from "./act.ts";
import { binary } from "./binary.ts";
import { checkpoint } from "./checkpoint.ts";
import { claim } from "./claim.ts";
import { document } from "./document.ts";
import { facts } from "./facts.ts";
import type { Recipe } from "./recipe.ts";

/** By what is sent, how. What another desk rescued keeps its kind and goes the way of that. */
export const recipes: Readonly<Record<ItemKind, Recipe | undefined>> = {
  claim,
  checkpoint,
  act,
  facts,
  binary,
  document,
  rescued: undefined,
};
