import { dateOf } from "#platform/clock/index.ts";
import type { FormState } from "#platform/http/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  EmptyState,
  ErrorSummary,
  Form,
  PageHeading,
  Paragraph,
  SubmitButton,
  TextArea,
} from "#ui/index.ts";
import { texts } from "../recovery/texts.ts";

/** The own share, as its custodian may know it. */
export interface OwnShare {
  readonly number: number;
  readonly total: number;
  readonly madeAt: Date;
  readonly triedAt: Date | null;
}

interface TryProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly share: OwnShare | undefined;
}

/** Lets a custodian see whether the own share is still good. */
export const TryShareView = ({ locale, form, share }: TryProps) => {
  const t = texts[locale];
  const day = (moment: Date): string => formatDate(dateOf(moment), locale);
  if (!share)
    return (
      <>
        <PageHeading title={t.tryTitle} />
        <EmptyState title={t.tryNone} action={<ButtonLink href="/">{t.home}</ButtonLink>}>
          {t.tryNoneText}
        </EmptyState>
      </>
    );
  return (
    <>
      <PageHeading title={t.tryTitle} lead={t.tryLead} />
      <ErrorSummary form={form} />
      <Paragraph>
        {t.tryOf(share.number, share.total, day(share.madeAt))}{" "}
        {share.triedAt && t.tryLast(day(share.triedAt))}
      </Paragraph>
      <Form action="/kluis/herstel/proberen" label={t.tryTitle}>
        <TextArea name="share" label={t.tryField} hint={t.tryHint} form={form} rows={3} autocomplete="off" />
        <ActionGroup>
          <SubmitButton>{t.trySubmit}</SubmitButton>
        </ActionGroup>
      </Form>
    </>
  );
};
