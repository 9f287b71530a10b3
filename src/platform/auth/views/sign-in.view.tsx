import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Alert,
  ButtonLink,
  ErrorSummary,
  Form,
  Heading,
  Link,
  List,
  PageHeading,
  Paragraph,
  SubmitButton,
  TextField,
} from "#ui/index.ts";
import { withReturn } from "../return-path.rules.ts";
import { signInTexts } from "../texts/sign-in.ts";
import type { VisitorOrganisation } from "../visitor.ts";

export interface SignInViewProps {
  readonly locale: Locale;
  readonly form: FormState;
  /** The page to come back to. */
  readonly back: string;
  readonly organisation?: string | undefined;
  readonly sso: boolean;
  readonly demonstration: boolean;
  /** True when another page was asked for and this form stands in its place. */
  readonly needed?: boolean;
  /** Why it is needed, where the page has something to say. */
  readonly reason?: string | undefined;
}

const formAddress = ({ back, organisation }: Pick<SignInViewProps, "back" | "organisation">): string => {
  const query = new URLSearchParams();
  if (back !== "/") query.set("terug", back);
  if (organisation !== undefined) query.set("organisatie", organisation);
  return query.size === 0 ? "/inloggen" : `/inloggen?${query}`;
};

const PasswordForm = (props: SignInViewProps) => {
  const t = signInTexts[props.locale];
  return (
    <>
      <ErrorSummary form={props.form} />
      <Form action={formAddress(props)} label={t.title}>
        <TextField
          name="email"
          label={t.email}
          form={props.form}
          type="email"
          inputmode="email"
          autocomplete="username"
        />
        <TextField
          name="password"
          label={t.password}
          form={props.form}
          type="password"
          autocomplete="current-password"
        />
        <ActionGroup>
          <SubmitButton look={props.sso ? "secondary" : "primary"}>{t.submit}</SubmitButton>
        </ActionGroup>
      </Form>
      <Paragraph>
        <Link href="/inloggen/wachtwoord-vergeten">{t.forgotten}</Link>
      </Paragraph>
    </>
  );
};

/** The form to sign in, with the ways in that this installation has. */
export const SignInView = (props: SignInViewProps) => {
  const t = signInTexts[props.locale];
  return (
    <>
      <PageHeading
        title={props.needed ? t.needed.title : t.title}
        lead={props.reason ?? (props.needed ? t.needed.text : t.lead)}
      />
      {props.demonstration && (
        <Alert title={t.demonstration} level={2}>
          <Paragraph>{t.demonstrationText}</Paragraph>
          <ButtonLink href={withReturn("/demo/inloggen", props.back)}>{t.demonstration}</ButtonLink>
        </Alert>
      )}
      {props.sso && (
        <>
          <Paragraph>{t.ssoLead}</Paragraph>
          <ActionGroup>
            <ButtonLink href={withReturn("/inloggen/sso", props.back)}>{t.sso}</ButtonLink>
          </ActionGroup>
          <Heading level={2}>{t.orPassword}</Heading>
        </>
      )}
      <PasswordForm {...props} />
    </>
  );
};

/** For who has an account with the same address and password in several organisations. */
export const ChooseOrganisationView = ({
  locale,
  back,
  organisations,
}: {
  locale: Locale;
  back: string;
  organisations: readonly VisitorOrganisation[];
}) => {
  const t = signInTexts[locale];
  return (
    <>
      <PageHeading title={t.chooseTitle} lead={t.chooseLead} />
      <List
        items={organisations.map(({ name, shortName }) => (
          <Link href={formAddress({ back, organisation: shortName })}>{name}</Link>
        ))}
      />
    </>
  );
};
