import type { Child } from "hono/jsx";
import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  DateField,
  ErrorSummary,
  Form,
  PageHeading,
  SelectField,
  SubmitButton,
  TextField,
} from "#ui/index.ts";
import type { Option } from "#ui/index.ts";
import { texts as shared } from "../../texts.ts";
import { engagements } from "../person.ts";
import type { Person } from "../person.ts";
import { texts } from "../texts.ts";

interface FormProps {
  readonly locale: Locale;
  readonly form: FormState;
}

interface FrameProps extends FormProps {
  readonly title: string;
  readonly eyebrow?: string;
  readonly lead?: string;
  readonly action: string;
  readonly back: string;
  readonly button?: string;
  readonly children?: Child;
}

const Frame = ({ locale, form, title, eyebrow, lead, action, back, button, children }: FrameProps) => (
  <>
    <PageHeading title={title} eyebrow={eyebrow} lead={lead} />
    <ErrorSummary form={form} />
    <Form action={action}>
      {children}
      <ActionGroup>
        <SubmitButton>{button ?? shared[locale].save}</SubmitButton>
        <ButtonLink href={back} look="subtle">
          {shared[locale].cancel}
        </ButtonLink>
      </ActionGroup>
    </Form>
  </>
);

const PersonFields = ({ locale, form }: FormProps) => {
  const t = texts[locale];
  return (
    <>
      <TextField name="name" label={t.name} hint={t.nameHint} form={form} />
      <TextField name="email" label={t.email} hint={t.emailHint} form={form} type="email" optional />
      <TextField name="externalKey" label={t.key} hint={t.keyHint} form={form} width="medium" optional />
      <SelectField
        name="engagement"
        label={t.engagement}
        form={form}
        options={engagements.map((value) => ({ value, label: t.engagements[value] }))}
      />
      <DateField name="startsOn" label={t.startsOn} form={form} />
    </>
  );
};

const PlaceFields = ({ locale, form, options }: FormProps & { options: readonly Option[] }) => {
  const t = texts[locale];
  return (
    <>
      <SelectField name="unit" label={t.unit} form={form} options={options} empty={t.noUnit} optional />
      <TextField name="functionTitle" label={t.functionTitle} form={form} optional />
    </>
  );
};

/** The form for a new person. */
export const NewPersonForm = (props: FormProps & { readonly options: readonly Option[] }) => (
  <Frame
    {...props}
    title={texts[props.locale].newPerson}
    action="/beheer/personen/nieuw"
    back="/beheer/personen"
  >
    <PersonFields {...props} />
    <PlaceFields {...props} />
  </Frame>
);

interface OnPerson extends FormProps {
  readonly person: Person;
}

const pathOf = (person: Person): string => `/beheer/personen/${person.personId}`;

/** The form for changed facts of a person. */
export const ChangePersonForm = ({ person, ...props }: OnPerson) => (
  <Frame
    {...props}
    title={texts[props.locale].changeTitle}
    eyebrow={person.name}
    action={`${pathOf(person)}/wijzigen`}
    back={pathOf(person)}
  >
    <PersonFields {...props} />
  </Frame>
);

/** The form for another unit or function from a day on. */
export const PlacementForm = ({ person, ...props }: OnPerson & { readonly options: readonly Option[] }) => {
  const t = texts[props.locale];
  return (
    <Frame
      {...props}
      title={t.placeTitle}
      eyebrow={person.name}
      lead={t.placeLead}
      action={`${pathOf(person)}/plaatsen`}
      back={pathOf(person)}
    >
      <PlaceFields {...props} />
      <DateField name="from" label={t.placeFrom} form={props.form} />
    </Frame>
  );
};

/** The form for the last day of work. */
export const LeaveForm = ({ person, ...props }: OnPerson) => {
  const t = texts[props.locale];
  return (
    <Frame
      {...props}
      title={t.leaveTitle}
      eyebrow={person.name}
      lead={t.leaveLead}
      action={`${pathOf(person)}/uit-dienst`}
      back={pathOf(person)}
    >
      <DateField name="endsOn" label={t.endsOn} form={props.form} optional />
    </Frame>
  );
};
