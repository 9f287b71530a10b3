import { renderMarkdown } from "#platform/markdown/index.ts";
import { formatNumber } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { FigureView, Link, List, MarkdownView, Paragraph, Section, Table } from "#ui/index.ts";
import type { AccountContent, SectionContent } from "../account.ts";
import { otherLanguage } from "../account.rules.ts";
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

/** The way to each section: an account is long, on a telephone above all. */
const Contents = ({ content, locale }: { content: AccountContent; locale: Locale }) => {
  const t = texts[locale];
  return (
    <nav aria-label={t.inThisAccount}>
      <List
        items={content.sections.map(({ section }) => (
          <Link href={`#${section}`}>{t.sections[section]}</Link>
        ))}
      />
    </nav>
  );
};

/** The account as a page: what the public reads, and what a preview shows. */
export const AccountBody = ({ content, locale }: { content: AccountContent; locale: Locale }) => (
  <>
    {content.sections.some((section) => otherLanguage(section, locale)) && (
      <Paragraph quiet>{texts[locale].inDutch}</Paragraph>
    )}
    <Contents content={content} locale={locale} />
    {content.sections.map((section) => (
      <Section id={section.section} title={texts[locale].sections[section.section]}>
        {section.text[locale] !== "" && (
          <MarkdownView
            html={renderMarkdown(section.text[locale], { headingsFrom: 3 })}
            language={otherLanguage(section, locale)}
          />
        )}
        <Delivered content={section} locale={locale} />
      </Section>
    ))}
  </>
);
