import type { FormState } from "#platform/http/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  DateField,
  ErrorSummary,
  Form,
  PageHeading,
  Pagination,
  Section,
  SubmitButton,
  TextField,
} from "#ui/index.ts";
import { officeBase } from "../financial-declaration.ts";
import { RestrictedTable } from "./restricted-table.tsx";
import type { RestrictedItem } from "../restricted/restricted.ts";
import { restrictedTexts } from "../restricted/texts.ts";

interface RestrictedPageProps {
  readonly locale: Locale;
  readonly items: readonly RestrictedItem[];
  readonly total: number;
  readonly page: number;
  readonly form: FormState;
}

const base = `${officeBase}/lijst`;

/** The list as the compliance officer keeps it. */
export const RestrictedPage = ({ locale, items, total, page, form }: RestrictedPageProps) => {
  const t = restrictedTexts[locale];
  const ending = ({ itemId, name, endsOn }: RestrictedItem) =>
    endsOn === null ? (
      <Form action={`${base}/${itemId}/beeindigen`}>
        <SubmitButton look="secondary" context={name}>
          {t.end}
        </SubmitButton>
      </Form>
    ) : (
      t.offSince(formatDate(endsOn, locale))
    );
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      <Section title={t.onList}>
        <RestrictedTable {...{ locale, items }} last={{ header: t.end, cell: ending }} />
        <Pagination total={total} page={page} hrefFor={(number) => `${base}?pagina=${number}`} />
      </Section>
      <Section title={t.add}>
        <ErrorSummary form={form} />
        <Form action={base}>
          <TextField name="name" label={t.name} hint={t.nameHint} form={form} />
          <TextField name="reason" label={t.reason} hint={t.reasonHint} form={form} />
          <DateField name="startsOn" label={t.startsOn} form={form} />
          <ActionGroup>
            <SubmitButton>{t.addButton}</SubmitButton>
          </ActionGroup>
        </Form>
      </Section>
    </>
  );
};
