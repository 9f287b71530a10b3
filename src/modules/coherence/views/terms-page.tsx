import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  ErrorSummary,
  Form,
  NumberField,
  PageHeading,
  SubmitButton,
} from "#ui/index.ts";
import { home } from "../addresses.ts";
import { termNames, termsKnown, termTexts } from "../terms.ts";
import { texts } from "../texts.ts";

/** The terms the rules go by, each with its standard and who says so. */
export const TermsPage = ({ locale, form }: { readonly locale: Locale; readonly form: FormState }) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.terms} lead={t.termsLead} />
      <ErrorSummary form={form} />
      <Form action={`${home}/termijnen`}>
        {termNames.map((name) => {
          const { unit, standard, source } = termsKnown[name];
          return (
            <NumberField
              name={name}
              label={termTexts[locale][name]}
              unit={t[unit]}
              hint={`${t.standard(`${standard} ${t[unit]}`)} ${source[locale]}`}
              form={form}
            />
          );
        })}
        <ActionGroup>
          <SubmitButton>{t.save}</SubmitButton>
          <ButtonLink href={home} look="subtle">
            {t.cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};
