import type { Locale } from "#platform/locale/index.ts";
import { ActionGroup, ButtonLink, EmptyState, Link, PageHeading, StatusBadge, Table } from "#ui/index.ts";
import { questionnairesBase, versionAt } from "../addresses.ts";
import type { KeptQuestionnaire } from "../kept.ts";
import { itemsOf } from "../questionnaire.ts";
import { stateOf } from "../use.rules.ts";
import { texts } from "../texts.ts";

const tones = { faulty: "attention", ready: "good", used: "neutral" } as const;

/** Whether a round can ask it, or does already. */
export const StateBadge = ({
  locale,
  kept,
}: {
  readonly locale: Locale;
  readonly kept: KeptQuestionnaire;
}) => {
  const state = stateOf(kept);
  return <StatusBadge tone={tones[state]}>{texts[locale].states[state]}</StatusBadge>;
};

interface ListPageProps {
  readonly locale: Locale;
  readonly questionnaires: readonly KeptQuestionnaire[];
}

const Actions = ({ locale }: { readonly locale: Locale }) => (
  <ActionGroup>
    <ButtonLink href={`${questionnairesBase}/nieuw`}>{texts[locale].start}</ButtonLink>
    <ButtonLink href={`${questionnairesBase}/uit-bestand`} look="secondary">
      {texts[locale].importYaml}
    </ButtonLink>
  </ActionGroup>
);

/** The questionnaires of the organisation, each in its latest version, and the way to a new one. */
export const ListPage = ({ locale, questionnaires }: ListPageProps) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      {questionnaires.length === 0 ? (
        <EmptyState title={t.noneTitle} action={<Actions locale={locale} />}>
          <p>{t.noneText}</p>
        </EmptyState>
      ) : (
        <>
          <Table
            caption={t.own}
            stacked
            columns={[
              { header: t.questionnaire, width: "wide" },
              { header: t.code },
              { header: t.items, align: "end" },
              { header: t.minutes },
              { header: t.state },
            ]}
            rows={questionnaires.map((kept) => ({
              cells: [
                <>
                  <Link href={versionAt(kept)}>{kept.content.title[locale]}</Link> ({t.version(kept.version)})
                </>,
                kept.key,
                itemsOf(kept.content).length,
                t.minutesOf(kept.content.minutes),
                <StateBadge {...{ locale, kept }} />,
              ],
            }))}
          />
          <Actions locale={locale} />
        </>
      )}
    </>
  );
};
