import { roleNames } from "#platform/actor/index.ts";
import type { Actor, Role } from "#platform/actor/index.ts";
import type { FormState } from "#platform/http/index.ts";
import { formatMoment, locales } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Alert,
  ButtonLink,
  ErrorSummary,
  Facts,
  Form,
  PageHeading,
  Paragraph,
  RadioGroup,
  Section,
  SubmitButton,
} from "#ui/index.ts";
import type { AccountSeen, SessionSeen } from "../sessions.queries.ts";
import { accountTexts } from "../texts/account.ts";
import { SessionsTable } from "./sessions-table.tsx";

export interface AccountViewProps {
  readonly locale: Locale;
  readonly actor: Actor;
  readonly account: AccountSeen;
  readonly sessions: readonly SessionSeen[];
  readonly here: string | null;
  readonly hasPassword: boolean;
  readonly codesLeft: number;
  /** What was chosen in the form on this page. */
  readonly form: FormState;
}

const words = (roles: readonly Role[], locale: Locale): string =>
  new Intl.ListFormat(locale, { type: "conjunction" }).format(roles.map((role) => roleNames[locale][role]));

const Pending = ({ locale, actor, account }: AccountViewProps) => {
  const t = accountTexts[locale];
  if (actor.pendingRoles.length === 0) return null;
  const hasOne = account.secondFactorSince !== null;
  return (
    <Alert kind="warning" title={t.pendingTitle} level={2}>
      <Paragraph>{t.pendingText(words(actor.pendingRoles, locale))}</Paragraph>
      <ButtonLink href={hasOne ? "/inloggen/tweede-stap" : "/account/tweede-stap"}>
        {hasOne ? t.doStep : t.setUp}
      </ButtonLink>
    </Alert>
  );
};

const Language = ({ locale, account, form }: AccountViewProps) => {
  const t = accountTexts[locale];
  return (
    <Section title={t.language}>
      <Form action="/account/taal" label={t.language}>
        <RadioGroup
          name="locale"
          label={t.languageQuestion}
          hint={t.languageHint}
          form={{ ...form, values: { locale: account.locale, ...form.values } }}
          options={locales.map((value) => ({ value, label: t.languageNames[value] }))}
        />
        <ActionGroup>
          <SubmitButton look="secondary">{t.save}</SubmitButton>
        </ActionGroup>
      </Form>
    </Section>
  );
};

const Password = ({ locale, account, hasPassword }: AccountViewProps) => {
  const t = accountTexts[locale];
  const { passwordChangedAt } = account;
  return (
    <Section title={t.password}>
      {hasPassword ? (
        <>
          {passwordChangedAt && (
            <Paragraph>{t.passwordSince(formatMoment(passwordChangedAt, locale))}</Paragraph>
          )}
          <ActionGroup>
            <ButtonLink href="/account/wachtwoord" look="secondary">
              {t.changePassword}
            </ButtonLink>
          </ActionGroup>
        </>
      ) : (
        <Paragraph>{t.passwordNone}</Paragraph>
      )}
    </Section>
  );
};

const SecondStep = ({ locale, account, actor, codesLeft }: AccountViewProps) => {
  const t = accountTexts[locale];
  const since = account.secondFactorSince;
  if (since === null)
    return (
      <Section title={t.secondStep}>
        <Paragraph>{t.secondStepNone}</Paragraph>
        <ActionGroup>
          <ButtonLink href="/account/tweede-stap" look="secondary">
            {t.setUp}
          </ButtonLink>
        </ActionGroup>
      </Section>
    );
  const needed = [...actor.roles, ...actor.pendingRoles].some((role) => role !== "employee");
  return (
    <Section title={t.secondStep}>
      <Paragraph>
        {t.secondStepSince(formatMoment(since, locale))} {t.codesLeft(codesLeft)}
      </Paragraph>
      <ActionGroup>
        <ButtonLink href="/account/tweede-stap" look="secondary">
          {t.newPhone}
        </ButtonLink>
        <ButtonLink href="/account/herstelcodes" look="secondary">
          {t.newCodes}
        </ButtonLink>
      </ActionGroup>
      {!needed && (
        <Form action="/account/tweede-stap/stoppen" label={t.stop}>
          <SubmitButton look="subtle">{t.stop}</SubmitButton>
        </Form>
      )}
    </Section>
  );
};

/** Everything a person can see and change about signing in. */
export const AccountView = (props: AccountViewProps) => {
  const { locale, actor, account, sessions, here, form } = props;
  const t = accountTexts[locale];
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      <ErrorSummary form={form} />
      <Pending {...props} />
      <Section title={t.who}>
        <Facts
          items={[
            { label: t.name, value: actor.name },
            { label: t.email, value: account.email },
            { label: t.roles, value: words(actor.roles, locale) },
          ]}
        />
      </Section>
      <Password {...props} />
      <SecondStep {...props} />
      <Section title={t.sessions} intro={t.sessionsIntro}>
        <SessionsTable
          locale={locale}
          sessions={sessions}
          here={here}
          endAddress={(sessionId) => `/account/sessies/${sessionId}/beeindigen`}
        />
        {sessions.length > 1 && (
          <Form action="/account/sessies/beeindigen" label={t.endOthers}>
            <SubmitButton look="secondary">{t.endOthers}</SubmitButton>
          </Form>
        )}
      </Section>
      <Language {...props} />
    </>
  );
};
