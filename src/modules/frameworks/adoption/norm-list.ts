import { z } from "zod";
import { fields } from "#platform/http/index.ts";
import { controls, parts } from "../framework.ts";
import type { Framework } from "../framework.ts";
import type { ApplicableItem } from "./adoption.ts";

/** The address of the list of norms: which framework, part, kind of control, words, page. */
export const normQuery = z.object({
  kader: z.string().max(80).optional(),
  onderdeel: z.enum(parts).optional().catch(undefined),
  soort: z.enum(controls).optional().catch(undefined),
  zoek: z.string().trim().max(100).default(""),
  pagina: fields.pageNumber(),
});
export type NormQuery = z.output<typeof normQuery>;

/** A norm with the framework it comes from, as it stands in a list. */
export interface ListedItem {
  readonly framework: Framework;
  readonly item: ApplicableItem;
}

/** Items that stand together under one heading of their framework. */
export interface ItemGroup {
  /** The code of a theme, the name of a part, or null where the framework has neither. */
  readonly heading: { readonly kind: "theme" | "part"; readonly key: string } | null;
  readonly items: readonly ApplicableItem[];
}
