import { roleNames } from "#platform/actor/index.ts";
import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  CopyText,
  ErrorSummary,
  Fieldset,
  Form,
  PageHeading,
  Section,
  SelectField,
  SubmitButton,
  TextField,
} from "#ui/index.ts";
import { organisationKinds } from "../directory.ts";
import type { Beginner } from "../set-up.ts";
import { setUpTexts } from "../texts/set-up.ts";

interface SetUpFormProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly path: string;
}

const Person = ({ locale, form, who }: SetUpFormProps & { who: "administrator" | "coordinator" }) => {
  const t = setUpTexts[locale];
  return (
    <Fieldset legend={t[who]} hint={who === "administrator" ? t.administratorHint : t.coordinatorHint} part>
      <TextField name={`${who}Name`} label={t.personName} form={form} />
      <TextField name={`${who}Email`} label={t.email} type="email" form={form} />
    </Fieldset>
  );
};

/** Makes the first organisation of an installation. */
export const SetUpView = (props: SetUpFormProps) => {
  const { locale, form, path } = props;
  const t = setUpTexts[locale];
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      <ErrorSummary form={form} />
      <Form action={path} label={t.title}>
        <Fieldset legend={t.organisation} part>
          <SelectField
            name="kind"
            label={t.kind}
            form={form}
            options={organisationKinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
          />
          <TextField name="name" label={t.name} hint={t.nameHint} form={form} />
          <TextField name="shortName" label={t.shortName} hint={t.shortNameHint} form={form} width="medium" />
        </Fieldset>
        <Person {...props} who="administrator" />
        <Person {...props} who="coordinator" />
        <ActionGroup>
          <SubmitButton>{t.submit}</SubmitButton>
        </ActionGroup>
      </Form>
    </>
  );
};

/** The organisation is there; with the links where no mail is set. */
export const SetUpDoneView = ({
  locale,
  beginners,
  siteUrl,
  mailed,
}: {
  locale: Locale;
  beginners: readonly Beginner[];
  siteUrl: string;
  mailed: boolean;
}) => {
  const t = setUpTexts[locale];
  return (
    <>
      <PageHeading title={t.doneTitle} lead={mailed ? t.doneMailed : t.doneShown} />
      {!mailed &&
        beginners.map(({ role, name, path }) => (
          <Section title={t.linkOf(roleNames[locale][role], name)}>
            <CopyText id={`link-${role}`} text={`${siteUrl}${path}`} />
          </Section>
        ))}
      <ActionGroup>
        <ButtonLink href="/inloggen">{t.signIn}</ButtonLink>
      </ActionGroup>
    </>
  );
};

/** A set-up link that is worth nothing any more. */
export const SetUpGoneView = ({ locale }: { locale: Locale }) => {
  const t = setUpTexts[locale];
  return (
    <>
      <PageHeading title={t.goneTitle} lead={t.goneLead} />
      <ActionGroup>
        <ButtonLink href="/inloggen">{t.signIn}</ButtonLink>
      </ActionGroup>
    </>
  );
};
