import type { Locale } from "#platform/locale/index.ts";
import { PageHeading, Pagination, Paragraph, Section, StatusBadge, Table } from "#ui/index.ts";
import { OathBadge } from "../../oaths/views/state-badge.tsx";
import { teamChecklistBase } from "../checklist.ts";
import type { Progress, TeamStanding } from "../checklist.ts";
import { texts } from "../texts.ts";
import { ProgressTable } from "./progress-table.tsx";

interface TeamPageProps {
  readonly locale: Locale;
  /** Which page of the lists, and which of the team. */
  readonly query: { readonly pagina: number; readonly team: number };
  readonly lists: { readonly people: readonly Progress[]; readonly total: number };
  readonly standings: { readonly people: readonly TeamStanding[]; readonly total: number };
  readonly unitName: (unitId: string | null) => string;
}

const Statements = ({ locale, one }: { readonly locale: Locale; readonly one: TeamStanding }) => {
  const t = texts[locale];
  if (one.asked === 0) return t.notAsked;
  if (one.toSign === 0) return <StatusBadge tone="good">{t.allSigned}</StatusBadge>;
  return one.late > 0 ? (
    <StatusBadge tone="bad">{t.lateCount(one.late)}</StatusBadge>
  ) : (
    <StatusBadge tone="attention">{t.toSign(one.toSign)}</StatusBadge>
  );
};

const Standings = ({ locale, query, standings }: TeamPageProps) => {
  const t = texts[locale];
  return (
    <Section title={t.sworn} id="eed">
      <Paragraph quiet>{t.swornLead}</Paragraph>
      <Table
        caption={t.sworn}
        captionHidden
        stacked
        columns={[{ header: t.person, width: "wide" }, { header: t.oath }, { header: t.statements }]}
        rows={standings.people.map((one) => ({
          marked: one.late > 0 || one.oath === "late",
          cells: [
            one.name,
            one.oath === null ? t.notAsked : <OathBadge locale={locale} state={one.oath} />,
            <Statements {...{ locale, one }} />,
          ],
        }))}
        empty={<Paragraph quiet>{t.teamEmpty}</Paragraph>}
      />
      <Pagination
        total={standings.total}
        page={query.team}
        hrefFor={(team) => `${teamChecklistBase}?pagina=${query.pagina}&team=${team}#eed`}
      />
    </Section>
  );
};

/** For who leads people: who began lately and what waits, and how all stand to oath and statements. */
export const TeamPage = (props: TeamPageProps) => {
  const { locale, query, lists, unitName } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.teamTitle} lead={t.teamLead} />
      <Section title={t.people}>
        <ProgressTable {...{ locale, unitName }} people={lists.people} empty={t.teamNobody} />
        <Pagination
          total={lists.total}
          page={query.pagina}
          hrefFor={(pagina) => `${teamChecklistBase}?pagina=${pagina}&team=${query.team}`}
        />
      </Section>
      <Standings {...props} />
    </>
  );
};
