import { dateOf } from "#platform/clock/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Alert,
  ButtonLink,
  Disclosure,
  EmptyState,
  Link,
  List,
  PageHeading,
  Paragraph,
  Section,
  StatusBadge,
  Table,
} from "#ui/index.ts";
import type { CustodianState, RecoveryOverview } from "../recovery/recovery-overview.ts";
import { texts } from "../recovery/texts.ts";
import { RecoveryUses } from "./own-vault.tsx";

interface RecoveryProps {
  readonly locale: Locale;
  readonly overview: RecoveryOverview;
}

const dayOf = (moment: Date, locale: Locale): string => formatDate(dateOf(moment), locale);

const Tried = ({ locale, custodian }: { locale: Locale; custodian: CustodianState }) => {
  const t = texts[locale];
  if (!custodian.isHere) return <StatusBadge tone="bad">{t.gone}</StatusBadge>;
  if (custodian.triedAt === null) return <StatusBadge tone="attention">{t.never}</StatusBadge>;
  return <StatusBadge tone="good">{dayOf(custodian.triedAt, locale)}</StatusBadge>;
};

const Custodians = ({ locale, overview: { current } }: RecoveryProps) => {
  const t = texts[locale];
  if (!current) return null;
  const { needed, total, madeAt, madeBy, custodians } = current;
  const gone = custodians.filter(({ isHere }) => !isHere).map(({ name }) => name);
  return (
    <Section
      title={t.stateTitle}
      intro={t.state(needed, total, dayOf(madeAt, locale), madeBy)}
      actions={
        <ButtonLink href="/kluis/herstel/maken" look="secondary">
          {t.replace}
        </ButtonLink>
      }
    >
      {gone.length > 0 && (
        <Alert kind="warning" title={t.goneTitle(gone.join(", "))}>
          <Paragraph>{t.goneText}</Paragraph>
        </Alert>
      )}
      <Table
        caption={t.custodians}
        columns={[{ header: t.custodian }, { header: t.share, width: "narrow" }, { header: t.tried }]}
        rows={custodians.map((custodian) => ({
          cells: [custodian.name, String(custodian.number), <Tried {...{ locale, custodian }} />],
        }))}
        stacked
      />
      <Paragraph quiet>
        {t.tryNote} <Link href="/kluis/herstel/proberen">{t.tryTitle}</Link>
      </Paragraph>
    </Section>
  );
};

const AwaitedFiles = ({ locale, overview }: RecoveryProps) => {
  const t = texts[locale];
  const hasKey = overview.current !== undefined;
  return (
    <Section
      title={t.awaitedTitle}
      intro={overview.awaited.length > 0 ? t.awaitedIntro : undefined}
      actions={
        hasKey && (
          <ButtonLink href="/kluis/herstel/toegang" look="secondary">
            {t.give}
          </ButtonLink>
        )
      }
    >
      <Table
        caption={t.awaitedTitle}
        captionHidden
        columns={[
          { header: t.person },
          { header: t.files, align: "end" },
          { header: t.why, width: "wide" },
          { header: t.noteSince, width: "date" },
          { header: t.give, hiddenHeader: true },
        ]}
        rows={overview.awaited.map(({ personId, name, files, reason, notedAt }) => ({
          cells: [
            name,
            String(files),
            t.reasons[reason],
            dayOf(notedAt, locale),
            hasKey && (
              <ButtonLink
                href={`/kluis/herstel/toegang?van=${personId}`}
                look="secondary"
                context={t.giveFor(name)}
              >
                {t.give}
              </ButtonLink>
            ),
          ],
        }))}
        empty={t.awaitedNone}
        stacked
      />
    </Section>
  );
};

const Earlier = ({ locale, overview: { earlierEndedAt } }: RecoveryProps) => {
  const t = texts[locale];
  if (!earlierEndedAt) return null;
  return (
    <Section title={t.earlierTitle}>
      <Paragraph>{t.earlierText(dayOf(earlierEndedAt, locale))}</Paragraph>
      <ActionGroup>
        <ButtonLink href="/kluis/herstel/overzetten" look="secondary">
          {t.move}
        </ButtonLink>
      </ActionGroup>
    </Section>
  );
};

/** The recovery key: how it stands, what waits for it, and every use of it. */
export const RecoveryView = (props: RecoveryProps) => {
  const { locale, overview } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      {!overview.current && (
        <EmptyState
          title={t.noneTitle}
          action={<ButtonLink href="/kluis/herstel/maken">{t.make}</ButtonLink>}
        >
          {t.noneText}
        </EmptyState>
      )}
      <Disclosure title={t.howTitle}>
        <List items={t.how} />
      </Disclosure>
      <Custodians {...props} />
      <AwaitedFiles {...props} />
      <Earlier {...props} />
      <RecoveryUses locale={locale} uses={overview.uses} />
    </>
  );
};
