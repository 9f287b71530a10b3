import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  Card,
  DateField,
  ErrorSummary,
  Form,
  PageHeading,
  SubmitButton,
  TextArea,
} from "#ui/index.ts";
import { asideHref, home } from "../addresses.ts";
import type { JudgedPoint } from "../coherence.ts";
import { texts } from "../texts.ts";

interface AsidePageProps {
  readonly locale: Locale;
  readonly point: JudgedPoint;
  readonly form: FormState;
}

/** Leaving a point alone for now: why, and until when. */
export const AsidePage = ({ locale, point, form }: AsidePageProps) => {
  const t = texts[locale];
  const { rule, about, text, key } = point;
  return (
    <>
      <PageHeading title={t.asideTitle} lead={t.asideLead} />
      <Card eyebrow={`${t.rule(rule.number)}: ${rule.title[locale]}`} title={about[locale]} level={2}>
        <p>{text[locale]}</p>
      </Card>
      <ErrorSummary form={form} />
      <Form action={asideHref(rule.number, key)}>
        <TextArea name="reason" label={t.asideReason} hint={t.asideReasonHint} form={form} rows={3} />
        <DateField name="until" label={t.asideUntilField} hint={t.asideUntilHint} form={form} />
        <ActionGroup>
          <SubmitButton>{t.setAside}</SubmitButton>
          <ButtonLink href={home} look="subtle">
            {t.cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};
