import { PersonField } from "#modules/organisations/index.ts";
import type { SuggestedPerson } from "#modules/organisations/index.ts";
import type { FormState } from "#platform/http/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { CheckboxGroup, ErrorSummary, Facts, Form, PageHeading, SubmitButton, TextArea } from "#ui/index.ts";
import { keepingTexts } from "../keeping-texts.ts";
import { keepingBase } from "../public-paths.ts";
import type { Withholding } from "../publication.ts";

interface Props {
  readonly locale: Locale;
  readonly form: FormState;
}

/** What the employer makes public beside what everybody does. */
export const ProfileForm = ({ locale, form }: Props) => {
  const t = keepingTexts[locale];
  return (
    <>
      <PageHeading title={t.profileTitle} lead={t.profileLead} />
      <ErrorSummary form={form} />
      <Form action={`${keepingBase}/instellingen`}>
        <CheckboxGroup
          name="shows"
          label={t.profileQuestion}
          hint={t.profileText}
          form={form}
          optional
          options={[
            { value: "hours", label: t.shows.hours },
            { value: "amount", label: t.shows.amount },
          ]}
        />
        <SubmitButton>{t.save}</SubmitButton>
      </Form>
    </>
  );
};

/** Who is kept out of the public register, and why. */
export const WithholdForm = ({
  locale,
  form,
  people,
}: Props & { readonly people: readonly SuggestedPerson[] }) => {
  const t = keepingTexts[locale];
  return (
    <>
      <PageHeading title={t.withholdTitle} lead={t.withholdLead} />
      <ErrorSummary form={form} />
      <Form action={`${keepingBase}/afschermen`}>
        <PersonField name="person" label={t.person} hint={t.personHint} form={form} people={people} />
        <TextArea name="reason" label={t.reason} hint={t.reasonHint} form={form} rows={4} />
        <SubmitButton>{t.doWithhold}</SubmitButton>
      </Form>
    </>
  );
};

/** Whether somebody comes back into the public register. */
export const LiftForm = ({ locale, form, withholding }: Props & { readonly withholding: Withholding }) => {
  const t = keepingTexts[locale];
  return (
    <>
      <PageHeading title={t.liftTitle} lead={t.liftLead} />
      <ErrorSummary form={form} />
      <Facts
        items={[
          { label: t.name, value: withholding.personName },
          { label: t.reason, value: withholding.reason },
          { label: t.since, value: formatDate(withholding.withheldOn, locale) },
          ...(withholding.withheldBy === null ? [] : [{ label: t.by, value: withholding.withheldBy }]),
        ]}
      />
      <Form action={`${keepingBase}/afschermen/${withholding.withholdingId}/opheffen`}>
        <SubmitButton>{t.lift}</SubmitButton>
      </Form>
    </>
  );
};
