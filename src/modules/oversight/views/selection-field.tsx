import { emptyForm } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { SelectField } from "#ui/index.ts";
import type { Chosen } from "../chosen.ts";
import { texts } from "../texts.ts";

/** Chooses framework, reference year and measure in one: only what there is can be chosen. */
export const SelectionField = ({ locale, chosen }: { locale: Locale; chosen: Chosen }) => (
  <SelectField
    name="cijfers"
    label={texts[locale].figures}
    form={emptyForm({ cijfers: chosen.key })}
    empty={false}
    wide
    optional
    options={chosen.choices.map(({ key, label }) => ({ value: key, label }))}
  />
);
