import { formatNumber } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { ActionGroup, Alert, ButtonLink, Facts, FaultTable, PageHeading, Section } from "#ui/index.ts";
import type { ImportSummary } from "../import.ts";
import { texts } from "../texts.ts";

const isUnchanged = ({ people, places, roles, units }: ImportSummary): boolean =>
  [people, places, roles, units].every((part) => Object.values(part).every((count) => count === 0));

/** What an import did, and what deserves a look. */
export const ImportDone = ({ locale, summary }: { locale: Locale; summary: ImportSummary }) => {
  const t = texts[locale];
  const { lines, people, places, roles, units, notices } = summary;
  return (
    <>
      <PageHeading title={t.doneTitle} />
      <Alert kind="ok" answer>
        {isUnchanged(summary) ? t.unchanged : t.done}
      </Alert>
      <Facts
        items={[
          { label: t.lines, value: formatNumber(lines, locale) },
          { label: t.people, value: t.peopleText(people.added, people.changed, people.left) },
          { label: t.places, value: t.placesText(places.added, places.ended) },
          { label: t.roles, value: t.rolesText(roles.given, roles.ended) },
          { label: t.units, value: t.unitsText(units.added, units.changed) },
        ]}
      />
      {notices.length > 0 && (
        <Section title={t.notices}>
          <FaultTable faults={notices} caption={t.notices} />
        </Section>
      )}
      <ActionGroup>
        <ButtonLink href="/beheer/personen">{t.toPeople}</ButtonLink>
        <ButtonLink href="/beheer/personen/importeren" look="secondary">
          {t.again}
        </ButtonLink>
      </ActionGroup>
    </>
  );
};
