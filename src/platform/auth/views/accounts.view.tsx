import { formatMoment } from "#platform/locale/index.ts";
import type { FormState } from "#platform/http/index.ts";
import { emptyForm } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ErrorSummary,
  FilterBar,
  Form,
  Link,
  PageHeading,
  Pagination,
  Paragraph,
  Results,
  Section,
  StatusBadge,
  SubmitButton,
  Table,
  TextField,
} from "#ui/index.ts";
import type { AccountSeen } from "../sessions.queries.ts";
import { accountsTexts } from "../texts/administration.ts";

interface AccountsProps {
  readonly locale: Locale;
  readonly accounts: readonly AccountSeen[];
  readonly names: ReadonlyMap<string, string>;
  readonly text: string;
  readonly page: number;
  readonly total: number;
  readonly form: FormState;
}

const State = ({ locale, account }: { locale: Locale; account: AccountSeen }) => {
  const t = accountsTexts[locale];
  if (account.activatedAt === null) return <StatusBadge tone="neutral">{t.waiting}</StatusBadge>;
  return (
    <StatusBadge tone="good">{account.secondFactorSince === null ? t.active : t.withSecondStep}</StatusBadge>
  );
};

const AccountsTable = ({ locale, accounts, names }: AccountsProps) => {
  const t = accountsTexts[locale];
  return (
    <Table
      caption={t.table}
      captionHidden
      stacked
      columns={[{ header: t.name }, { header: t.email }, { header: t.state }, { header: t.lastSignIn }]}
      rows={accounts.map((account) => ({
        cells: [
          <Link href={`/beheer/accounts/${account.personId}`}>
            {names.get(account.personId) ?? account.email}
          </Link>,
          account.email,
          <State locale={locale} account={account} />,
          account.lastSignInAt ? formatMoment(account.lastSignInAt, locale) : t.never,
        ],
      }))}
      empty={<Paragraph>{t.empty}</Paragraph>}
    />
  );
};

/** Which accounts exist, for the administrator. */
export const AccountsView = (props: AccountsProps) => {
  const { locale, text, page, total, form } = props;
  const t = accountsTexts[locale];
  const query = (n: number) => new URLSearchParams({ ...(text && { zoek: text }), pagina: String(n) });
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      <ErrorSummary form={form} />
      <FilterBar
        action="/beheer/accounts"
        results="accounts"
        clearHref={text === "" ? undefined : "/beheer/accounts"}
      >
        <TextField name="zoek" label={t.search} type="search" form={emptyForm({ zoek: text })} optional />
      </FilterBar>
      <Results id="accounts">
        <AccountsTable {...props} />
        <Pagination total={total} page={page} hrefFor={(n) => `/beheer/accounts?${query(n)}`} />
      </Results>
      <Section title={t.openTitle} intro={t.openIntro}>
        <Form action="/beheer/accounts" label={t.openTitle}>
          <TextField name="email" label={t.email} type="email" form={form} />
          <ActionGroup>
            <SubmitButton look="secondary">{t.open}</SubmitButton>
          </ActionGroup>
        </Form>
      </Section>
    </>
  );
};
