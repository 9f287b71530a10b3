import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { ButtonLink, EmptyState, Link, PageHeading, StatusBadge, Table } from "#ui/index.ts";
import type { Account, AccountState } from "../account.ts";
import { texts } from "../texts.ts";

const tones = { draft: "neutral", "under-review": "attention", adopted: "info", published: "good" } as const;

/** How an account stands. */
export const StateBadge = ({ state, locale }: { state: AccountState; locale: Locale }) => (
  <StatusBadge tone={tones[state]}>{texts[locale].states[state]}</StatusBadge>
);

interface AccountListProps {
  readonly locale: Locale;
  readonly accounts: readonly Account[];
  readonly mayBegin: boolean;
}

/** The accounts of the own organisation. */
export const AccountList = ({ locale, accounts, mayBegin }: AccountListProps) => {
  const t = texts[locale];
  const begin = mayBegin && <ButtonLink href="/jaarcyclus/jaarverslag/nieuw">{t.begin}</ButtonLink>;
  return (
    <>
      <PageHeading title={t.accounts} lead={t.lead} actions={accounts.length > 0 && begin} />
      <Table
        caption={t.accounts}
        captionHidden
        stacked
        columns={[
          { header: t.account(0).replace(" 0", ""), width: "wide" },
          { header: t.version },
          { header: t.adoptedOn },
          { header: t.publishedOn },
          { header: t.state },
        ]}
        rows={accounts.map((account) => ({
          cells: [
            <Link href={`/jaarcyclus/jaarverslag/${account.accountId}`}>{t.account(account.year)}</Link>,
            String(account.version),
            account.adoptedOn === null ? t.notYet : formatDate(account.adoptedOn, locale),
            account.publishedOn === null ? t.notYet : formatDate(account.publishedOn, locale),
            <StateBadge state={account.state} locale={locale} />,
          ],
        }))}
        empty={
          <EmptyState title={t.emptyTitle} action={begin}>
            <p>{t.emptyText}</p>
          </EmptyState>
        }
      />
    </>
  );
};
