import { PersonField } from "#modules/organisations/index.ts";
import type { SuggestedPerson } from "#modules/organisations/index.ts";
import {
  ActionGroup,
  ButtonLink,
  CheckboxGroup,
  DateField,
  ErrorSummary,
  Form,
  PageHeading,
  RadioGroup,
  SubmitButton,
  TextArea,
  TextField,
} from "#ui/index.ts";
import { texts } from "../../texts.ts";
import type { ContentFormProps } from "../../views/gift-form.tsx";
import { givenUps, recusalRelations } from "../recusal.ts";
import { recusalTexts } from "../texts.ts";

type Props = ContentFormProps & { readonly people: readonly SuggestedPerson[] };

const Matter = ({ locale, form }: Pick<Props, "locale" | "form">) => {
  const t = recusalTexts[locale];
  return (
    <>
      <TextField name="matter" label={t.matter} hint={t.matterHint} form={form} />
      <TextField
        name="tenderReference"
        label={t.tenderReference}
        hint={t.tenderReferenceHint}
        form={form}
        optional
      />
      <RadioGroup
        name="relation"
        label={t.relation}
        hint={t.relationHint}
        form={form}
        options={recusalRelations.map((value) => ({ value, label: t.relations[value] }))}
      />
      <TextField name="organisation" label={t.organisation} hint={t.organisationHint} form={form} optional />
    </>
  );
};

/** Which matter, what the other party is to the person, who takes it over and what the person no longer does. */
export const RecusalForm = ({ locale, title, lead, form, action, back, people }: Props) => {
  const t = recusalTexts[locale];
  return (
    <>
      <PageHeading title={title} lead={lead} />
      <ErrorSummary form={form} />
      <Form action={action}>
        <Matter {...{ locale, form }} />
        <DateField name="startsOn" label={t.startsOn} form={form} />
        <CheckboxGroup
          name="givesUp"
          label={t.givesUp}
          form={form}
          options={givenUps.map((value) => ({ value, label: t.givenUps[value] }))}
        />
        <PersonField name="taker" label={t.taker} hint={t.takerHint} form={form} people={people} />
        <TextArea
          name="explanation"
          label={t.explanation}
          hint={t.explanationHint}
          form={form}
          rows={3}
          optional
        />
        <ActionGroup>
          <SubmitButton>{texts[locale].toCheck}</SubmitButton>
          <ButtonLink href={back} look="subtle">
            {t.cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};
