import { PersonField } from "#modules/organisations/index.ts";
import type { SuggestedPerson } from "#modules/organisations/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";

import type { FormState } from "#platform/http/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  DateField,
  EmptyState,
  ErrorSummary,
  Facts,
  Form,
  Link,
  PageHeading,
  Paragraph,
  Section,
  StatusBadge,
  SubmitButton,
  Table,
  TextField,
} from "#ui/index.ts";
import { oathBase } from "../oath.ts";
import type { Ceremony, Invitation } from "../oath.ts";
import { texts } from "../texts.ts";

const base = `${oathBase}/bijeenkomsten`;

const CeremonyBadge = ({
  locale,
  ceremony,
  today,
}: {
  locale: Locale;
  ceremony: Ceremony;
  today: PlainDate;
}) => {
  const t = texts[locale];
  if (ceremony.state === "cancelled") return <StatusBadge tone="neutral">{t.cancelled}</StatusBadge>;
  return ceremony.heldOn < today ? (
    <StatusBadge tone="good">{t.held}</StatusBadge>
  ) : (
    <StatusBadge tone="attention">{t.plannedState}</StatusBadge>
  );
};

interface CeremoniesProps {
  readonly locale: Locale;
  readonly today: PlainDate;
  readonly ceremonies: readonly Ceremony[];
  readonly mayChange: boolean;
}

/** The ceremonies, the latest first. */
export const CeremoniesPage = ({ locale, today, ceremonies, mayChange }: CeremoniesProps) => {
  const t = texts[locale];
  const plan = mayChange && <ButtonLink href={`${base}/nieuw`}>{t.plan}</ButtonLink>;
  return (
    <>
      <PageHeading title={t.ceremonies} actions={ceremonies.length > 0 && plan} />
      <Table
        caption={t.ceremonies}
        captionHidden
        stacked
        columns={[
          { header: t.date, width: "date" },
          { header: t.time },
          { header: t.place, width: "wide" },
          { header: t.state },
        ]}
        rows={ceremonies.map((one) => ({
          cells: [
            <Link href={`${base}/${one.ceremonyId}`}>{formatDate(one.heldOn, locale)}</Link>,
            one.beginsAt,
            one.place,
            <CeremonyBadge locale={locale} ceremony={one} today={today} />,
          ],
        }))}
        empty={
          <EmptyState title={t.noCeremonies} action={plan}>
            <p>{t.noCeremoniesText}</p>
          </EmptyState>
        }
      />
    </>
  );
};

interface PlanProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly people: readonly SuggestedPerson[];
}

/** A day, a time, a place, and who takes the oath. */
export const PlanPage = ({ locale, form, people }: PlanProps) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.planTitle} />
      <ErrorSummary form={form} />
      <Form action={`${base}/nieuw`}>
        <DateField name="heldOn" label={t.date} form={form} />
        <TextField name="beginsAt" label={t.time} form={form} />
        <TextField name="place" label={t.place} form={form} />
        <PersonField name="officer" label={t.officer} hint={t.officerHint} form={form} people={people} />
        <ActionGroup>
          <SubmitButton>{t.save}</SubmitButton>
          <ButtonLink href={base} look="subtle">
            {t.cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};

interface CeremonyProps {
  readonly locale: Locale;
  readonly today: PlainDate;
  readonly ceremony: Ceremony;
  readonly officer: string;
  readonly invitations: readonly Invitation[];
  /** Who still has to swear, as suggestions. */
  readonly people: readonly SuggestedPerson[];
  readonly form: FormState;
  readonly mayChange: boolean;
}

const Steps = ({ ceremony, invitation, ...props }: CeremonyProps & { readonly invitation: Invitation }) => {
  const t = texts[props.locale];
  const path = `${base}/${ceremony.ceremonyId}`;
  const { personId, oathId } = invitation;
  if (oathId !== null) return <StatusBadge tone="good">{t.recorded}</StatusBadge>;
  if (ceremony.state !== "planned" || !props.mayChange) return null;
  return (
    <ActionGroup>
      <Link href={`${path}/formulier/${personId}`} download>
        {t.oneForm}
      </Link>
      {ceremony.heldOn <= props.today && <Link href={`${path}/vastleggen/${personId}`}>{t.record}</Link>}
      <Form action={`${path}/lijst/${personId}/weghalen`}>
        <SubmitButton look="subtle">{t.off}</SubmitButton>
      </Form>
    </ActionGroup>
  );
};

const People = (props: CeremonyProps) => {
  const { locale, invitations } = props;
  const t = texts[locale];
  return (
    <Section title={t.list}>
      <Table
        caption={t.list}
        captionHidden
        stacked
        columns={[
          { header: t.person, width: "wide" },
          { header: t.functionTitle },
          { header: t.textOf },
          { header: t.choice },
          { header: t.state },
        ]}
        rows={invitations.map((one) => ({
          cells: [
            one.name,
            one.functionTitle ?? "",
            `${one.text.name}, ${t.version(one.text.version)}`,
            one.choice === null ? t.noChoice : t.forms[one.choice],
            <Steps {...props} invitation={one} />,
          ],
        }))}
        empty={<Paragraph quiet>{t.nobodyOnList}</Paragraph>}
      />
    </Section>
  );
};

/** One ceremony: when, where, who is on the list, the forms, and what is recorded. */
export const CeremonyPage = (props: CeremonyProps) => {
  const { locale, today, ceremony, officer, invitations, people, form, mayChange } = props;
  const t = texts[locale];
  const path = `${base}/${ceremony.ceremonyId}`;
  const isOpen = mayChange && ceremony.state === "planned";
  return (
    <>
      <PageHeading
        title={t.ceremony(formatDate(ceremony.heldOn, locale))}
        status={<CeremonyBadge {...{ locale, ceremony, today }} />}
        actions={
          isOpen &&
          invitations.length > 0 && (
            <ButtonLink href={`${path}/formulieren`} download>
              {t.allForms}
            </ButtonLink>
          )
        }
      />
      <ErrorSummary form={form} />
      <Facts
        items={[
          { label: t.time, value: ceremony.beginsAt },
          { label: t.place, value: ceremony.place },
          { label: t.officer, value: officer },
        ]}
      />
      <People {...props} />
      {isOpen && (
        <>
          <Form action={`${path}/lijst`}>
            <PersonField name="person" label={t.invite} hint={t.inviteHint} form={form} people={people} />
            <SubmitButton look="secondary">{t.add}</SubmitButton>
          </Form>
          {invitations.every(({ oathId }) => oathId === null) && (
            <Form action={`${path}/afgelasten`}>
              <SubmitButton look="subtle">{t.cancelCeremony}</SubmitButton>
            </Form>
          )}
        </>
      )}
    </>
  );
};
