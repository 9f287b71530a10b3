import type { Locale } from "#platform/locale/index.ts";
import { Facts, List, PageHeading, Paragraph, Section, Small } from "#ui/index.ts";
import type { ViolationList } from "../../codes/code-list.ts";
import { titleOf } from "../../codes/codes.rules.ts";
import { texts } from "../texts.ts";

type Violation = ViolationList["items"][number];

const Kind = ({ kind, list, locale }: { kind: Violation; list: ViolationList; locale: Locale }) => {
  const t = texts[locale];
  const notWhen = kind.notWhen.map(({ text, instead }) =>
    instead === undefined
      ? text[locale]
      : `${text[locale]} (${t.instead(titleOf(list.items, instead, locale))})`,
  );
  return (
    <Section title={kind.title[locale]}>
      <Facts
        items={[
          { label: t.definition, value: kind.definition[locale] },
          { label: t.example, value: kind.example[locale] },
          { label: t.counterExample, value: kind.counterExample[locale] },
          { label: t.notWhen, value: <List items={notWhen} /> },
          { label: t.subtypes, value: kind.subtypes.map(({ title }) => title[locale]).join(", ") },
        ]}
      />
    </Section>
  );
};

/** The decision aid: every kind of violation with what it is, what it is not, and what to choose instead. */
export const KindsPage = ({ locale, list }: { readonly locale: Locale; readonly list: ViolationList }) => {
  const t = texts[locale];
  const { title, publisher, reference } = list.source;
  return (
    <>
      <PageHeading title={t.aidTitle} lead={t.aidLead} />
      <Paragraph>{t.presumption}</Paragraph>
      {list.items.map((kind) => (
        <Kind {...{ kind, list, locale }} />
      ))}
      <Paragraph>
        <Small>{t.source(title, publisher, reference[locale])}</Small>
      </Paragraph>
    </>
  );
};
