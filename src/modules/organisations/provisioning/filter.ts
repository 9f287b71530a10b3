export const comparisons = ["eq", "ne", "co", "sw", "ew", "gt", "ge", "lt", "le"] as const;
export type Comparison = (typeof comparisons)[number];
export type FilterValue = string | number | boolean | null;

/** A filter of RFC 7644, 3.4.2.2, as a tree. Attributes are kept as they were written. */
export type Filter =
  | {
      readonly kind: "compare";
      readonly attribute: string;
      readonly comparison: Comparison;
      readonly value: FilterValue;
    }
  | { readonly kind: "present"; readonly attribute: string }
  | { readonly kind: "and" | "or"; readonly filters: readonly Filter[] }
  | { readonly kind: "not"; readonly filter: Filter }
  /** Of a list of values, one that meets the filter: `emails[type eq "work"]`. */
  | { readonly kind: "within"; readonly attribute: string; readonly filter: Filter };

/** The target of a change: `members`, `name.familyName`, `emails[type eq "work"].value`. */
export interface Path {
  readonly attribute: string;
  readonly filter?: Filter;
  /** What of the values that meet the filter. */
  readonly sub?: string;
}
