import type { Figure } from "#platform/module/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { FigureView, Link, PageHeading, Section, Table } from "#ui/index.ts";
import { blockHref } from "../../reference.rules.ts";
import type { BuildingBlock } from "../building-block.ts";
import { texts } from "../texts.ts";

interface NetworkPageProps {
  readonly locale: Locale;
  readonly figure: Figure;
  readonly blocks: readonly BuildingBlock[];
}

/** Themes, blocks and owners as a drawing, and the same as a list (source 004, annex 2). */
export const NetworkPage = ({ locale, figure, blocks }: NetworkPageProps) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.networkTitle} lead={t.networkLead} />
      <FigureView figure={figure} level={2} />
      <Section title={t.asList}>
        <Table
          caption={t.networkTitle}
          captionHidden
          stacked
          rowHeader={1}
          columns={[{ header: t.theme }, { header: t.block }, { header: t.owner }]}
          rows={blocks.map(({ item, theme, ownerName }) => ({
            cells: [
              theme?.title[locale] ?? t.noTheme,
              <Link href={blockHref(item)}>
                {item.code} {item.title[locale]}
              </Link>,
              ownerName ?? t.noOwner,
            ],
          }))}
        />
      </Section>
    </>
  );
};
