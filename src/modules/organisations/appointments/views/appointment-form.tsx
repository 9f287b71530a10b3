import { roleNames } from "#platform/actor/index.ts";
import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  CheckboxField,
  DateField,
  ErrorSummary,
  Form,
  Link,
  PageHeading,
  Paragraph,
  SelectField,
  SubmitButton,
} from "#ui/index.ts";
import type { Option } from "#ui/index.ts";
import { texts as shared } from "../../texts.ts";
import type { Person } from "../../people/person.ts";
import { appointedRoles } from "../appointment.ts";
import type { AppointedRole } from "../appointment.ts";
import { texts } from "../texts.ts";

interface AppointmentFormProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly person: Person;
  readonly options: readonly Option[];
}

/** The form that gives a person a role; a combination that asks for a second thought brings a box to tick. */
export const AppointmentForm = ({ locale, form, person, options }: AppointmentFormProps) => {
  const t = texts[locale];
  const path = `/beheer/personen/${person.personId}`;
  const doubted = form.errors.some((error) => error.field === "sure") || form.values["sure"] !== undefined;
  return (
    <>
      <PageHeading title={t.appointTitle(person.name)} lead={t.appointLead} />
      <ErrorSummary form={form} />
      <Form action={`${path}/aanstellen`}>
        <SelectField
          name="role"
          label={t.role}
          form={form}
          options={appointedRoles.map((value) => ({ value, label: roleNames[locale][value] }))}
        />
        <SelectField
          name="unit"
          label={t.forUnit}
          hint={t.forUnitHint}
          form={form}
          options={options}
          empty={t.whole}
          optional
        />
        <DateField name="startsOn" label={t.startsOn} form={form} />
        <DateField name="endsOn" label={t.endsOn} hint={t.endsOnHint} form={form} optional />
        {doubted && <CheckboxField name="sure" label={t.sure} form={form} />}
        <Paragraph quiet>
          <Link href="/beheer/rollen/scheiding">{t.showSeparation}</Link>
        </Paragraph>
        <ActionGroup>
          <SubmitButton>{t.appoint}</SubmitButton>
          <ButtonLink href={path} look="subtle">
            {shared[locale].cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};

interface EndFormProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly person: Person;
  readonly appointment: { readonly appointmentId: string; readonly role: AppointedRole };
}

/** The form that ends a role. */
export const EndAppointmentForm = ({ locale, form, person, appointment }: EndFormProps) => {
  const t = texts[locale];
  const path = `/beheer/personen/${person.personId}`;
  return (
    <>
      <PageHeading title={t.endTitle(roleNames[locale][appointment.role], person.name)} lead={t.endLead} />
      <ErrorSummary form={form} />
      <Form action={`${path}/aanstellingen/${appointment.appointmentId}/beeindigen`}>
        <DateField name="endsOn" label={t.lastDay} form={form} />
        <ActionGroup>
          <SubmitButton>{t.end}</SubmitButton>
          <ButtonLink href={path} look="subtle">
            {shared[locale].cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};
