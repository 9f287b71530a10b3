import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { TextArea } from "#ui/index.ts";
import { FormPage } from "../../views/form-page.tsx";
import type { Goal } from "../goal.ts";
import { texts } from "../texts.ts";

/** Ends a goal with a reason. */
export const EndForm = ({ locale, goal, form }: { locale: Locale; goal: Goal; form: FormState }) => {
  const t = texts[locale];
  const back = `/jaarcyclus/doelen/${goal.goalId}`;
  const words = { title: t.endTitle, eyebrow: goal.title, lead: t.endLead, submit: t.end };
  return (
    <FormPage {...words} locale={locale} form={form} action={`${back}/beeindigen`} back={back}>
      <TextArea name="because" label={t.endBecause} form={form} rows={3} />
    </FormPage>
  );
};
