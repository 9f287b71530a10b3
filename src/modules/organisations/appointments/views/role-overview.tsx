import { roleNames } from "#platform/actor/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  Alert,
  ButtonLink,
  DateField,
  FilterBar,
  Link,
  PageHeading,
  Pagination,
  Paragraph,
  SelectField,
  Table,
} from "#ui/index.ts";
import type { AsOf } from "../../as-of.ts";
import { texts as shared } from "../../texts.ts";
import { periodText } from "../../views/period-text.ts";
import { appointedRoles } from "../appointment.ts";
import type { AppointedRole, RoleHolder, RolesQuery } from "../appointment.ts";
import { texts } from "../texts.ts";

export interface RoleOverviewProps {
  readonly locale: Locale;
  readonly view: AsOf;
  readonly query: RolesQuery;
  readonly holders: readonly (RoleHolder & { readonly role: AppointedRole })[];
  readonly total: number;
  /** Roles that nobody holds on the day. */
  readonly vacant: readonly AppointedRole[];
  readonly unitNames: ReadonlyMap<string, string>;
  /** Whether a name leads to the page of the person. */
  readonly mayOpen: boolean;
}

const address = ({ datum, rol }: RolesQuery, page: number): string => {
  const search = new URLSearchParams({ pagina: String(page) });
  if (datum !== "") search.set("datum", datum);
  if (rol !== undefined) search.set("rol", rol);
  return `/beheer/rollen?${search.toString()}`;
};

const Filters = ({ locale, view, query }: RoleOverviewProps) => {
  const t = texts[locale];
  const form = { ...view.form, values: { ...view.form.values, rol: query.rol ?? "" } };
  return (
    <FilterBar
      action="/beheer/rollen"
      clearHref={view.asked || query.rol !== undefined ? "/beheer/rollen" : undefined}
    >
      <SelectField
        name="rol"
        label={t.role}
        form={form}
        empty={t.all}
        options={appointedRoles.map((value) => ({ value, label: roleNames[locale][value] }))}
        optional
      />
      <DateField name="datum" label={shared[locale].date} form={form} optional />
    </FilterBar>
  );
};

/** Who holds which role on a day, and which roles nobody holds. */
export const RoleOverview = (props: RoleOverviewProps) => {
  const { locale, view, query, holders, total, vacant, unitNames, mayOpen } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading
        title={t.overview}
        lead={t.lead}
        actions={
          <ButtonLink href="/beheer/rollen/scheiding" look="secondary">
            {t.showSeparation}
          </ButtonLink>
        }
      />
      <Filters {...props} />
      {view.asked && <Alert kind="info">{shared[locale].asOf(formatDate(view.day, locale))}</Alert>}
      <Table
        caption={t.overview}
        captionHidden
        stacked
        columns={[{ header: t.holder }, { header: t.role }, { header: t.forUnit }, { header: t.period }]}
        rows={holders.map((holder) => ({
          cells: [
            mayOpen ? <Link href={`/beheer/personen/${holder.personId}`}>{holder.name}</Link> : holder.name,
            roleNames[locale][holder.role],
            holder.unitId === null ? t.whole : (unitNames.get(holder.unitId) ?? "–"),
            periodText(holder, locale),
          ],
        }))}
        empty={<Paragraph quiet>{t.nobodyThen}</Paragraph>}
      />
      <Pagination total={total} page={query.pagina} hrefFor={(page) => address(query, page)} />
      {vacant.length > 0 && (
        <Paragraph>{t.vacant(vacant.map((role) => roleNames[locale][role]).join(", "))}</Paragraph>
      )}
    </>
  );
};
