import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Alert,
  ButtonLink,
  EmptyState,
  Facts,
  Link,
  PageHeading,
  Pagination,
  Paragraph,
  Small,
  Table,
} from "#ui/index.ts";
import type { ListedAccount, PublishedAccount } from "../account.ts";
import { forms } from "../account-files.ts";
import { texts } from "../texts.ts";
import { AccountBody } from "./account-content.tsx";

interface PublicListProps {
  readonly locale: Locale;
  readonly year: number | undefined;
  readonly accounts: readonly ListedAccount[];
  readonly total: number;
  readonly page: number;
}

/** Where the public finds the account of an organisation over a year. */
export const publicPath = (shortName: string, year: number): string =>
  `/openbaar/jaarverslagen/${year}/${shortName}`;

/** All published accounts, of one year or of all. */
export const PublicList = ({ locale, year, accounts, total, page }: PublicListProps) => {
  const t = texts[locale];
  const here = year === undefined ? "/openbaar/jaarverslagen" : `/openbaar/jaarverslagen/${year}`;
  return (
    <>
      <PageHeading title={year === undefined ? t.publicTitle : t.publicOfYear(year)} lead={t.publicLead} />
      <Table
        caption={t.accounts}
        captionHidden
        stacked
        columns={[{ header: t.organisation, width: "wide" }, { header: t.year }, { header: t.publishedOn }]}
        rows={accounts.map((account) => ({
          cells: [
            <>
              <Link href={publicPath(account.shortName, account.year)} context={String(account.year)}>
                {account.name}
              </Link>
              {account.invented && <Small> {t.inventedMark}</Small>}
            </>,
            String(account.year),
            account.publishedOn === null ? "" : formatDate(account.publishedOn, locale),
          ],
        }))}
        empty={
          <EmptyState title={t.publicEmpty}>
            <p>{t.publicEmptyText}</p>
          </EmptyState>
        }
      />
      <Pagination total={total} page={page} hrefFor={(n) => `${here}?pagina=${n}`} />
    </>
  );
};

/** One published account, with the ways to fetch it. */
export const PublicAccount = ({ locale, account }: { locale: Locale; account: PublishedAccount }) => {
  const t = texts[locale];
  const { content, publishedOn, adoptedOn } = account;
  const path = publicPath(content.organisation.shortName, content.year);
  const version = content.version > 1 ? `?versie=${content.version}` : "";
  return (
    <>
      <PageHeading title={t.account(content.year)} eyebrow={content.organisation.name} />
      {content.organisation.invented && <Alert kind="info">{t.inventedMark}</Alert>}
      {content.correctionNote !== null && (
        <Alert kind="info" title={`${t.correction} (${t.version.toLowerCase()} ${content.version})`}>
          <p>{content.correctionNote}</p>
        </Alert>
      )}
      <Facts
        items={[
          ...(adoptedOn === null ? [] : [{ label: t.adoptedOn, value: formatDate(adoptedOn, locale) }]),
          { label: t.publishedOn, value: formatDate(publishedOn, locale) },
        ]}
      />
      <ActionGroup>
        {forms.map((form, index) => (
          <ButtonLink
            href={`${path}/${form}${version}`}
            look={index === 0 ? "primary" : "secondary"}
            download
          >
            {t[form]}
          </ButtonLink>
        ))}
      </ActionGroup>
      <AccountBody content={content} locale={locale} />
      <Paragraph quiet>
        {t.openData} <Link href="/openbaar/jaarverslagen/open-data">{t.openDataLink}</Link>
      </Paragraph>
    </>
  );
};
