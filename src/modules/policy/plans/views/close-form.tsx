import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { Fieldset, Paragraph, RadioGroup, TextArea } from "#ui/index.ts";
import { FormPage } from "../../views/form-page.tsx";
import { itemDecisions } from "../plan.ts";
import type { PlanItem, YearPlan } from "../plan.ts";
import { undecided } from "../plan.rules.ts";
import { texts } from "../texts.ts";
import { ItemBadge } from "./plan-badges.tsx";

interface CloseFormProps {
  readonly locale: Locale;
  readonly plan: YearPlan;
  readonly items: readonly PlanItem[];
  readonly form: FormState;
}

/** Closes a year: for each item that is not done, whether it is carried over or dropped, and why. */
export const CloseForm = ({ locale, plan, items, form }: CloseFormProps) => {
  const t = texts[locale];
  const path = `/jaarcyclus/jaarplan/${plan.year}`;
  const open = undecided(items);
  return (
    <FormPage
      locale={locale}
      title={t.closeTitle(plan.year)}
      lead={open.length > 0 ? t.closeLead : undefined}
      form={form}
      action={`${path}/afsluiten`}
      back={path}
      submit={t.close}
    >
      {open.length === 0 && <Paragraph>{t.closeAllDone}</Paragraph>}
      {open.map((item) => (
        <Fieldset
          part
          legend={
            <>
              {item.title} <ItemBadge state={item.state} locale={locale} />
            </>
          }
          hint={item.result ?? undefined}
        >
          <RadioGroup
            name={`besluit-${item.itemId}`}
            label={t.decision}
            form={form}
            options={itemDecisions.map((value) => ({ value, label: t.decisions[value] }))}
          />
          <TextArea name={`reden-${item.itemId}`} label={t.because} form={form} rows={2} />
        </Fieldset>
      ))}
    </FormPage>
  );
};
