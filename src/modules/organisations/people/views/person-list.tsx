import { roleNames } from "#platform/actor/index.ts";
import { emptyForm } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  EmptyState,
  FilterBar,
  Link,
  PageHeading,
  Pagination,
  SelectField,
  StatusBadge,
  Table,
  TextField,
} from "#ui/index.ts";
import type { Option } from "#ui/index.ts";
import { appointedRoles } from "../../appointments/appointment.ts";
import { stands } from "../person.ts";
import type { ListedPerson, PeopleQuery } from "../person.ts";
import { texts } from "../texts.ts";

interface PersonListProps {
  readonly locale: Locale;
  readonly today: string;
  readonly query: PeopleQuery;
  readonly people: readonly ListedPerson[];
  readonly total: number;
  readonly unitOptions: readonly Option[];
  readonly unitNames: ReadonlyMap<string, string>;
}

const narrowed = (query: PeopleQuery): boolean =>
  query.zoek !== "" || query.rol !== undefined || query.eenheid !== undefined || query.stand !== "now";

const address = ({ zoek, rol, eenheid, stand }: PeopleQuery, page: number): string => {
  const search = new URLSearchParams({ stand, pagina: String(page) });
  if (zoek !== "") search.set("zoek", zoek);
  if (rol !== undefined) search.set("rol", rol);
  if (eenheid !== undefined) search.set("eenheid", eenheid);
  return `/beheer/personen?${search.toString()}`;
};

const Filters = ({ locale, query, unitOptions }: PersonListProps) => {
  const t = texts[locale];
  const form = emptyForm({ zoek: query.zoek, rol: query.rol, eenheid: query.eenheid, stand: query.stand });
  return (
    <FilterBar
      action="/beheer/personen"
      results="personen"
      clearHref={narrowed(query) ? "/beheer/personen" : undefined}
    >
      <TextField name="zoek" label={t.search} hint={t.searchHint} form={form} type="search" optional />
      <SelectField
        name="eenheid"
        label={t.unit}
        form={form}
        empty={t.allUnits}
        options={unitOptions}
        optional
      />
      <SelectField
        name="rol"
        label={t.role}
        form={form}
        empty={t.allRoles}
        options={appointedRoles.map((value) => ({ value, label: roleNames[locale][value] }))}
        optional
      />
      <SelectField
        name="stand"
        label={t.stand}
        form={form}
        empty={false}
        options={stands.map((value) => ({ value, label: t.stands[value] }))}
        optional
      />
    </FilterBar>
  );
};

/** Whether somebody is in service on a day, as a badge. */
export const ServiceBadge = ({
  person,
  day,
  locale,
}: {
  person: Pick<ListedPerson, "startsOn" | "endsOn">;
  day: string;
  locale: Locale;
}) => {
  const t = texts[locale];
  if (person.endsOn !== null && person.endsOn < day)
    return <StatusBadge tone="neutral">{t.hasLeft}</StatusBadge>;
  if (person.startsOn > day) return <StatusBadge tone="info">{t.startsLater}</StatusBadge>;
  return <StatusBadge tone="good">{t.inService}</StatusBadge>;
};

/** Everybody of the organisation, by name, fifty on a page. */
export const PersonList = (props: PersonListProps) => {
  const { locale, today, query, people, total, unitNames } = props;
  const t = texts[locale];
  const showsStand = query.stand === "all";
  return (
    <>
      <PageHeading
        title={t.people}
        lead={t.lead}
        actions={
          <ActionGroup>
            <ButtonLink href="/beheer/personen/nieuw">{t.newPerson}</ButtonLink>
            <ButtonLink href="/beheer/personen/importeren" look="secondary">
              {t.import}
            </ButtonLink>
          </ActionGroup>
        }
      />
      <Filters {...props} />
      <div id="personen">
        <Table
          caption={t.list}
          captionHidden
          stacked
          columns={[
            { header: t.name, width: "wide" },
            { header: t.functionTitle },
            { header: t.unit },
            { header: t.roles },
            ...(showsStand ? [{ header: t.stand }] : []),
          ]}
          rows={people.map((person) => ({
            cells: [
              <Link href={`/beheer/personen/${person.personId}`}>{person.name}</Link>,
              person.functionTitle ?? "–",
              person.unitId === null ? t.noUnit : (unitNames.get(person.unitId) ?? t.noUnit),
              person.roles.map((role) => roleNames[locale][role]).join(", ") || "–",
              ...(showsStand ? [<ServiceBadge person={person} day={today} locale={locale} />] : []),
            ],
          }))}
          empty={
            <EmptyState title={t.emptyTitle}>
              <p>{t.emptyText}</p>
            </EmptyState>
          }
        />
        <Pagination total={total} page={query.pagina} hrefFor={(page) => address(query, page)} />
      </div>
    </>
  );
};
