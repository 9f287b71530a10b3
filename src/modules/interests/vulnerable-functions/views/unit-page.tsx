import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  EmptyState,
  ErrorSummary,
  Form,
  HiddenField,
  Link,
  List,
  PageHeading,
  Pagination,
  Paragraph,
  Section,
  SubmitButton,
  Table,
} from "#ui/index.ts";
import type { FormState } from "#ui/index.ts";
import { vulnerableTexts } from "../texts.ts";
import type { Temptation, UnitInventory, VulnerableFunction } from "../vulnerable-function.ts";

interface UnitPageProps {
  readonly locale: Locale;
  readonly unit: UnitInventory;
  readonly entries: readonly VulnerableFunction[];
  readonly total: number;
  readonly page: number;
  readonly temptations: readonly Temptation[];
  readonly mayAdd: boolean;
  readonly mayConfirm: boolean;
  readonly form: FormState;
}

/** The words of what tempts, in the order of the list. */
export const temptationTitles = (
  keys: readonly string[],
  temptations: readonly Temptation[],
  locale: Locale,
): string[] => temptations.filter(({ key }) => keys.includes(key)).map(({ title }) => title[locale]);

const Entries = ({ locale, entries, temptations }: UnitPageProps) => {
  const t = vulnerableTexts[locale];
  return (
    <Table
      caption={t.title}
      captionHidden
      stacked
      columns={[
        { header: t.what },
        { header: t.kind, width: "narrow" },
        { header: t.temptations },
        { header: t.measures, width: "wide" },
      ]}
      rows={entries.map((entry) => ({
        cells: [
          <Link href={`/kwetsbare-functies/${entry.vulnerableFunctionId}`}>{entry.title}</Link>,
          t.kinds[entry.kind],
          <List items={temptationTitles(entry.temptations, temptations, locale)} />,
          entry.measures,
        ],
      }))}
      empty={
        <EmptyState title={t.emptyUnit}>
          <Paragraph>{t.emptyUnitText}</Paragraph>
        </EmptyState>
      }
    />
  );
};

const Confirmation = ({ locale, unit, total, mayConfirm }: UnitPageProps) => {
  const t = vulnerableTexts[locale];
  const { unitId, reviewedOn } = unit;
  return (
    <Section title={t.confirmTitle}>
      <Paragraph>
        {reviewedOn === null ? t.neverConfirmed : t.lastConfirmed(formatDate(reviewedOn, locale))}
      </Paragraph>
      {mayConfirm && (
        <>
          <Paragraph>{t.confirmText}</Paragraph>
          <Form action={`/kwetsbare-functies/eenheid/${unitId}/bevestigen`}>
            <HiddenField name="entries" value={String(total)} />
            <SubmitButton>{total === 0 ? t.confirmNothing : t.confirmList}</SubmitButton>
          </Form>
        </>
      )}
    </Section>
  );
};

/** The inventory of one unit, and its yearly confirmation. */
export const UnitPage = (props: UnitPageProps) => {
  const { locale, unit, total, page, mayAdd, form } = props;
  const t = vulnerableTexts[locale];
  const here = `/kwetsbare-functies/eenheid/${unit.unitId}`;
  return (
    <>
      <PageHeading eyebrow={t.title} title={unit.name} lead={t.teamLead} />
      <ErrorSummary form={form} />
      {mayAdd && (
        <ActionGroup>
          <ButtonLink href={`${here}/nieuw`}>{t.add}</ButtonLink>
        </ActionGroup>
      )}
      <Entries {...props} />
      <Pagination total={total} page={page} hrefFor={(n) => `${here}?pagina=${n}`} />
      <Confirmation {...props} />
    </>
  );
};
