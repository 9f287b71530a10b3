import type { PlainDate } from "#platform/clock/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { StatusTile, WorkItem } from "#platform/module/index.ts";
import {
  Alert,
  CardGrid,
  EmptyState,
  Link,
  PageHeading,
  Paragraph,
  Section,
  StatusBadge,
  Table,
  Tile,
} from "#ui/index.ts";
import { texts } from "../texts.ts";
import { isLate } from "../work.rules.ts";

export interface StartPageProps {
  readonly locale: Locale;
  readonly today: PlainDate;
  readonly name: string;
  readonly work: readonly WorkItem[];
  readonly tiles: readonly StatusTile[];
  /** Names of the roles that wait for a second factor. */
  readonly pendingRoles: readonly string[];
}

/** The list on the start page stays short; the rest is found on the pages of the subjects. */
const mostShown = 12;

const Work = ({ locale, today, work }: Pick<StartPageProps, "locale" | "today" | "work">) => {
  const t = texts[locale];
  return (
    <Section title={t.workTitle} intro={work.length > 0 ? t.workIntro : undefined}>
      <Table
        caption={t.workTitle}
        captionHidden
        stacked
        columns={[{ header: t.what, width: "wide" }, { header: t.subject }, { header: t.due }]}
        rows={work.slice(0, mostShown).map((item) => ({
          marked: isLate(item, today),
          cells: [
            <Link href={item.href}>{item.title}</Link>,
            item.subject,
            <>
              {item.due === null ? t.noDate : formatDate(item.due, locale)}{" "}
              {isLate(item, today) && <StatusBadge tone="bad">{t.late}</StatusBadge>}
            </>,
          ],
        }))}
        empty={
          <EmptyState title={t.nothing} level={3}>
            <p>{t.nothingText}</p>
          </EmptyState>
        }
      />
      {work.length > mostShown && <Paragraph quiet>{t.more(work.length - mostShown)}</Paragraph>}
    </Section>
  );
};

const Tiles = ({ title, tiles, empty }: { title: string; tiles: readonly StatusTile[]; empty: string }) => (
  <Section title={title}>
    {tiles.length === 0 ? (
      <Paragraph quiet>{empty}</Paragraph>
    ) : (
      <CardGrid>
        {tiles.map((tile) => (
          <Tile
            label={tile.title}
            value={tile.value}
            href={tile.href}
            trend={{ text: tile.text, tone: tile.tone }}
          />
        ))}
      </CardGrid>
    )}
  </Section>
);

const needsAttention = (tile: StatusTile): boolean => tile.tone === "bad" || tile.tone === "attention";

/** Answers three questions before anything is clicked: what must I do, what needs attention, what is going well. */
export const StartPage = (props: StartPageProps) => {
  const { locale, name, work, tiles, pendingRoles } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.hello(name)} lead={t.lead(work.length)} />
      {pendingRoles.length > 0 && (
        <Alert kind="warning" title={t.pending}>
          <p>
            {t.pendingText} {pendingRoles.join(", ")}.{" "}
            <Link href="/inloggen/tweede-stap">{t.pendingLink}</Link>
          </p>
        </Alert>
      )}
      <Work {...props} />
      {tiles.length > 0 && (
        <>
          <Tiles title={t.attention} tiles={tiles.filter(needsAttention)} empty={t.noAttention} />
          <Tiles title={t.well} tiles={tiles.filter((tile) => !needsAttention(tile))} empty={t.noWell} />
        </>
      )}
    </>
  );
};
