import { roleNames } from "#platform/actor/index.ts";
import type { Locale, Localised } from "#platform/locale/index.ts";
import {
  Card,
  CardGrid,
  Form,
  HiddenField,
  PageHeading,
  Paragraph,
  Section,
  SubmitButton,
} from "#ui/index.ts";
import type { DirectoryPerson } from "../directory.ts";
import { withReturn } from "../return-path.rules.ts";
import { demonstrationTexts } from "../texts/demonstration.ts";

/** Somebody to be, with what there is to see. */
export interface Guise {
  readonly person: DirectoryPerson;
  readonly email: string;
  readonly sees: Localised;
}

interface DemonstrationProps {
  readonly locale: Locale;
  readonly guises: readonly Guise[];
  readonly back: string;
}

const rolesOf = ({ roles }: DirectoryPerson, locale: Locale): string => {
  const extra = roles.filter((role) => role !== "employee");
  return (extra.length === 0 ? roles : extra).map((role) => roleNames[locale][role]).join(", ");
};

const GuiseCard = ({ guise, locale, back }: { guise: Guise; locale: Locale; back: string }) => {
  const t = demonstrationTexts[locale];
  const { person, email, sees } = guise;
  return (
    <Card
      title={person.name}
      level={3}
      eyebrow={rolesOf(person, locale)}
      footer={
        <Form action={withReturn("/demo/inloggen", back)}>
          <HiddenField name="organisation" value={person.organisation.shortName} />
          <HiddenField name="email" value={email} />
          <SubmitButton context={t.signInAs(person.name)}>{t.signIn}</SubmitButton>
        </Form>
      }
    >
      <Paragraph>{sees[locale]}</Paragraph>
    </Card>
  );
};

/** The persons a visitor of the demonstration can be, by organisation. */
export const DemonstrationView = ({ locale, guises, back }: DemonstrationProps) => {
  const t = demonstrationTexts[locale];
  const organisations = [...new Set(guises.map(({ person }) => person.organisation.name))];
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      {organisations.length === 0 && <Paragraph>{t.empty}</Paragraph>}
      {organisations.map((name) => (
        <Section title={name}>
          <CardGrid>
            {guises
              .filter(({ person }) => person.organisation.name === name)
              .map((guise) => (
                <GuiseCard guise={guise} locale={locale} back={back} />
              ))}
          </CardGrid>
        </Section>
      ))}
    </>
  );
};
