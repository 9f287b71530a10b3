import { roleNames } from "#platform/actor/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Alert,
  ButtonLink,
  Facts,
  Link,
  PageHeading,
  Paragraph,
  Section,
  Table,
} from "#ui/index.ts";
import type { Appointment } from "../../appointments/appointment.ts";
import { texts as roleTexts } from "../../appointments/texts.ts";
import type { AsOf } from "../../as-of.ts";
import { AsOfBar } from "../../views/as-of-bar.tsx";
import { periodText } from "../../views/period-text.ts";
import type { Person, Placement } from "../person.ts";
import { holdsOn } from "../../period.rules.ts";
import { texts } from "../texts.ts";
import { ServiceBadge } from "./person-list.tsx";

export interface PersonPageProps {
  readonly locale: Locale;
  readonly view: AsOf;
  readonly person: Person;
  /** Of all time; what holds on the day is marked. */
  readonly placements: readonly Placement[];
  readonly appointments: readonly Appointment[];
  readonly unitNames: ReadonlyMap<string, string>;
}

const Steps = ({ locale, person }: PersonPageProps) => {
  const t = texts[locale];
  const path = `/beheer/personen/${person.personId}`;
  return (
    <ActionGroup>
      <ButtonLink href={`${path}/aanstellen`}>{roleTexts[locale].appoint}</ButtonLink>
      <ButtonLink href={`/beheer/accounts/${person.personId}`} look="secondary">
        {t.access}
      </ButtonLink>
      <ButtonLink href={`${path}/plaatsen`} look="secondary">
        {t.place}
      </ButtonLink>
      <ButtonLink href={`${path}/wijzigen`} look="secondary">
        {t.changeTitle}
      </ButtonLink>
      <ButtonLink href={`${path}/uit-dienst`} look="subtle">
        {t.leave}
      </ButtonLink>
    </ActionGroup>
  );
};

const Roles = ({ locale, view, person, appointments, unitNames }: PersonPageProps) => {
  const t = roleTexts[locale];
  const path = `/beheer/personen/${person.personId}/aanstellingen`;
  const ends = ({ startsOn, endsOn }: Appointment): boolean =>
    endsOn === null || (endsOn >= startsOn && endsOn >= view.day);
  return (
    <Section title={t.roles}>
      <Table
        caption={t.roles}
        captionHidden
        stacked
        columns={[
          { header: t.role },
          { header: t.forUnit },
          { header: t.period },
          { header: t.origin },
          { header: t.end, hiddenHeader: true },
        ]}
        rows={appointments.map((appointment) => ({
          cells: [
            roleNames[locale][appointment.role],
            appointment.unitId === null ? t.whole : (unitNames.get(appointment.unitId) ?? "–"),
            periodText(appointment, locale),
            t.origins[appointment.origin],
            ends(appointment) ? (
              <Link
                href={`${path}/${appointment.appointmentId}/beeindigen`}
                context={roleNames[locale][appointment.role]}
              >
                {t.end}
              </Link>
            ) : (
              ""
            ),
          ],
        }))}
        empty={<Paragraph quiet>{t.appointLead}</Paragraph>}
      />
    </Section>
  );
};

const Places = ({ locale, placements, unitNames }: PersonPageProps) => {
  const t = texts[locale];
  return (
    <Section title={t.places}>
      <Table
        caption={t.places}
        captionHidden
        stacked
        columns={[{ header: t.unit }, { header: t.functionTitle }, { header: roleTexts[locale].period }]}
        rows={placements.map((place) => ({
          cells: [
            place.unitId === null ? t.noUnit : (unitNames.get(place.unitId) ?? t.noUnit),
            place.functionTitle ?? "–",
            periodText(place, locale),
          ],
        }))}
        empty={<Paragraph quiet>{t.noPlace}</Paragraph>}
      />
    </Section>
  );
};

/** What holds on the day that was asked for, in one block. */
const OnTheDay = ({ locale, view, person, placements, appointments, unitNames }: PersonPageProps) => {
  const t = texts[locale];
  const place = placements.find((candidate) => holdsOn(candidate, view.day));
  if (!holdsOn(person, view.day) && place === undefined) return <Alert kind="warning">{t.notThen}</Alert>;
  const roles = appointments
    .filter((appointment) => holdsOn(appointment, view.day))
    .map(({ role, unitId }) =>
      unitId === null
        ? roleNames[locale][role]
        : `${roleNames[locale][role]} (${unitNames.get(unitId) ?? "–"})`,
    );
  const unitId = place?.unitId ?? null;
  return (
    <Facts
      items={[
        { label: t.functionTitle, value: place?.functionTitle ?? "–" },
        { label: t.unit, value: unitId === null ? t.noUnit : (unitNames.get(unitId) ?? t.noUnit) },
        { label: t.roles, value: roles.join(", ") || t.employeeOnly },
      ]}
    />
  );
};

/** One person: what holds on a day, who it is, and all places and roles over time. */
export const PersonPage = (props: PersonPageProps) => {
  const { locale, view, person } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading
        title={person.name}
        status={<ServiceBadge person={person} day={view.day} locale={locale} />}
        actions={<Steps {...props} />}
      />
      <AsOfBar path={`/beheer/personen/${person.personId}`} view={view} locale={locale} />
      <OnTheDay {...props} />
      <Facts
        items={[
          { label: t.email, value: person.email ?? "–" },
          { label: t.key, value: person.externalKey ?? "–" },
          { label: t.engagement, value: t.engagements[person.engagement] },
          { label: t.startsOn, value: formatDate(person.startsOn, locale) },
          { label: t.endsOn, value: person.endsOn === null ? "–" : formatDate(person.endsOn, locale) },
        ]}
      />
      <Roles {...props} />
      <Places {...props} />
    </>
  );
};
