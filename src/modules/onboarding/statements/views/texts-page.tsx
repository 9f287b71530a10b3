import { engagementNames } from "#modules/organisations/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { ButtonLink, Card, Facts, PageHeading, Paragraph, Stack, StatusBadge } from "#ui/index.ts";
import { registerBase } from "../statement.ts";
import type { StandardStatement, StatementVersion } from "../statement.ts";
import { texts } from "../texts.ts";

/** A statement as the coordinator sees it: as it came, as it holds, and as it will hold. */
export interface ManagedStatement {
  readonly standard: StandardStatement;
  readonly current: StatementVersion | undefined;
  readonly next: StatementVersion | undefined;
}

interface TextsPageProps {
  readonly locale: Locale;
  readonly statements: readonly ManagedStatement[];
}

const badge = ({ current, next }: ManagedStatement, locale: Locale) => {
  const t = texts[locale];
  if (current === undefined && next === undefined)
    return <StatusBadge tone="neutral">{t.notTakenUp}</StatusBadge>;
  if (current?.engagements.length === 0) return <StatusBadge tone="neutral">{t.ended}</StatusBadge>;
  return <StatusBadge tone="good">{t.inUse}</StatusBadge>;
};

const One = ({ locale, ...managed }: ManagedStatement & { readonly locale: Locale }) => {
  const t = texts[locale];
  const { standard, current, next } = managed;
  const { engagements } = current ?? next ?? standard;
  const signers = engagements.map((one) => engagementNames[locale][one]).join(", ");
  const isUsed = current !== undefined || next !== undefined;
  return (
    <Card title={(current ?? next ?? standard).title[locale]} level={2} status={badge(managed, locale)}>
      <Facts
        items={[
          { label: t.signers, value: signers === "" ? t.nobodySigns : signers },
          ...(current === undefined
            ? []
            : [{ label: t.version(current.version), value: t.since(formatDate(current.startsOn, locale)) }]),
        ]}
      />
      {next !== undefined && (
        <Paragraph>{t.waits(next.version, formatDate(next.startsOn, locale))}</Paragraph>
      )}
      <ButtonLink href={`${registerBase}/teksten/${standard.key}`} look={isUsed ? "secondary" : undefined}>
        {isUsed ? t.newVersion : t.takeUp}
      </ButtonLink>
    </Card>
  );
};

/** Which statements people sign here, which came along, and the way to change each. */
export const TextsPage = ({ locale, statements }: TextsPageProps) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.textsTitle} lead={t.textsLead} />
      <Stack>
        {statements.map((one) => (
          <One locale={locale} {...one} />
        ))}
      </Stack>
    </>
  );
};
