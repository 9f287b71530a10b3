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
import { texts } from "../texts.ts";

interface UnitFormProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly options: readonly Option[];
}

const Buttons = ({ locale, back, label }: { locale: Locale; back: string; label: string }) => (
  <ActionGroup>
    <SubmitButton>{label}</SubmitButton>
    <ButtonLink href={back} look="subtle">
      {shared[locale].cancel}
    </ButtonLink>
  </ActionGroup>
);

const ParentField = ({ locale, form, options }: UnitFormProps) => {
  const t = texts[locale];
  return (
    <SelectField name="parent" label={t.parent} form={form} options={options} empty={t.noParent} optional />
  );
};

/** The form for a new unit. */
export const NewUnitForm = (props: UnitFormProps) => {
  const { locale, form } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.newUnit} />
      <ErrorSummary form={form} />
      <Form action="/beheer/eenheden/nieuw">
        <TextField name="name" label={t.name} form={form} />
        <ParentField {...props} />
        <DateField name="startsOn" label={t.startsOn} form={form} />
        <TextField name="externalKey" label={t.key} hint={t.keyHint} form={form} width="medium" optional />
        <Buttons locale={locale} back="/beheer/eenheden" label={shared[locale].save} />
      </Form>
    </>
  );
};

interface OneUnitProps {
  readonly unitId: string;
  readonly name: string;
}

/** The form for another name or another place, from a day on. */
export const ChangeUnitForm = (props: UnitFormProps & OneUnitProps) => {
  const { locale, form, unitId, name } = props;
  const t = texts[locale];
  const path = `/beheer/eenheden/${unitId}`;
  return (
    <>
      <PageHeading title={t.changeTitle} eyebrow={name} />
      <ErrorSummary form={form} />
      <Form action={`${path}/wijzigen`}>
        <TextField name="name" label={t.name} form={form} />
        <ParentField {...props} />
        <DateField name="from" label={t.changeFrom} form={form} />
        <Buttons locale={locale} back={path} label={shared[locale].save} />
      </Form>
    </>
  );
};

/** The form that ends a unit. */
export const EndUnitForm = ({
  locale,
  form,
  unitId,
  name,
}: Omit<UnitFormProps, "options"> & OneUnitProps) => {
  const t = texts[locale];
  const path = `/beheer/eenheden/${unitId}`;
  return (
    <>
      <PageHeading title={t.endTitle} eyebrow={name} lead={t.endLead} />
      <ErrorSummary form={form} />
      <Form action={`${path}/opheffen`}>
        <DateField name="endsOn" label={t.lastDay} form={form} />
        <Buttons locale={locale} back={path} label={t.end} />
      </Form>
    </>
  );
};
