import {
  ActionGroup,
  Disclosure,
  Form,
  HiddenField,
  Paragraph,
  Section,
  SubmitButton,
  Table,
} from "#ui/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { versionAt } from "../addresses.ts";
import type { PartKind, Which } from "../addresses.ts";
import type { AnswerOption } from "../questionnaire.ts";
import { partTexts } from "../part.texts.ts";

interface PlaceProps {
  readonly locale: Locale;
  readonly which: Which;
  readonly kind: PartKind;
  readonly id: string;
}

/** Where a part stands among the others, and its removal. */
export const Place = ({ locale, which, kind, id }: PlaceProps) => {
  const t = partTexts[locale];
  const action = `${versionAt(which)}/plaats`;
  return (
    <Section title={t.place} intro={t.placeLead}>
      <Form action={action} label={t.place}>
        <HiddenField name="what" value={kind} />
        <HiddenField name="id" value={id} />
        <ActionGroup>
          <SubmitButton name="step" value="up" look="secondary">
            {t.up}
          </SubmitButton>
          <SubmitButton name="step" value="down" look="secondary">
            {t.down}
          </SubmitButton>
        </ActionGroup>
      </Form>
      <Disclosure title={t.remove}>
        <Paragraph>{t.removeLead}</Paragraph>
        <Form action={action} label={t.remove}>
          <HiddenField name="what" value={kind} />
          <HiddenField name="id" value={id} />
          <SubmitButton name="step" value="remove" look="danger">
            {t.remove}
          </SubmitButton>
        </Form>
      </Disclosure>
    </Section>
  );
};

interface AnswerOrderProps {
  readonly locale: Locale;
  readonly which: Which;
  readonly of: { readonly what: "item" | "background"; readonly id: string };
  readonly options: readonly AnswerOption[];
}

/** The answers of a question as they stand, each a place up or down. */
export const AnswerOrder = ({ locale, which, of, options }: AnswerOrderProps) => {
  const t = partTexts[locale];
  return (
    <Section title={t.answerOrder}>
      <Table
        caption={t.answerOrder}
        captionHidden
        stacked
        columns={[{ header: t.answer }, { header: t.place, hiddenHeader: true }]}
        rows={options.map(({ id, text }) => ({
          cells: [
            text[locale],
            <Form action={`${versionAt(which)}/volgorde`}>
              <HiddenField name="what" value={of.what} />
              <HiddenField name="id" value={of.id} />
              <HiddenField name="answer" value={id} />
              <ActionGroup>
                <SubmitButton name="step" value="up" look="subtle" context={text[locale]}>
                  {t.up}
                </SubmitButton>
                <SubmitButton name="step" value="down" look="subtle" context={text[locale]}>
                  {t.down}
                </SubmitButton>
              </ActionGroup>
            </Form>,
          ],
        }))}
      />
    </Section>
  );
};
