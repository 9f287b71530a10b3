import { NumberField, PageForm, Paragraph, RowCheckbox, Section, Table, TextField } from "#ui/index.ts";
import type { Item } from "../questionnaire.ts";
import { partTexts } from "../part.texts.ts";
import type { PartPageProps } from "./part-pages.tsx";

const chosen = (values: PartPageProps["form"]["values"], name: string): readonly string[] =>
  [values[name] ?? []].flat();

/** A scale: which statements count in it, which of them reversed, and from how many answers. */
export const ScalePage = ({
  locale,
  statements,
  ...props
}: PartPageProps & { statements: readonly Item[] }) => {
  const t = partTexts[locale];
  const { form } = props;
  const counted = chosen(form.values, "items");
  const reversed = chosen(form.values, "reversed");
  return (
    <PageForm {...props} submit={t.save}>
      <TextField name="titleNl" label={t.titleNl} form={form} />
      <TextField name="titleEn" label={t.titleEn} form={form} />
      <NumberField name="least" label={t.least} hint={t.leastHint} form={form} />
      <Section title={t.scaleItems} intro={t.scaleItemsHint}>
        {statements.length === 0 ? (
          <Paragraph>{t.noStatements}</Paragraph>
        ) : (
          <Table
            caption={t.scaleItems}
            captionHidden
            stacked
            columns={[
              { header: t.statement, width: "wide" },
              { header: t.counts },
              { header: t.countsReversed },
            ]}
            rows={statements.map(({ id, text }) => {
              const words = text[locale];
              return {
                cells: [
                  words,
                  <RowCheckbox
                    name="items"
                    value={id}
                    label={`${t.counts}: ${words}`}
                    checked={counted.includes(id)}
                  />,
                  <RowCheckbox
                    name="reversed"
                    value={id}
                    label={`${t.countsReversed}: ${words}`}
                    checked={reversed.includes(id)}
                  />,
                ],
              };
            })}
          />
        )}
      </Section>
    </PageForm>
  );
};
