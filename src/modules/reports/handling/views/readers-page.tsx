import { PersonField } from "#modules/organisations/index.ts";
import type { SuggestedPerson } from "#modules/organisations/index.ts";
import { roleNames } from "#platform/actor/index.ts";
import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ErrorSummary,
  Form,
  List,
  PageHeading,
  Paragraph,
  Section,
  SelectField,
  SubmitButton,
  TextArea,
} from "#ui/index.ts";
import type { Report } from "../../report.ts";
import type { NamedPerson } from "../readers/readers.ts";
import { texts } from "../readers/texts.ts";
import { ReadersTable } from "./readers-table.tsx";
import type { ReadersProps } from "./readers-table.tsx";

export interface ReadersPageProps extends ReadersProps {
  readonly report: Report;
  readonly form: FormState;
  readonly withKey: readonly NamedPerson[];
  readonly withoutKey: readonly NamedPerson[];
  readonly exclusions: readonly { readonly name: string }[];
  readonly people: readonly SuggestedPerson[];
}

const optionOf = (locale: Locale, { personId, name, roles }: NamedPerson) => ({
  value: personId,
  label: roles.length === 0 ? name : `${name} (${roles.map((role) => roleNames[locale][role]).join(", ")})`,
});

const pathOf = ({ report }: ReadersPageProps): string => `/dossiers/${report.reportId}`;

const LetIn = (props: ReadersPageProps) => {
  const { locale, form, withKey, withoutKey } = props;
  const t = texts[locale];
  return (
    <Section title={t.letIn} intro={t.letInText}>
      {withKey.length === 0 ? (
        <Paragraph>{t.nobodyToLetIn}</Paragraph>
      ) : (
        <Form action={`${pathOf(props)}/lezers`}>
          <SelectField
            name="newReader"
            label={t.newReader}
            form={form}
            options={withKey.map((one) => optionOf(locale, one))}
          />
          <TextArea name="newReason" label={t.newReason} form={form} rows={2} />
          <ActionGroup>
            <SubmitButton>{t.letIn}</SubmitButton>
          </ActionGroup>
        </Form>
      )}
      {withoutKey.length > 0 && (
        <>
          <Paragraph quiet>{t.withoutKey}</Paragraph>
          <List items={withoutKey.map((one) => optionOf(locale, one).label)} />
        </>
      )}
    </Section>
  );
};

const TakeOff = (props: ReadersPageProps) => {
  const { locale, form, readers, ownId } = props;
  const t = texts[locale];
  const others = readers.filter(({ personId }) => personId !== ownId);
  if (others.length === 0)
    return (
      <Section title={t.takeOff}>
        <Paragraph>{t.onlyYou}</Paragraph>
      </Section>
    );
  return (
    <Section title={t.takeOff} intro={t.takeOffText}>
      <Form action={`${pathOf(props)}/lezers/afhalen`}>
        <SelectField
          name="reader"
          label={t.reader}
          form={form}
          options={others.map((one) => optionOf(locale, one))}
        />
        <TextArea name="offReason" label={t.newReason} form={form} rows={2} />
        <ActionGroup>
          <SubmitButton look="secondary">{t.takeOff}</SubmitButton>
        </ActionGroup>
      </Form>
    </Section>
  );
};

const Exclude = (props: ReadersPageProps) => {
  const { locale, form, people, exclusions } = props;
  const t = texts[locale];
  return (
    <Section title={t.exclude} intro={t.excludeText}>
      {exclusions.length > 0 && (
        <>
          <Paragraph>{t.excludedNow}:</Paragraph>
          <List items={exclusions.map(({ name }) => name)} />
        </>
      )}
      <Form action={`${pathOf(props)}/lezers/uitsluiten`}>
        <PersonField name="excluded" label={t.excluded} hint={t.excludedHint} form={form} people={people} />
        <TextArea name="excludeReason" label={t.newReason} form={form} rows={2} />
        <ActionGroup>
          <SubmitButton look="secondary">{t.exclude}</SubmitButton>
        </ActionGroup>
      </Form>
    </Section>
  );
};

const StepBack = (props: ReadersPageProps) => {
  const t = texts[props.locale];
  return (
    <Section title={t.stepBackTitle} intro={t.stepBackText}>
      <Form action={`${pathOf(props)}/stap-terug`}>
        <SubmitButton look="secondary">{t.stepBack}</SubmitButton>
      </Form>
    </Section>
  );
};

/** Who reads a file, and the forms that change it. */
export const ReadersPage = (props: ReadersPageProps) => {
  const { locale, form } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading eyebrow={props.report.reference} title={t.title} lead={t.lead} />
      <ErrorSummary form={form} />
      <ReadersTable {...props} />
      <LetIn {...props} />
      <TakeOff {...props} />
      <Exclude {...props} />
      <StepBack {...props} />
    </>
  );
};
