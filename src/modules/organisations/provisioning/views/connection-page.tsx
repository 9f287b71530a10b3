import { dateOf } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { FormState } from "#platform/http/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  CopyText,
  DateField,
  ErrorSummary,
  Form,
  List,
  PageHeading,
  Paragraph,
  Section,
  StatusBadge,
  SubmitButton,
  Table,
  TextField,
} from "#ui/index.ts";
import { texts } from "../texts.ts";
import type { ProvisioningToken } from "../tokens.ts";
import { tokenState } from "../tokens.rules.ts";

interface ConnectionProps {
  readonly locale: Locale;
  readonly today: PlainDate;
  /** Where a provider finds it. */
  readonly address: string;
  readonly tokens: readonly ProvisioningToken[];
  readonly departments: readonly string[];
  readonly form: FormState;
}

const tones = { valid: "good", ended: "neutral", revoked: "neutral" } as const;

const Tokens = ({ locale, today, tokens }: Pick<ConnectionProps, "locale" | "today" | "tokens">) => {
  const t = texts[locale];
  const day = (moment: Date): string => formatDate(dateOf(moment), locale);
  const cells = (token: ProvisioningToken) => {
    const state = tokenState(token, today);
    return [
      token.name,
      token.createdBy === null ? day(token.createdAt) : t.madeBy(day(token.createdAt), token.createdBy),
      token.lastUsedAt === null ? t.never : day(token.lastUsedAt),
      formatDate(token.endsOn, locale),
      <>
        <StatusBadge tone={tones[state]}>{t.states[state]}</StatusBadge>
        {state !== "revoked" && (
          <Form action={`/beheer/koppeling/${token.tokenId}/intrekken`}>
            <SubmitButton look="secondary" context={token.name}>
              {t.revoke}
            </SubmitButton>
          </Form>
        )}
      </>,
    ];
  };
  return (
    <Table
      caption={t.tokens}
      stacked
      columns={[
        { header: t.name },
        { header: t.made },
        { header: t.lastUsed },
        { header: t.endsOn },
        { header: t.state },
      ]}
      rows={tokens.map((token) => ({ cells: cells(token) }))}
      empty={<Paragraph>{t.empty}</Paragraph>}
    />
  );
};

/** The connection with an identity provider: its address, the tokens, and what it says that is not known here. */
export const ConnectionPage = ({ locale, today, address, tokens, departments, form }: ConnectionProps) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      <ErrorSummary form={form} />
      <Section title={t.address} intro={t.addressHint}>
        <CopyText id="address" text={address} />
      </Section>
      <Tokens {...{ locale, today, tokens }} />
      {departments.length > 0 && (
        <Section title={t.departments} intro={t.departmentsLead}>
          <List items={departments} />
        </Section>
      )}
      <Section title={t.newTitle}>
        <Form action="/beheer/koppeling" label={t.newTitle}>
          <TextField name="name" label={t.name} hint={t.nameHint} form={form} />
          <DateField name="endsOn" label={t.endsOn} hint={t.endsOnHint} form={form} />
          <ActionGroup>
            <SubmitButton>{t.make}</SubmitButton>
          </ActionGroup>
        </Form>
      </Section>
    </>
  );
};

/** The token itself, shown this once. */
export const TokenMade = ({ locale, text, back }: { locale: Locale; text: string; back: string }) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.madeTitle} lead={t.madeLead} />
      <CopyText id="token" text={text} />
      <ActionGroup>
        <ButtonLink href={back} look="secondary">
          {t.back}
        </ButtonLink>
      </ActionGroup>
    </>
  );
};
