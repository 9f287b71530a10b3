import type { RoleHolder } from "#modules/organisations/index.ts";
import type { FormState } from "#platform/http/index.ts";
import {
  ActionGroup,
  ButtonLink,
  CheckboxGroup,
  ContactCard,
  ErrorSummary,
  FieldHint,
  Form,
  PageHeading,
  Paragraph,
  SubmitButton,
  TextField,
} from "#ui/index.ts";
import { editBase } from "../addresses.ts";
import { contactsIn } from "../guide.ts";
import type { Guide } from "../guide.ts";
import type { ContactKind } from "../guidance.ts";
import { texts } from "../texts.ts";

interface ContactFormProps {
  readonly guide: Guide;
  readonly contact: ContactKind;
  /** The counsellors of today, for a contact that can show them; undefined for the others. */
  readonly appointed: readonly RoleHolder[] | undefined;
  readonly form: FormState;
}

const Counsellors = ({ guide, appointed, form }: Omit<ContactFormProps, "contact">) => {
  const t = texts[guide.locale];
  if (appointed === undefined) return null;
  if (appointed.length === 0) return <FieldHint>{t.noCounsellors}</FieldHint>;
  return (
    <CheckboxGroup
      name="counsellors"
      label={t.counsellors}
      hint={t.counsellorsHint}
      form={form}
      optional
      options={appointed.map(({ personId, name, email }) => ({
        value: personId,
        label: name,
        hint: email ?? undefined,
      }))}
    />
  );
};

const Standard = ({ guide, contact }: { guide: Guide; contact: ContactKind }) => {
  const t = texts[guide.locale];
  const withoutOwn = { ...guide, own: { ...guide.own, contacts: new Map(), counsellors: [] } };
  const [standard] = contactsIn(withoutOwn, [contact.key]);
  return (
    <>
      <Paragraph quiet>{standard ? t.standardContact : t.standardNone}</Paragraph>
      {standard && <ContactCard {...standard} />}
    </>
  );
};

/** How one contact is reached. */
export const ContactForm = ({ guide, contact, appointed, form }: ContactFormProps) => {
  const { locale } = guide;
  const t = texts[locale];
  const action = `${editBase}/contact/${contact.key}`;
  return (
    <>
      <PageHeading title={contact.name[locale]} lead={contact.purpose[locale]} eyebrow={t.contact} />
      <ErrorSummary form={form} />
      <Form action={action}>
        <TextField name="name" label={t.name} hint={t.nameHint} form={form} optional />
        <TextField name="telephone" label={t.telephone} type="tel" width="medium" form={form} optional />
        <TextField name="email" label={t.email} type="email" form={form} optional />
        <TextField name="reachable" label={t.reachable} hint={t.reachableHint} form={form} optional />
        <TextField name="address" label={t.address} hint={t.addressHint} form={form} optional />
        <TextField name="link" label={t.link} type="url" form={form} optional />
        <Counsellors guide={guide} appointed={appointed} form={form} />
        <ActionGroup>
          <SubmitButton>{t.save}</SubmitButton>
          <ButtonLink href={editBase} look="subtle">
            {t.cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
      <Standard guide={guide} contact={contact} />
      {guide.own.contacts.has(contact.key) && (
        <Form action={`${action}/leegmaken`}>
          <ActionGroup>
            <SubmitButton look="secondary">{t.clear}</SubmitButton>
          </ActionGroup>
        </Form>
      )}
    </>
  );
};
