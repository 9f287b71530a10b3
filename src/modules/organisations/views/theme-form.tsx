import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ErrorSummary,
  Fieldset,
  FileField,
  Form,
  PageHeading,
  RadioGroup,
  SubmitButton,
  TextField,
} from "#ui/index.ts";
import { shades, themeFonts } from "../theme/theme.ts";
import { texts } from "../theme/texts.ts";

/** The form for colours, font and logo. */
export const ThemeForm = ({ locale, form }: { locale: Locale; form: FormState }) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.theme} lead={t.lead} />
      <ErrorSummary form={form} />
      <Form action="/beheer/huisstijl" files>
        <Fieldset legend={t.colours} hint={t.coloursHint} part>
          {shades.map((shade) => (
            <TextField
              name={`colour${shade}`}
              label={t.shade(shade)}
              hint={t.uses[shade]}
              form={form}
              width="short"
            />
          ))}
        </Fieldset>
        <RadioGroup
          name="font"
          label={t.font}
          form={form}
          options={themeFonts.map((value) => ({ value, label: t.fonts[value] }))}
        />
        <FileField name="logo" label={t.logo} hint={t.logoHint} form={form} optional />
        <SubmitButton>{t.save}</SubmitButton>
      </Form>
    </>
  );
};
