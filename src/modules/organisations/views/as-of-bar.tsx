import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { Alert, DateField, Disclosure, FilterBar } from "#ui/index.ts";
import type { AsOf } from "../as-of.ts";
import { texts } from "../texts.ts";

/** A way to ask for another day, closed until it is used; says so when the page shows one. */
export const AsOfBar = ({ path, view, locale }: { path: string; view: AsOf; locale: Locale }) => {
  const t = texts[locale];
  return (
    <>
      <Disclosure title={t.otherDay} open={view.asked || view.form.errors.length > 0}>
        <FilterBar action={path} clearHref={view.asked ? path : undefined} label={t.date}>
          <DateField name="datum" label={t.date} form={view.form} optional />
        </FilterBar>
      </Disclosure>
      {view.asked && <Alert kind="info">{t.asOf(formatDate(view.day, locale))}</Alert>}
    </>
  );
};
