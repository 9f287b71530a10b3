import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { Alert, DateField, FilterBar } from "#ui/index.ts";
import type { AsOf } from "../as-of.ts";
import { texts } from "../texts.ts";

/** Asks for another day, and says so when the page shows one. */
export const AsOfBar = ({ path, view, locale }: { path: string; view: AsOf; locale: Locale }) => {
  const t = texts[locale];
  return (
    <>
      <FilterBar action={path} clearHref={view.asked ? path : undefined} label={t.date}>
        <DateField name="datum" label={t.date} form={view.form} optional />
      </FilterBar>
      {view.asked && <Alert kind="info">{t.asOf(formatDate(view.day, locale))}</Alert>}
    </>
  );
};
