import type { Locale } from "#platform/locale/index.ts";
import { Alert, Form, PageHeading, Paragraph, Section, Small } from "#ui/index.ts";
import { conditionOf } from "../codebook.ts";
import type { KeptQuestionnaire } from "../kept.ts";
import type { Item, Questionnaire } from "../questionnaire.ts";
import { texts } from "../texts.ts";
import { BackgroundField, ItemField } from "./asked-field.tsx";

const nothingYet = { values: {}, errors: [] };

interface InQuestionnaire {
  readonly locale: Locale;
  readonly one: Questionnaire;
}

const Asked = ({ locale, one, item }: InQuestionnaire & { readonly item: Item }) => {
  const condition = conditionOf(one, item, locale);
  const notes = [item.for === "managers" ? texts[locale].previewManagers : "", condition];
  const note = notes.filter((words) => words !== "").join(", ");
  return (
    <>
      {note !== "" && <Small>{note}</Small>}
      <ItemField {...{ locale, item }} form={nothingYet} name={item.id} />
    </>
  );
};

/** A version as somebody who answers sees it, all of it on one page. It goes nowhere. */
export const PreviewPage = ({
  locale,
  kept,
}: {
  readonly locale: Locale;
  readonly kept: KeptQuestionnaire;
}) => {
  const t = texts[locale];
  const one = kept.content;
  return (
    <>
      <PageHeading title={one.title[locale]} eyebrow={t.previewTitle} lead={one.introduction[locale]} />
      <Alert kind="info">{t.previewLead}</Alert>
      <Paragraph>{t.previewIntro(t.minutesOf(one.minutes))}</Paragraph>
      <Form action="#" method="get" label={one.title[locale]}>
        {one.background.length > 0 && (
          <Section title={t.aboutYou}>
            {one.background.map((question) => (
              <BackgroundField {...{ locale, question }} form={nothingYet} name={question.id} />
            ))}
          </Section>
        )}
        {one.blocks.map(({ title, explanation, items }) => (
          <Section title={title[locale]} intro={explanation?.[locale]}>
            {items.map((item) => (
              <Asked {...{ locale, one, item }} />
            ))}
          </Section>
        ))}
      </Form>
    </>
  );
};
