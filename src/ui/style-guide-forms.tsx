import { ActionGroup, SubmitButton } from "./button.tsx";
import { CheckboxField, CheckboxGroup, RadioGroup, SelectField } from "./choice-fields.tsx";
import { ErrorSummary, Fieldset, FieldHint, Form, HiddenField } from "./form.tsx";
import type { FormState } from "./form-state.ts";
import { Section } from "./text.tsx";
import { DateField, FileField, NumberField, TextArea, TextField } from "./text-fields.tsx";

const form: FormState = {
  values: {
    titel: "Bonnetjes",
    sinds: "2026-03-31",
    wie: "leidinggevende",
    soort: ["geschenk", "nevenwerk"],
    team: "burgerzaken",
  },
  errors: [
    { field: "uitleg", message: "Beschrijf in ten minste 20 tekens wat er is gebeurd." },
    { field: "hoe", message: "Kies hoe u wilt melden." },
    { field: "gelezen", message: "Bevestig dat u de uitleg hebt gelezen." },
  ],
};

const Choices = () => (
  <Fieldset legend="Uw keuzes" part hint="U kunt dit later nog veranderen.">
    <RadioGroup
      name="hoe"
      label="Hoe wilt u melden?"
      hint="U kunt altijd eerst met een vertrouwenspersoon praten."
      form={form}
      options={[
        { value: "open", label: "Open", hint: "Het meldpunt weet wie u bent." },
        { value: "vertrouwelijk", label: "Vertrouwelijk", hint: "Alleen het meldpunt kent uw naam." },
        {
          value: "anoniem",
          label: "Anoniem",
          hint: "Niemand weet wie u bent. U krijgt een code om terug te komen.",
        },
      ]}
    />
    <CheckboxGroup
      name="soort"
      label="Waar gaat het over?"
      optional
      form={form}
      options={[
        { value: "geschenk", label: "Geschenken" },
        { value: "nevenwerk", label: "Nevenwerkzaamheden" },
        { value: "omgang", label: "Ongewenste omgang", hint: "Pesten, discriminatie of intimidatie." },
      ]}
    />
    <SelectField
      name="team"
      label="Team"
      form={form}
      options={[
        { value: "burgerzaken", label: "Burgerzaken" },
        { value: "financien", label: "Financiën" },
      ]}
    />
    <FileField
      name="bijlage"
      label="Bijlage"
      optional
      types="pdf, docx of png, hoogstens 200 MB"
      hint="Haal eerst namen weg die niet nodig zijn."
      form={form}
    />
    <CheckboxField
      name="gelezen"
      label="Ik heb de uitleg gelezen"
      hint="Het duurt ongeveer twee minuten."
      form={form}
    />
  </Fieldset>
);

/** A refused form with every kind of field. */
export const StyleGuideForms = () => (
  <Section title="Formulier">
    <ErrorSummary form={form} />
    <Form action="/stijl" files label="Voorbeeld">
      <HiddenField name="versie" value="3" />
      <TextField name="titel" label="Korte titel" form={form} />
      <TextArea
        name="uitleg"
        label="Wat is er gebeurd?"
        hint="Noem geen namen als dat niet nodig is."
        form={form}
      />
      <TextField
        name="email"
        label="E-mailadres"
        type="email"
        autocomplete="email"
        optional
        width="medium"
        form={form}
      />
      <DateField name="sinds" label="Sinds wanneer?" form={form} />
      <NumberField name="bedrag" label="Waarde" unit="euro" optional form={form} />
      <FieldHint>Hieronder maakt u keuzes.</FieldHint>
      <Choices />
      <ActionGroup>
        <SubmitButton>Melding versturen</SubmitButton>
        <SubmitButton look="subtle" name="stap" value="terug">
          Terug
        </SubmitButton>
      </ActionGroup>
    </Form>
  </Section>
);
