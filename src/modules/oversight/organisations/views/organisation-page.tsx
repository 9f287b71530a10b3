import { countMet, itemLabel } from "#modules/assessments/index.ts";
import type { Direction } from "#modules/assessments/index.ts";
import { parts } from "#modules/frameworks/index.ts";
import { organisationKindNames } from "#modules/organisations/index.ts";
import type { Organisation } from "#modules/organisations/index.ts";
import { emptyForm } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ButtonLink,
  EmptyState,
  FigureView,
  FilterBar,
  Link,
  List,
  PageHeading,
  Paragraph,
  Section,
  SelectField,
  Small,
  StatusBadge,
  Table,
} from "#ui/index.ts";
import { addresses, normHref, organisationHref, withQuery } from "../../addresses.ts";
import { aboutRoundOf } from "../../chosen.ts";
import type { Conversation } from "../../conversations/conversation.ts";
import { ConversationTable } from "../../conversations/views/conversation-table.tsx";
import type { GoodExample } from "../../good-examples/example.ts";
import { ExampleCards } from "../../good-examples/views/example-cards.tsx";
import { selectionKey } from "../../selection.ts";
import { texts as sharedTexts } from "../../texts.ts";
import { OutcomeBadge } from "../../views/outcome-badge.tsx";
import type { RoundView } from "../organisation-view.ts";
import type { OverseenRound } from "../overseen.ts";
import { texts } from "../texts.ts";

interface OrganisationPageProps {
  readonly locale: Locale;
  readonly organisation: Organisation;
  readonly rounds: readonly OverseenRound[];
  readonly view: RoundView | undefined;
  /** Years over which the organisation published an annual account, the latest first. */
  readonly accountYears: readonly number[];
  readonly conversations: readonly Conversation[];
  readonly examples: readonly GoodExample[];
}

const tones = {
  rose: "good",
  fell: "bad",
  stayed: "neutral",
  new: "info",
  gone: "neutral",
  unknown: "neutral",
} as const;

const ChangeBadge = ({ locale, direction }: { locale: Locale; direction: Direction }) => (
  <StatusBadge tone={tones[direction]}>{sharedTexts[locale].directions[direction]}</StatusBadge>
);

const Part = ({
  locale,
  view,
  part,
}: {
  locale: Locale;
  view: RoundView;
  part: (typeof parts)[number] | undefined;
}) => {
  const t = sharedTexts[locale];
  const { round, before, scale, changes } = view;
  const items = view.items.filter((item) => item.part === part);
  if (items.length === 0) return null;
  const outcome = new Map(round.outcomes.map((one) => [one.code, one.outcome]));
  const change = new Map(changes.map((one) => [one.code, one]));
  const key = selectionKey(round);
  return (
    <Table
      caption={part === undefined ? t.otherPart : t.parts[part]}
      stacked
      columns={[
        { header: t.norm, width: "wide" },
        { header: t.outcome },
        ...(before ? [{ header: texts[locale].before(before.title) }, { header: texts[locale].change }] : []),
      ]}
      rows={items.map((item) => {
        const changed = change.get(item.code);
        return {
          cells: [
            <Link href={normHref(round.framework, item.code, { cijfers: key })}>
              {itemLabel(item, locale)}
            </Link>,
            <OutcomeBadge scale={scale} outcome={outcome.get(item.code)} locale={locale} />,
            ...(before
              ? [
                  <OutcomeBadge scale={scale} outcome={changed?.from} locale={locale} />,
                  changed && <ChangeBadge locale={locale} direction={changed.direction} />,
                ]
              : []),
          ],
        };
      })}
    />
  );
};

const Outcomes = ({ locale, view }: { locale: Locale; view: RoundView }) => {
  const t = texts[locale];
  const shown = new Set(view.items.map(({ code }) => code));
  const { met, known } = countMet(
    view.scale,
    view.round.outcomes.filter(({ code }) => shown.has(code)),
  );
  return (
    <Section title={t.outcomes} intro={`${t.inOrder}: ${sharedTexts[locale].knownOf(met, known)}.`}>
      <Paragraph quiet>{sharedTexts[locale].unknownNote}</Paragraph>
      {[...parts, undefined].map((part) => (
        <Part locale={locale} view={view} part={part} />
      ))}
      {view.ownNorms > 0 && <Paragraph quiet>{t.ownNorms(view.ownNorms)}</Paragraph>}
      <Small>
        {sharedTexts[locale].source}: {view.source}.
      </Small>
    </Section>
  );
};

const ChooseRound = ({ locale, organisation, rounds, view }: OrganisationPageProps) => {
  if (rounds.length < 2 || !view) return null;
  return (
    <FilterBar action={organisationHref(organisation.shortName)}>
      <SelectField
        name="ronde"
        label={texts[locale].chooseRound}
        form={emptyForm({ ronde: view.round.roundId })}
        empty={false}
        optional
        options={rounds.map((round) => ({ value: round.roundId, label: aboutRoundOf(round, locale) }))}
      />
    </FilterBar>
  );
};

const Change = ({ locale, view }: { locale: Locale; view: RoundView }) =>
  view.figure ? (
    <FigureView figure={view.figure} level={2} />
  ) : (
    <Section title={texts[locale].changeTitle}>
      <Paragraph quiet>{texts[locale].first}</Paragraph>
    </Section>
  );

const Accounts = ({ locale, organisation, accountYears }: OrganisationPageProps) => {
  const t = texts[locale];
  return (
    <Section title={t.accounts}>
      {accountYears.length === 0 ? (
        <Paragraph quiet>{t.noAccounts}</Paragraph>
      ) : (
        <List
          items={accountYears.map((year) => (
            <Link href={`/openbaar/jaarverslagen/${year}/${organisation.shortName}`}>{t.account(year)}</Link>
          ))}
        />
      )}
    </Section>
  );
};

const Conversations = ({ locale, organisation, conversations }: OrganisationPageProps) => {
  const t = texts[locale];
  const add = withQuery(`${addresses.conversations}/nieuw`, { organisatie: organisation.shortName });
  return (
    <Section
      title={t.conversations}
      actions={
        <ButtonLink href={add} look="secondary">
          {t.newConversation}
        </ButtonLink>
      }
    >
      {conversations.length === 0 ? (
        <Paragraph quiet>{t.noConversations}</Paragraph>
      ) : (
        <ConversationTable locale={locale} conversations={conversations} withOrganisation={false} />
      )}
    </Section>
  );
};

/** What an overseer knows of one organisation: outcomes, change, accounts, conversations and what others can learn from it. */
export const OrganisationPage = (props: OrganisationPageProps) => {
  const { locale, organisation, view, examples } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading
        title={organisation.name}
        eyebrow={organisationKindNames[locale][organisation.kind]}
        lead={view ? view.about : t.organisationLead}
      />
      <ChooseRound {...props} />
      {view ? (
        <>
          <Outcomes locale={locale} view={view} />
          <Change locale={locale} view={view} />
        </>
      ) : (
        <EmptyState title={t.noRoundTitle}>
          <p>{t.noRoundText}</p>
        </EmptyState>
      )}
      <Accounts {...props} />
      <Conversations {...props} />
      <Section title={t.examples}>
        {examples.length === 0 ? (
          <Paragraph quiet>{t.noExamples}</Paragraph>
        ) : (
          <ExampleCards locale={locale} examples={examples} level={3} />
        )}
      </Section>
    </>
  );
};
