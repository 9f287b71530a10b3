import type { FormState } from "#platform/http/index.ts";
import { renderMarkdown } from "#platform/markdown/index.ts";
import {
  ActionGroup,
  Alert,
  ButtonLink,
  Disclosure,
  ErrorSummary,
  Form,
  MarkdownView,
  PageHeading,
  SubmitButton,
  TextArea,
} from "#ui/index.ts";
import { editBase } from "../addresses.ts";
import type { Guide } from "../guide.ts";
import type { StandardText } from "../guidance.ts";
import { isOutdated, titleOf } from "../guidance.rules.ts";
import { texts } from "../texts.ts";

interface TextFormProps {
  readonly guide: Guide;
  readonly text: StandardText;
  readonly form: FormState;
}

const Standard = ({ guide, text }: Omit<TextFormProps, "form">) => {
  const t = texts[guide.locale];
  return (
    <Disclosure title={t.standardText}>
      {(["nl", "en"] as const).map((language) => (
        <MarkdownView html={renderMarkdown(text.text[language], { headingsFrom: 3 })} language={language} />
      ))}
    </Disclosure>
  );
};

/** One text in both languages, with the standard below it. */
export const TextForm = ({ guide, text, form }: TextFormProps) => {
  const { locale, organisation, own } = guide;
  const t = texts[locale];
  const action = `${editBase}/tekst/${text.key}`;
  const changed = own.texts.get(text.key);
  return (
    <>
      <PageHeading
        title={titleOf(text, locale, organisation.name)}
        lead={t.textLead}
        eyebrow={t.textGroups[text.page]}
      />
      {changed && isOutdated(text, own) && (
        <Alert kind="warning">
          <p>{t.outdatedText(changed.changedOn)}</p>
        </Alert>
      )}
      <ErrorSummary form={form} />
      <Form action={action}>
        <TextArea name="nl" label={t.dutch} hint={t.textHint} form={form} rows={12} />
        <TextArea name="en" label={t.english} form={form} rows={12} />
        <ActionGroup>
          <SubmitButton>{t.save}</SubmitButton>
          <ButtonLink href={editBase} look="subtle">
            {t.cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
      <Standard guide={guide} text={text} />
      {changed && (
        <Form action={`${action}/standaard`}>
          <ActionGroup>
            <SubmitButton look="secondary">{t.drop}</SubmitButton>
          </ActionGroup>
        </Form>
      )}
    </>
  );
};
