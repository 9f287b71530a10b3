import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { DateField, RadioGroup, TextArea } from "#ui/index.ts";
import { FormPage } from "../../views/form-page.tsx";
import { involvements } from "../policy.ts";
import { texts } from "../texts.ts";

interface CouncilFormProps {
  readonly locale: Locale;
  readonly form: FormState;
  /** The policy or plan it is about. */
  readonly about: string;
  readonly action: string;
  readonly back: string;
}

/** Records that the works council was told, advised or consented. */
export const CouncilForm = ({ about, ...props }: CouncilFormProps) => {
  const { locale, form } = props;
  const t = texts[locale];
  return (
    <FormPage {...props} title={t.addCouncil} eyebrow={about}>
      <DateField name="heldOn" label={t.heldOn} form={form} />
      <RadioGroup
        name="involvement"
        label={t.involvement}
        form={form}
        options={involvements.map((value) => ({ value, label: t.involvements[value] }))}
      />
      <TextArea name="outcome" label={t.outcome} hint={t.outcomeHint} form={form} rows={3} optional />
    </FormPage>
  );
};
