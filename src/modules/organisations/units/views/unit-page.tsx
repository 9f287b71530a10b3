import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Alert,
  ButtonLink,
  Facts,
  Link,
  List,
  PageHeading,
  Paragraph,
  Section,
  Timeline,
} from "#ui/index.ts";
import type { TimelineEntry } from "#ui/index.ts";
import type { RoleHolder } from "../../appointments/appointment.ts";
import type { AsOf } from "../../as-of.ts";
import { AsOfBar } from "../../views/as-of-bar.tsx";
import { texts } from "../texts.ts";
import { above } from "../unit.ts";
import type { Unit, UnitSpan, UnitVersion } from "../unit.ts";

export interface UnitPageProps {
  readonly locale: Locale;
  readonly view: AsOf;
  readonly span: UnitSpan;
  /** The unit on the day; undefined when it did not exist then. */
  readonly unit: Unit | undefined;
  readonly latestName: string;
  readonly versions: readonly UnitVersion[];
  readonly names: ReadonlyMap<string, string>;
  readonly below: readonly Unit[];
  readonly managers: readonly RoleHolder[];
  readonly headcount: number;
}

const historyOf = ({ locale, span, versions, names }: UnitPageProps): TimelineEntry[] => {
  const t = texts[locale];
  const end: TimelineEntry[] =
    span.endsOn === null
      ? []
      : [{ date: formatDate(span.endsOn, locale), dateTime: span.endsOn, title: t.ended, tone: "attention" }];
  const changes = versions
    .toSorted((a, b) => b.startsOn.localeCompare(a.startsOn))
    .map(({ startsOn, name, parentId }) => ({
      date: formatDate(startsOn, locale),
      dateTime: startsOn,
      title: t.wasNamed(name, parentId === null ? null : (names.get(parentId) ?? null)),
    }));
  return [...end, ...changes];
};

const Steps = ({ locale, span }: UnitPageProps) => {
  const t = texts[locale];
  const path = `/beheer/eenheden/${span.unitId}`;
  return (
    <ActionGroup>
      <ButtonLink href={`${path}/wijzigen`}>{t.changeTitle}</ButtonLink>
      <ButtonLink href={`/beheer/eenheden/nieuw?onder=${span.unitId}`} look="secondary">
        {t.addBelow}
      </ButtonLink>
      <ButtonLink href={`${path}/opheffen`} look="subtle">
        {t.end}
      </ButtonLink>
    </ActionGroup>
  );
};

const OnTheDay = ({ locale, unit, below, managers, headcount }: UnitPageProps & { unit: Unit }) => {
  const t = texts[locale];
  return (
    <>
      <Section title={t.managers}>
        {managers.length === 0 ? (
          <Paragraph quiet>{t.noManager}</Paragraph>
        ) : (
          <List
            items={managers.map((holder) => (
              <Link href={`/beheer/personen/${holder.personId}`}>{holder.name}</Link>
            ))}
          />
        )}
      </Section>
      <Section title={t.peopleHere}>
        <Paragraph>
          {t.peopleCount(headcount)}.{" "}
          <Link href={`/beheer/personen?eenheid=${unit.unitId}`}>{t.showPeople}</Link>
        </Paragraph>
      </Section>
      <Section title={t.below}>
        {below.length === 0 ? (
          <Paragraph quiet>{t.noneBelow}</Paragraph>
        ) : (
          <List
            items={below.map((child) => (
              <Link href={`/beheer/eenheden/${child.unitId}`}>{child.name}</Link>
            ))}
          />
        )}
      </Section>
    </>
  );
};

/** One unit as it was on a day: what it is called, where it hangs, who leads it, and what changed. */
export const UnitPage = (props: UnitPageProps) => {
  const { locale, view, span, unit, latestName } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading
        title={unit?.name ?? latestName}
        eyebrow={unit && (above(unit) || undefined)}
        actions={<Steps {...props} />}
      />
      <AsOfBar path={`/beheer/eenheden/${span.unitId}`} view={view} locale={locale} />
      <Facts
        items={[
          { label: t.key, value: span.externalKey ?? "–" },
          { label: t.startsOn, value: formatDate(span.startsOn, locale) },
          ...(span.endsOn === null ? [] : [{ label: t.endsOn, value: formatDate(span.endsOn, locale) }]),
        ]}
      />
      {unit === undefined ? <Alert kind="warning">{t.notThen}</Alert> : <OnTheDay {...props} unit={unit} />}
      <Section title={t.history}>
        <Timeline entries={historyOf(props)} />
      </Section>
    </>
  );
};
