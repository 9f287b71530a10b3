import type { SuggestedPerson } from "#modules/organisations/index.ts";
import { PersonField, engagementNames, engagements } from "#modules/organisations/index.ts";
import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  CheckboxGroup,
  DateField,
  ErrorSummary,
  Fieldset,
  Form,
  NumberField,
  PageHeading,
  RadioGroup,
  SubmitButton,
} from "#ui/index.ts";
import { contentTexts } from "../content-texts.ts";
import { giftKinds } from "../gift.ts";
import { deciders } from "../settings/settings.ts";
import { settingsTexts } from "../settings/texts.ts";

interface SettingsPageProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly people: readonly SuggestedPerson[];
}

const Confirming = ({ locale, form }: Pick<SettingsPageProps, "locale" | "form">) => {
  const t = settingsTexts[locale];
  return (
    <Fieldset legend={t.confirmTitle} hint={t.confirmHint} part>
      <CheckboxGroup
        name="answering"
        label={t.answering}
        hint={t.answeringHint}
        form={form}
        optional
        options={engagements.map((value) => ({ value, label: engagementNames[locale][value] }))}
      />
      <NumberField name="confirmMonths" label={t.confirmMonths} unit={t.months} form={form} />
      <NumberField name="firstDays" label={t.firstDays} unit={t.days} form={form} />
      <DateField name="asksFrom" label={t.asksFrom} hint={t.asksFromHint} form={form} optional />
    </Fieldset>
  );
};

/** The rules of the employer: what may be kept, who decides, within which term. */
export const SettingsPage = ({ locale, form, people }: SettingsPageProps) => {
  const t = settingsTexts[locale];
  const options = deciders.map((value) => ({ value, label: t.deciders[value] }));
  return (
    <>
      <PageHeading title={t.settings} lead={t.settingsLead} />
      <ErrorSummary form={form} />
      <Form action="/registers/instellingen">
        <NumberField name="giftMost" label={t.giftMost} unit="€" hint={t.giftMostHint} form={form} />
        <CheckboxGroup
          name="freeGifts"
          label={t.freeGifts}
          hint={t.freeGiftsHint}
          form={form}
          optional
          options={giftKinds
            .filter((kind) => kind !== "money")
            .map((value) => ({ value, label: contentTexts[locale].giftKinds[value] }))}
        />
        <RadioGroup name="giftDecider" label={t.giftDecider} form={form} options={options} />
        <RadioGroup name="sideActivityDecider" label={t.activityDecider} form={form} options={options} />
        <NumberField
          name="decideWeeks"
          label={t.decideWeeks}
          unit={t.weeks}
          hint={t.decideWeeksHint}
          form={form}
        />
        <PersonField
          name="fallback"
          label={t.fallback}
          hint={t.fallbackHint}
          form={form}
          people={people}
          optional
        />
        <Confirming locale={locale} form={form} />
        <SubmitButton>{t.save}</SubmitButton>
      </Form>
    </>
  );
};
