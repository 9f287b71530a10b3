import type { FormState } from "#platform/http/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Alert,
  ButtonLink,
  ErrorSummary,
  Facts,
  Form,
  Link,
  List,
  PageHeading,
  Paragraph,
  Section,
  Steps,
  SubmitButton,
  Table,
} from "#ui/index.ts";
import { accountStates, writtenSections } from "../account.ts";
import type { Account, AccountContent, WrittenSection } from "../account.ts";
import { emptySections } from "../account.rules.ts";
import type { AccountStep } from "../account.rules.ts";
import { texts } from "../texts.ts";
import { StateBadge } from "./account-list.tsx";
import { publicPath } from "./public-pages.tsx";

export interface AccountPageProps {
  readonly locale: Locale;
  readonly account: Account;
  readonly content: AccountContent;
  readonly written: ReadonlyMap<WrittenSection, string>;
  /** Whoever makes the account sees how it is made; the works council only reads. */
  readonly isMaker: boolean;
  /** The steps this person may take now. */
  readonly steps: readonly AccountStep[];
  /** Says why a step was refused. */
  readonly form: FormState;
}

const pathOf = (account: Account): string => `/jaarcyclus/jaarverslag/${account.accountId}`;

const stepState = (index: number, current: number): "done" | "current" | "todo" => {
  if (index === current) return "current";
  return index < current ? "done" : "todo";
};

const Sections = ({ locale, account, content, written, steps }: AccountPageProps) => {
  const t = texts[locale];
  const bySection = new Map<string, AccountContent["sections"][number]>(
    content.sections.map((section) => [section.section, section]),
  );
  const textState = (section: WrittenSection): string => {
    if (written.has(section)) return t.written;
    return (bySection.get(section)?.text[locale] ?? "") === "" ? t.noText : t.fromDraft;
  };
  return (
    <Section title={t.sectionsTitle}>
      <Table
        caption={t.sectionsTitle}
        captionHidden
        stacked
        columns={[
          { header: t.section, width: "wide" },
          { header: t.text },
          { header: t.numbers, align: "end" },
        ]}
        rows={writtenSections.map((section) => ({
          cells: [
            steps.includes("write") ? (
              <Link href={`${pathOf(account)}/${section}`}>{t.sections[section]}</Link>
            ) : (
              t.sections[section]
            ),
            textState(section),
            bySection.get(section)?.numbers.length || t.none,
          ],
        }))}
      />
    </Section>
  );
};

const EmptySections = ({ locale, content }: AccountPageProps) => {
  const t = texts[locale];
  const empty = emptySections(content.sections);
  if (empty.length === 0) return null;
  return (
    <Alert kind="warning" title={t.emptySections}>
      <List items={empty.map((section) => t.sections[section])} />
      <p>{t.emptySectionsText}</p>
    </Alert>
  );
};

const NextStep = (props: AccountPageProps) => {
  const { locale, account, steps } = props;
  const t = texts[locale];
  const path = pathOf(account);
  return (
    <>
      {steps.includes("send") && (
        <Section title={t.send} intro={t.sendText}>
          <EmptySections {...props} />
          <Form action={`${path}/ter-vaststelling`}>
            <SubmitButton>{t.send}</SubmitButton>
          </Form>
        </Section>
      )}
      {steps.includes("adopt") && (
        <Section title={t.decide} intro={t.decideText}>
          <EmptySections {...props} />
          <ActionGroup>
            <Form action={`${path}/vaststellen`}>
              <SubmitButton>{t.adopt}</SubmitButton>
            </Form>
            <ButtonLink href={`${path}/teruggeven`} look="secondary">
              {t.giveBack}
            </ButtonLink>
          </ActionGroup>
        </Section>
      )}
      {steps.includes("publish") && (
        <Section title={t.publish} intro={t.publishText}>
          <Form action={`${path}/openbaar-maken`}>
            <SubmitButton>{t.publish}</SubmitButton>
          </Form>
        </Section>
      )}
      {steps.includes("correct") && (
        <Section title={t.correct} intro={t.correctText}>
          <ButtonLink href={`${path}/nieuwe-versie`} look="secondary">
            {t.correct}
          </ButtonLink>
        </Section>
      )}
    </>
  );
};

const dates = (account: Account, locale: Locale) => {
  const t = texts[locale];
  return [
    ...(account.adoptedOn === null
      ? []
      : [{ label: t.adoptedOn, value: formatDate(account.adoptedOn, locale) }]),
    ...(account.publishedOn === null
      ? []
      : [{ label: t.publishedOn, value: formatDate(account.publishedOn, locale) }]),
  ];
};

/** One account from the inside: where it stands, its sections, and the next step. */
export const AccountPage = (props: AccountPageProps) => {
  const { locale, account, content, isMaker, form } = props;
  const t = texts[locale];
  const current = accountStates.indexOf(account.state);
  const path = pathOf(account);
  const facts = dates(account, locale);
  return (
    <>
      <PageHeading
        title={t.account(account.year)}
        status={<StateBadge state={account.state} locale={locale} />}
      />
      <ErrorSummary form={form} />
      {isMaker && (
        <Steps
          label={t.stepsLabel}
          items={t.steps.map((label, index) => ({ label, state: stepState(index, current) }))}
        />
      )}
      {account.reviewNote !== null && (
        <Alert kind="warning" title={t.reviewNote}>
          <p>{account.reviewNote}</p>
        </Alert>
      )}
      {account.correctionNote !== null && (
        <Paragraph quiet>{`${t.correction}: ${account.correctionNote}`}</Paragraph>
      )}
      {facts.length > 0 && <Facts items={facts} />}
      <ActionGroup>
        {isMaker && (
          <ButtonLink href={`${path}/voorbeeld`}>
            {account.adoptedOn === null ? t.preview : t.read}
          </ButtonLink>
        )}
        <ButtonLink href={`${path}/ondernemingsraad`} look={isMaker ? "secondary" : "primary"}>
          {t.worksCouncil}
        </ButtonLink>
        {account.state === "published" && (
          <ButtonLink href={publicPath(content.organisation.shortName, account.year)} look="secondary">
            {t.publicPage}
          </ButtonLink>
        )}
      </ActionGroup>
      {isMaker && <Sections {...props} />}
      <NextStep {...props} />
    </>
  );
};
