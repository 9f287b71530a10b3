import { emptyForm } from "#platform/http/index.ts";
import { FilterBar, SelectField } from "#ui/index.ts";
import type { Child } from "hono/jsx";

interface Props {
  readonly action: string;
  /** Where everything is shown again. */
  readonly clearHref: string;
  readonly query: { readonly eenheid?: string | undefined; readonly stand: string };
  readonly units: readonly { readonly unitId: string; readonly name: string }[];
  readonly stands: readonly { readonly value: string; readonly label: string }[];
  readonly words: { readonly unit: string; readonly whole: string; readonly state: string };
  /** What else the address has to keep. */
  readonly children?: Child;
}

/** Narrows a register to one unit and one state. */
export const UnitAndState = ({ action, clearHref, query, units, stands, words, children }: Props) => {
  const form = emptyForm({ eenheid: query.eenheid, stand: query.stand });
  const isNarrowed = query.eenheid !== undefined || query.stand !== "all";
  return (
    <FilterBar action={action} clearHref={isNarrowed ? clearHref : undefined}>
      {children}
      <SelectField
        name="eenheid"
        label={words.unit}
        form={form}
        empty={words.whole}
        optional
        options={units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
      />
      <SelectField name="stand" label={words.state} form={form} empty={false} optional options={stands} />
    </FilterBar>
  );
};
