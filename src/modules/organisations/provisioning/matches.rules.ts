import { isAttributes, plainText, stepsOf, valueOf } from "./attributes.rules.ts";
import type { Comparison, Filter, FilterValue } from "./filter.ts";

const lower = (value: unknown): string => plainText(value).toLowerCase();

const tests: Record<Comparison, (known: unknown, wanted: FilterValue) => boolean> = {
  // "True" and true are the same word to those who send it.
  eq: (known, wanted) => lower(known) === lower(wanted),
  ne: (known, wanted) => lower(known) !== lower(wanted),
  co: (known, wanted) => lower(known).includes(lower(wanted)),
  sw: (known, wanted) => lower(known).startsWith(lower(wanted)),
  ew: (known, wanted) => lower(known).endsWith(lower(wanted)),
  gt: (known, wanted) => lower(known) > lower(wanted),
  ge: (known, wanted) => lower(known) >= lower(wanted),
  lt: (known, wanted) => lower(known) < lower(wanted),
  le: (known, wanted) => lower(known) <= lower(wanted),
};

const valuesAt = (value: unknown, steps: readonly string[]): readonly unknown[] => {
  if (Array.isArray(value)) return value.flatMap((one) => valuesAt(one, steps));
  const [step, ...rest] = steps;
  if (step === undefined) return value === undefined || value === null ? [] : [value];
  return isAttributes(value) ? valuesAt(valueOf(value, step), rest) : [];
};

/** Whether a value meets a filter; of a plain text that stands in a list, the text is its `value`. */
export const matches = (value: unknown, filter: Filter): boolean => {
  const whole = isAttributes(value) ? value : { value };
  switch (filter.kind) {
    case "compare": {
      const { attribute, comparison, value: wanted } = filter;
      const known = valuesAt(whole, stepsOf(attribute));
      if (known.length === 0)
        return comparison === "ne" ? wanted !== null : comparison === "eq" && wanted === null;
      return known.some((one) => tests[comparison](one, wanted));
    }
    case "present":
      return valuesAt(whole, stepsOf(filter.attribute)).some((one) => one !== "");
    case "and":
      return filter.filters.every((one) => matches(value, one));
    case "or":
      return filter.filters.some((one) => matches(value, one));
    case "not":
      return !matches(value, filter.filter);
    case "within": {
      const list = valueOf(whole, filter.attribute);
      return (Array.isArray(list) ? list : [list]).some((one) => matches(one, filter.filter));
    }
  }
};

/** What a value would have to be to meet the filter, as far as the filter says so: `type eq "work"` becomes `{ type: "work" }`. */
export const impliedBy = (filter: Filter): Readonly<Record<string, unknown>> => {
  if (filter.kind === "compare" && filter.comparison === "eq") return { [filter.attribute]: filter.value };
  if (filter.kind === "and") return Object.assign({}, ...filter.filters.map(impliedBy));
  return {};
};
