import { roleNames } from "#platform/actor/index.ts";
import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Alert,
  ErrorSummary,
  Form,
  HiddenField,
  PageHeading,
  Paragraph,
  Section,
  SelectField,
  SubmitButton,
  Table,
  TextField,
} from "#ui/index.ts";
import { givenRoles } from "../group-roles.ts";
import type { GroupRole } from "../group-roles.ts";
import { groupTexts } from "../texts/administration.ts";

interface GroupRolesProps {
  readonly locale: Locale;
  readonly lines: readonly GroupRole[];
  readonly form: FormState;
  readonly sso: boolean;
}

const Lines = ({ locale, lines }: Pick<GroupRolesProps, "locale" | "lines">) => {
  const t = groupTexts[locale];
  return (
    <Table
      caption={t.table}
      stacked
      columns={[{ header: t.group }, { header: t.role }, { header: t.actions, hiddenHeader: true }]}
      rows={lines.map(({ group, role }) => ({
        cells: [
          group,
          roleNames[locale][role],
          <Form action="/beheer/groepen/verwijderen">
            <HiddenField name="group" value={group} />
            <HiddenField name="role" value={role} />
            <SubmitButton look="secondary" context={`${group}: ${roleNames[locale][role]}`}>
              {t.remove}
            </SubmitButton>
          </Form>,
        ],
      }))}
      empty={<Paragraph>{t.empty}</Paragraph>}
    />
  );
};

/** The administrator's table from groups of single sign-on to roles. */
export const GroupRolesView = ({ locale, lines, form, sso }: GroupRolesProps) => {
  const t = groupTexts[locale];
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      {!sso && (
        <Alert>
          <Paragraph>{t.noSso}</Paragraph>
        </Alert>
      )}
      <ErrorSummary form={form} />
      <Lines locale={locale} lines={lines} />
      <Section title={t.addTitle} intro={t.when}>
        <Form action="/beheer/groepen" label={t.addTitle}>
          <TextField name="group" label={t.group} hint={t.groupHint} form={form} />
          <SelectField
            name="role"
            label={t.role}
            form={form}
            options={givenRoles.map((role) => ({ value: role, label: roleNames[locale][role] }))}
          />
          <ActionGroup>
            <SubmitButton>{t.add}</SubmitButton>
          </ActionGroup>
        </Form>
      </Section>
    </>
  );
};
