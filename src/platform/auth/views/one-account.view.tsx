import { formatMoment } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  CopyText,
  Facts,
  Form,
  PageHeading,
  Paragraph,
  Section,
  SubmitButton,
} from "#ui/index.ts";
import type { AccountSeen, SessionSeen } from "../sessions.queries.ts";
import { accountsTexts } from "../texts/administration.ts";
import { SessionsTable } from "./sessions-table.tsx";

interface OneAccountProps {
  readonly locale: Locale;
  readonly name: string;
  readonly personId: string;
  readonly email: string | null;
  readonly account: AccountSeen | undefined;
  readonly sessions: readonly SessionSeen[];
  readonly here: string | null;
  readonly mail: boolean;
  /** The administrator looks at the own account. */
  readonly self: boolean;
}

const What = ({ locale, account, email }: OneAccountProps) => {
  const t = accountsTexts[locale];
  const moment = (at: Date | null | undefined, none: string): string =>
    at ? formatMoment(at, locale) : none;
  return (
    <Facts
      items={[
        { label: t.email, value: account?.email ?? email ?? t.noEmail },
        { label: t.activated, value: account ? moment(account.activatedAt, t.never) : t.noAccount },
        { label: t.passwordChanged, value: moment(account?.passwordChangedAt, t.notYet) },
        { label: t.secondStep, value: moment(account?.secondFactorSince, t.notYet) },
        { label: t.lastSignIn, value: moment(account?.lastSignInAt, t.never) },
      ]}
    />
  );
};

const Actions = ({ locale, account, email, mail, self, personId }: OneAccountProps) => {
  const t = accountsTexts[locale];
  const address = `/beheer/accounts/${personId}`;
  if (self) return <Paragraph>{t.notYourself}</Paragraph>;
  return (
    <>
      <Section title={t.linkTitle} intro={email === null ? t.noEmail : t.linkIntro}>
        {email !== null && (
          <Form action={`${address}/link`} label={t.linkTitle}>
            <SubmitButton>{mail ? t.sendLink : t.makeLink}</SubmitButton>
          </Form>
        )}
      </Section>
      {account?.secondFactorSince && (
        <Section title={t.resetTitle} intro={t.resetIntro}>
          <Form action={`${address}/tweede-stap-wissen`} label={t.resetTitle}>
            <SubmitButton look="danger">{t.reset}</SubmitButton>
          </Form>
        </Section>
      )}
    </>
  );
};

/** One account for the administrator: what is set, where it is signed in, and what can be done. */
export const OneAccountView = (props: OneAccountProps) => {
  const { locale, name, personId, account, sessions, here } = props;
  const t = accountsTexts[locale];
  const address = `/beheer/accounts/${personId}`;
  return (
    <>
      <PageHeading eyebrow={t.person} title={name} />
      <What {...props} />
      <Actions {...props} />
      {account && (
        <Section title={t.sessionsTitle}>
          <SessionsTable
            locale={locale}
            sessions={sessions}
            here={here}
            endAddress={(sessionId) => `${address}/sessies/${sessionId}/beeindigen`}
            empty={<Paragraph>{t.noSessions}</Paragraph>}
          />
          {sessions.length > 0 && !props.self && (
            <Form action={`${address}/sessies/beeindigen`} label={t.endAll}>
              <SubmitButton look="secondary">{t.endAll}</SubmitButton>
            </Form>
          )}
        </Section>
      )}
    </>
  );
};

/** The link itself, where no mail is set: shown this once. */
export const LinkMadeView = ({
  locale,
  name,
  url,
  back,
}: {
  locale: Locale;
  name: string;
  url: string;
  back: string;
}) => {
  const t = accountsTexts[locale];
  return (
    <>
      <PageHeading title={t.linkMadeTitle} lead={t.linkMadeLead(name)} />
      <CopyText id="link" text={url} />
      <ActionGroup>
        <ButtonLink href={back} look="secondary">
          {t.back}
        </ButtonLink>
      </ActionGroup>
    </>
  );
};
