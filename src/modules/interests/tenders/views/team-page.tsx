import { PersonField } from "#modules/organisations/index.ts";
import type { SuggestedPerson } from "#modules/organisations/index.ts";
import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  ErrorSummary,
  Form,
  HiddenField,
  PageHeading,
  SubmitButton,
  Table,
} from "#ui/index.ts";
import { tenderPath } from "../addresses.ts";
import type { Tender } from "../tender.ts";
import { tenderTexts } from "../texts.ts";

interface Props {
  readonly locale: Locale;
  readonly tender: Tender;
  readonly form: FormState;
  readonly people: readonly SuggestedPerson[];
}

const Remove = ({ locale, tender, member }: { locale: Locale; tender: Tender; member: Tender["lead"] }) => {
  const t = tenderTexts[locale];
  if (member.personId === tender.lead.personId) return <>{t.leadFact}</>;
  return (
    <Form action={`${tenderPath(tender)}/team/${member.personId}/weghalen`}>
      <HiddenField name="version" value={String(tender.version)} />
      <SubmitButton look="subtle" context={member.name}>
        {t.remove}
      </SubmitButton>
    </Form>
  );
};

/** Who is in the team, who joins and who leaves it. */
export const TeamPage = ({ locale, tender, form, people }: Props) => {
  const t = tenderTexts[locale];
  const path = tenderPath(tender);
  return (
    <>
      <PageHeading eyebrow={tender.name} title={t.changeTeam} lead={t.teamLead} />
      <ErrorSummary form={form} />
      <Form action={`${path}/team`}>
        <HiddenField name="version" value={String(tender.version)} />
        <PersonField name="person" label={t.addPerson} hint={t.addPersonHint} form={form} people={people} />
        <ActionGroup>
          <SubmitButton>{t.add}</SubmitButton>
          <ButtonLink href={path} look="subtle">
            {t.back}
          </ButtonLink>
        </ActionGroup>
      </Form>
      <Table
        caption={t.team}
        stacked
        columns={[
          { header: t.member, width: "wide" },
          { header: t.remove, hiddenHeader: true },
        ]}
        rows={tender.members.map((member) => ({
          cells: [member.name, <Remove {...{ locale, tender, member }} />],
        }))}
      />
    </>
  );
};
