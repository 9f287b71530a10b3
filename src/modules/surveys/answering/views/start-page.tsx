import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Card,
  Facts,
  Form,
  HiddenField,
  List,
  PageHeading,
  Paragraph,
  Resume,
  Section,
  SubmitButton,
  WipeButton,
} from "#ui/index.ts";
import { itemsOf } from "../../questionnaires/questionnaire.ts";
import type { Questionnaire } from "../../questionnaires/questionnaire.ts";
import { fieldNames } from "../filled-in.rules.ts";
import type { ShownInvitation } from "../invitation.ts";
import { texts } from "../texts.ts";

interface StartPageProps {
  readonly locale: Locale;
  readonly invitation: ShownInvitation;
  readonly questionnaire: Questionnaire;
  /** Where the form goes. */
  readonly action: string;
  /** Under which name this browser keeps what is filled in. */
  readonly keptAs: string;
}

const Groups = ({ locale, invitation, questionnaire }: StartPageProps) => {
  const t = texts[locale];
  const groups = [
    ...(invitation.unit === null ? [] : [t.groupUnit(invitation.unit)]),
    ...questionnaire.background.map(({ text }) => t.groupAsked(text[locale])),
  ];
  return (
    <Section title={t.groups}>
      <Paragraph>{t.groupsLead(invitation.minimum)}</Paragraph>
      {groups.length === 0 ? <Paragraph>{t.noGroups}</Paragraph> : <List items={groups} />}
    </Section>
  );
};

const WhoSees = ({ locale, invitation, questionnaire }: StartPageProps) => {
  const t = texts[locale];
  const hasTexts = itemsOf(questionnaire).some(({ kind }) => kind === "text");
  return (
    <Section title={t.sees}>
      <List
        items={[
          t.seesNobody,
          t.seesCounts(invitation.minimum),
          ...(hasTexts ? [t.seesTexts] : []),
          t.seesLink,
          t.seesDestroyed(invitation.keepDays),
        ]}
      />
    </Section>
  );
};

const TakeUpAgain = ({ locale, action, keptAs }: StartPageProps) => {
  const t = texts[locale];
  return (
    <Resume of={keptAs}>
      <Card title={t.resumeTitle} level={2}>
        <Form action={action}>
          <HiddenField name={fieldNames.go} value="blijf" />
          <ActionGroup>
            <SubmitButton>{t.resume}</SubmitButton>
            <WipeButton>{t.wipe}</WipeButton>
          </ActionGroup>
        </Form>
      </Card>
    </Resume>
  );
};

/** What somebody reads before answering: what it is about, how long it takes, in which groups the answer can appear, and who sees what. */
export const StartPage = (props: StartPageProps) => {
  const { locale, invitation, questionnaire, action } = props;
  const t = texts[locale];
  const title = { nl: invitation.titleNl, en: invitation.titleEn }[locale];
  return (
    <>
      <PageHeading title={title} lead={questionnaire.introduction[locale]} />
      <TakeUpAgain {...props} />
      <Facts
        items={[
          { label: t.from, value: invitation.organisation },
          { label: t.takes, value: t.minutes(questionnaire.minutes) },
          { label: t.until, value: formatDate(invitation.closesOn, locale) },
        ]}
      />
      <Groups {...props} />
      <WhoSees {...props} />
      <Form action={action}>
        <HiddenField name={fieldNames.go} value="begin" />
        <Paragraph>{t.keptHere}</Paragraph>
        <ActionGroup>
          <SubmitButton>{t.begin}</SubmitButton>
        </ActionGroup>
      </Form>
    </>
  );
};
