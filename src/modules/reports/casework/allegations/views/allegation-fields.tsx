import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { Disclosure, Heading, Paragraph, RadioGroup, TextArea, TextField } from "#ui/index.ts";
import type { ViolationList } from "../../../codes/code-list.ts";
import { titleOf } from "../../../codes/codes.rules.ts";
import { texts } from "../texts.ts";

interface AllegationFieldsProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly kinds: ViolationList;
  /** As the reporter named them. */
  readonly named: readonly string[];
}

const KindHelp = ({
  locale,
  kind,
  kinds,
}: {
  locale: Locale;
  kind: ViolationList["items"][number];
  kinds: ViolationList;
}) => {
  const t = texts[locale];
  return (
    <>
      <Heading level={3}>{kind.title[locale]}</Heading>
      <Paragraph>{kind.definition[locale]}</Paragraph>
      <Paragraph>
        <strong>{t.example}:</strong> {kind.example[locale]}
      </Paragraph>
      <Paragraph>
        <strong>{t.counterExample}:</strong> {kind.counterExample[locale]}
      </Paragraph>
      {kind.notWhen.map(({ text, instead }) => (
        <Paragraph>
          <strong>{t.notWhen}</strong> {text[locale]}
          {instead !== undefined && `: ${t.instead(titleOf(kinds.items, instead, locale))}`}.
        </Paragraph>
      ))}
    </>
  );
};

/** Who, which kind, what; with the aid that helps everybody choose the same kind. */
export const AllegationFields = ({ locale, form, kinds, named }: AllegationFieldsProps) => {
  const t = texts[locale];
  return (
    <>
      <TextField
        name="name"
        label={t.name}
        hint={named.length > 0 && `${t.named}: ${named.join("; ")}`}
        form={form}
        suggestions={named}
        autocomplete="off"
      />
      <TextField name="position" label={t.position} form={form} autocomplete="off" optional />
      <TextArea name="what" label={t.what} form={form} rows={5} />
      <RadioGroup
        name="violation"
        label={t.violation}
        hint={t.violationHint}
        form={form}
        options={kinds.items.map(({ code, title, definition }) => ({
          value: code,
          label: title[locale],
          hint: definition[locale],
        }))}
      />
      <Disclosure title={t.help}>
        {kinds.items.map((kind) => (
          <KindHelp {...{ locale, kind, kinds }} />
        ))}
      </Disclosure>
    </>
  );
};
