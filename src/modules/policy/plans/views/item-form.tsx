import { PersonField } from "#modules/organisations/index.ts";
import type { SuggestedPerson } from "#modules/organisations/index.ts";
import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { RadioGroup, SelectField, TextField } from "#ui/index.ts";
import type { Goal } from "../../goals/goal.ts";
import { texts as words } from "../../texts.ts";
import { FormPage } from "../../views/form-page.tsx";
import { outsideSources } from "../plan.ts";
import { texts } from "../texts.ts";

interface ItemFormProps {
  readonly locale: Locale;
  readonly title: string;
  readonly form: FormState;
  readonly people: readonly SuggestedPerson[];
  readonly goals: readonly Pick<Goal, "goalId" | "title">[];
  /** An item that came from a goal, measure, action or earlier plan keeps its source. */
  readonly tied: boolean;
  readonly action: string;
  readonly back: string;
}

const quarters = ["1", "2", "3", "4"] as const;

/** An item of a year plan in draft. */
export const ItemForm = ({ people, goals, tied, ...props }: ItemFormProps) => {
  const { locale, form } = props;
  const t = texts[locale];
  const w = words[locale];
  return (
    <FormPage {...props}>
      <TextField name="title" label={t.title} hint={t.titleHint} form={form} />
      {!tied && (
        <>
          <RadioGroup
            name="sourceKind"
            label={t.source}
            form={form}
            options={outsideSources.map((value) => ({ value, label: t.sources[value] }))}
          />
          <TextField name="sourceLabel" label={t.sourceLabel} hint={t.sourceLabelHint} form={form} optional />
        </>
      )}
      <SelectField
        name="goal"
        label={t.goal}
        form={form}
        empty={t.noGoal}
        optional
        options={goals.map(({ goalId, title }) => ({ value: goalId, label: title }))}
      />
      <PersonField name="owner" label={w.owner} hint={w.ownerHint} form={form} people={people} optional />
      <RadioGroup
        name="quarter"
        label={t.quarter}
        form={form}
        optional
        options={quarters.map((value) => ({
          value,
          label: t.quarterOf(Number(value)),
          hint: t.quarters[value],
        }))}
      />
    </FormPage>
  );
};
