import { engagementNames } from "#modules/organisations/index.ts";
import { formatDate, formatNumber } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ButtonLink,
  EmptyState,
  HiddenField,
  Link,
  PageHeading,
  Pagination,
  Paragraph,
  Section,
  TabLinks,
  Table,
} from "#ui/index.ts";
import { ownBase, registerBase, states } from "../statement.ts";
import type { AskedPerson, RegisterQuery, StatementVersion, UnitCount } from "../statement.ts";
import { UnitAndState } from "../../views/unit-and-state.tsx";
import { texts } from "../texts.ts";
import { StandingBadge } from "./standing-badge.tsx";

interface RegisterPageProps {
  readonly locale: Locale;
  readonly query: RegisterQuery;
  /** The statements in use, and the one that is looked at. */
  readonly statements: readonly StatementVersion[];
  readonly current: StatementVersion | undefined;
  readonly units: readonly { readonly unitId: string; readonly name: string }[];
  readonly counts: readonly UnitCount[];
  /** One page of the people who were asked for, and how many there are. */
  readonly people: readonly AskedPerson[];
  readonly total: number;
  readonly mayChange: boolean;
}

const address = (query: Partial<RegisterQuery>): string => {
  const { verklaring, eenheid, stand, pagina } = query;
  const search = new URLSearchParams();
  if (verklaring !== undefined) search.set("verklaring", verklaring);
  if (eenheid !== undefined) search.set("eenheid", eenheid);
  if (stand !== undefined && stand !== "all") search.set("stand", stand);
  if (pagina !== undefined && pagina > 1) search.set("pagina", String(pagina));
  return `${registerBase}?${search.toString()}`;
};

const Counts = ({ locale, query, units, counts }: RegisterPageProps) => {
  const t = texts[locale];
  const rows = [...units, { unitId: null, name: t.noUnit }].flatMap(({ unitId, name }) => {
    const count = counts.find((one) => one.unitId === unitId);
    return count === undefined ? [] : [{ name, count }];
  });
  return (
    <Section title={t.byUnit}>
      <Table
        caption={t.byUnit}
        captionHidden
        columns={[
          { header: t.unit, width: "wide" },
          ...states.map((state) => ({ header: t.stands[state], align: "end" as const })),
        ]}
        rows={rows.map(({ name, count }) => ({
          cells: [
            count.unitId === null ? (
              name
            ) : (
              <Link href={address({ verklaring: query.verklaring, eenheid: count.unitId })}>{name}</Link>
            ),
            ...states.map((state) => formatNumber(count[state], locale)),
          ],
        }))}
      />
    </Section>
  );
};

const dateOf = ({ standing }: AskedPerson, locale: Locale): string =>
  standing.state === "signed"
    ? formatDate(standing.signedOn, locale)
    : texts[locale].beforeShort(formatDate(standing.dueOn, locale));

const People = ({ locale, query, units, people, total }: RegisterPageProps) => {
  const t = texts[locale];
  const unitName = (unitId: string | null): string =>
    units.find((unit) => unit.unitId === unitId)?.name ?? t.noUnit;
  return (
    <Section title={t.people} id="personen">
      <Table
        caption={t.people}
        captionHidden
        stacked
        columns={[
          { header: t.person, width: "wide" },
          { header: t.unit },
          { header: t.engagement },
          { header: t.state, width: "narrow" },
          { header: t.date, width: "date" },
        ]}
        rows={people.map((one) => ({
          cells: [
            one.last === undefined ? (
              one.person.name
            ) : (
              <Link href={`${ownBase}/getekend/${one.last.signatureId}`}>{one.person.name}</Link>
            ),
            unitName(one.person.unitId),
            engagementNames[locale][one.person.engagement],
            <StandingBadge locale={locale} standing={one.standing} />,
            dateOf(one, locale),
          ],
        }))}
        empty={<Paragraph quiet>{t.nobody}</Paragraph>}
      />
      <Pagination total={total} page={query.pagina} hrefFor={(pagina) => address({ ...query, pagina })} />
    </Section>
  );
};

/** Who signed which statement, unit by unit, and who still has to. */
export const RegisterPage = (props: RegisterPageProps) => {
  const { locale, query, units, statements, current, mayChange } = props;
  const t = texts[locale];
  const toTexts = mayChange && (
    <ButtonLink href={`${registerBase}/teksten`} look="secondary">
      {t.manageTexts}
    </ButtonLink>
  );
  return (
    <>
      <PageHeading title={t.registerTitle} lead={t.registerLead} actions={toTexts} />
      {current === undefined ? (
        <EmptyState title={t.noTextsTitle}>
          <p>{t.noTextsText}</p>
        </EmptyState>
      ) : (
        <>
          <TabLinks
            label={t.statement}
            items={statements.map((one) => ({
              href: address({ verklaring: one.statement }),
              label: one.title[locale],
              current: one.statement === current.statement,
            }))}
          />
          <Counts {...props} />
          <UnitAndState
            {...{ query, units }}
            action={registerBase}
            clearHref={address({ verklaring: current.statement })}
            words={t}
            stands={(["all", ...states] as const).map((value) => ({ value, label: t.stands[value] }))}
          >
            <HiddenField name="verklaring" value={current.statement} />
          </UnitAndState>
          <People {...props} />
        </>
      )}
    </>
  );
};
