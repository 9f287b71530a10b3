import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  CheckboxGroup,
  ErrorSummary,
  Form,
  PageHeading,
  Paragraph,
  SubmitButton,
} from "#ui/index.ts";
import type { Option } from "#ui/index.ts";
import { texts } from "../texts.ts";

/** Boxes that stand together under one label. */
export interface ChoiceGroup {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
}

interface ChooseFormProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly title: string;
  readonly about: string;
  readonly lead: string;
  readonly groups: readonly ChoiceGroup[];
  readonly action: string;
  readonly back: string;
}

/** Ticking what a block hangs together with. */
export const ChooseForm = (props: ChooseFormProps) => {
  const { locale, form, title, about, lead, groups, action, back } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading title={title} lead={about} />
      <Paragraph>{lead}</Paragraph>
      <ErrorSummary form={form} />
      <Form action={action}>
        {groups.map((group) => (
          <CheckboxGroup {...group} form={form} optional />
        ))}
        <ActionGroup>
          <SubmitButton>{t.save}</SubmitButton>
          <ButtonLink href={back} look="subtle">
            {t.cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};
