import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  Disclosure,
  ErrorSummary,
  Form,
  PageHeading,
  RadioGroup,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from "#ui/index.ts";
import { controls, parts } from "../../framework.ts";
import { ownFramework } from "../../reference.rules.ts";
import type { AdoptedFramework } from "../adoption.ts";
import { ownLevels } from "../adoption.ts";
import { texts } from "../texts.ts";

interface OwnItemFormProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly action: string;
  readonly back: string;
  /** Set for a new item: where it may be added. A changed item keeps its place and its code. */
  readonly frameworks?: readonly AdoptedFramework[];
}

const Place = ({
  locale,
  form,
  frameworks,
}: OwnItemFormProps & { frameworks: readonly AdoptedFramework[] }) => {
  const t = texts[locale];
  const themes = frameworks.flatMap(({ framework }) =>
    framework.items
      .filter((item) => item.level === "theme")
      .map((item) => ({
        value: `${framework.framework}/${item.code}`,
        label: `${framework.title[locale]}: ${item.title[locale]}`,
      })),
  );
  return (
    <>
      <RadioGroup
        name="level"
        label={t.ownLevel}
        form={form}
        options={ownLevels.map((value) => ({ value, label: t.levels[value] }))}
      />
      <SelectField
        name="framework"
        label={t.framework}
        hint={t.ownFrameworkHint}
        form={form}
        options={[
          ...frameworks
            .filter(({ adopted }) => adopted !== null)
            .map(({ framework }) => ({ value: framework.framework, label: framework.title[locale] })),
          { value: ownFramework, label: t.frameless },
        ]}
      />
      {themes.length > 0 && (
        <SelectField
          name="theme"
          label={t.ownParent}
          hint={t.ownParentHint}
          form={form}
          empty={t.noParent}
          optional
          options={themes}
        />
      )}
      <TextField name="code" label={t.ownCode} hint={t.ownCodeHint} form={form} width="short" />
    </>
  );
};

/** A norm or building block of the organisation itself: new, or changed. */
export const OwnItemForm = (props: OwnItemFormProps) => {
  const { locale, form, action, back, frameworks } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading title={frameworks ? t.addOwn : t.changeOwn} lead={t.addOwnLead} />
      <ErrorSummary form={form} />
      <Form action={action}>
        {frameworks && <Place {...props} frameworks={frameworks} />}
        <TextField name="title" label={t.ownTitle} form={form} width="full" />
        <TextArea name="text" label={t.ownText} hint={t.ownTextHint} form={form} rows={4} />
        <RadioGroup
          name="control"
          label={t.control}
          form={form}
          options={controls.map((value) => ({
            value,
            label: t.controls[value],
            hint: t.controlHints[value],
          }))}
        />
        <SelectField
          name="part"
          label={t.part}
          form={form}
          empty="–"
          optional
          options={parts.map((value) => ({ value, label: t.parts[value] }))}
        />
        <Disclosure title={t.english}>
          <TextField name="titleEn" label={t.englishTitle} form={form} width="full" optional />
          <TextArea name="textEn" label={t.englishText} form={form} rows={4} optional />
        </Disclosure>
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
