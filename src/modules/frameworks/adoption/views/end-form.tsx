import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  DateField,
  ErrorSummary,
  Form,
  PageHeading,
  SubmitButton,
} from "#ui/index.ts";
import type { Framework } from "../../framework.ts";
import { texts } from "../texts.ts";

interface EndFormProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly framework: Framework;
}

/** From which day a framework is no longer used. */
export const EndForm = ({ locale, form, framework }: EndFormProps) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.endTitle(framework.title[locale])} lead={t.endText} />
      <ErrorSummary form={form} />
      <Form action={`/stelsel/kaders/${framework.framework}/stoppen`}>
        <DateField name="endedOn" label={t.endedOn} form={form} />
        <ActionGroup>
          <SubmitButton>{t.end}</SubmitButton>
          <ButtonLink href="/stelsel/kaders" look="subtle">
            {t.cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};
