import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { Facts, Section } from "#ui/index.ts";
import type { Designation } from "../designation.ts";
import { designationTexts } from "../texts.ts";

interface OwnDesignationsProps {
  readonly locale: Locale;
  readonly designations: readonly Designation[];
}

/** For what the own function is designated, since when, and what follows from it; nothing where it is not. */
export const OwnDesignations = ({ locale, designations }: OwnDesignationsProps) => {
  const t = designationTexts[locale];
  const first = [...new Map(designations.toReversed().map((one) => [one.kind, one])).values()].toReversed();
  if (first.length === 0) return null;
  return (
    <Section title={t.ownTitle}>
      <Facts
        items={first.map(({ kind, startsOn }) => ({
          label: t.kinds[kind],
          value: `${t.follows[kind]} (${t.ownSince(formatDate(startsOn, locale))})`,
        }))}
      />
    </Section>
  );
};
