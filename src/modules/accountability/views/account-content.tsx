import { renderMarkdown } from "#platform/markdown/index.ts";
import { formatNumber } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { FigureView, MarkdownView, Section, Table } from "#ui/index.ts";
import type { AccountContent, SectionContent } from "../account.ts";
import { texts } from "../texts.ts";

/** Numbers and figures of one section. */
export const Delivered = ({ content, locale }: { content: SectionContent; locale: Locale }) => {
  const t = texts[locale];
  const title = t.sections[content.section];
  return (
    <>
      {content.numbers.length > 0 && (
        <Table
          caption={t.numbersCaption(title)}
          captionHidden
          columns={[
            { header: t.subject, width: "wide" },
            { header: t.number, align: "end" },
          ]}
          rows={content.numbers.map(({ label, value }) => ({
            cells: [label[locale], formatNumber(value, locale)],
          }))}
        />
      )}
      {content.figures[locale].map((figure) => (
        <FigureView figure={figure} level={3} />
      ))}
    </>
  );
};

/** The account as a page: what the public reads, and what a preview shows. */
export const AccountBody = ({ content, locale }: { content: AccountContent; locale: Locale }) => (
  <>
    {content.sections.map((section) => (
      <Section title={texts[locale].sections[section.section]}>
        {section.text !== "" && <MarkdownView html={renderMarkdown(section.text, { headingsFrom: 3 })} />}
        <Delivered content={section} locale={locale} />
      </Section>
    ))}
  </>
);
