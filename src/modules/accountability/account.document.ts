import { formatDate, formatNumber } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { Block, Document, Section } from "#platform/documents/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { AccountContent, SectionContent } from "./account.ts";
import { otherLanguage } from "./account.rules.ts";
import { texts } from "./texts.ts";

export interface DocumentWish {
  readonly locale: Locale;
  readonly date: PlainDate;
  /** Set on a preview: the mark "concept" stands on every page. */
  readonly isDraft?: boolean;
  /** Text for the works council; only in its own version. */
  readonly worksCouncil?: string | undefined;
}

const textBlock = (section: SectionContent, locale: Locale): Block[] => {
  const source = section.text[locale];
  const language = otherLanguage(section, locale);
  if (source === "") return [];
  return [{ kind: "markdown", source, ...(language === undefined ? {} : { language }) }];
};

const blocksOf = (section: SectionContent, locale: Locale): Block[] => {
  const { numbers, figures } = section;
  return [
    ...textBlock(section, locale),
    ...(numbers.length === 0
      ? []
      : [
          {
            kind: "numbers" as const,
            numbers: numbers.map(({ label, value }) => ({
              label: label[locale],
              value: formatNumber(value, locale),
            })),
          },
        ]),
    ...figures[locale].map((figure) => ({ kind: "figure" as const, figure })),
  ];
};

const sectionsOf = (content: AccountContent, { locale, worksCouncil }: DocumentWish): Section[] => {
  const t = texts[locale];
  const extra: Section[] =
    worksCouncil === undefined || worksCouncil === ""
      ? []
      : [
          {
            heading: t.sections["works-council"],
            blocks: [{ kind: "markdown", source: worksCouncil, language: "nl" }],
          },
        ];
  const open = content.sections.map((section) => ({
    heading: t.sections[section.section],
    blocks: blocksOf(section, locale),
  }));
  return [...extra, ...open];
};

const markOf = (content: AccountContent, wish: DocumentWish): string | undefined => {
  const t = texts[wish.locale];
  const marks = [
    wish.isDraft === true ? t.draftMark : undefined,
    wish.worksCouncil === undefined ? undefined : t.worksCouncil,
    content.organisation.invented ? t.inventedMark : undefined,
  ].filter((mark) => mark !== undefined);
  return marks.length === 0 ? undefined : marks.join(" · ");
};

/** The account as a document: the same value becomes PDF and Word. */
export const documentOf = (content: AccountContent, wish: DocumentWish): Document => {
  const t = texts[wish.locale];
  const mark = markOf(content, wish);
  return {
    title: t.account(content.year),
    subtitle: content.version > 1 ? `${t.coverLine} ${t.version} ${content.version}.` : t.coverLine,
    author: content.organisation.name,
    organisation: content.organisation.name,
    date: wish.date,
    dateLine: (wish.isDraft === true ? t.coverDraft : t.coverAdopted)(formatDate(wish.date, wish.locale)),
    locale: wish.locale,
    ...(mark === undefined ? {} : { mark }),
    ...(content.correctionNote === null ? {} : { summary: `**${t.correction}.** ${content.correctionNote}` }),
    sections: sectionsOf(content, wish),
  };
};
