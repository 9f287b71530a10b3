import { emptyForm } from "#platform/http/index.ts";
import type { FormState } from "#platform/http/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { renderMarkdown } from "#platform/markdown/index.ts";
import {
  ActionGroup,
  ButtonLink,
  DateField,
  EmptyState,
  ErrorSummary,
  Facts,
  FilterBar,
  Form,
  Link,
  MarkdownView,
  PageHeading,
  Pagination,
  Results,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from "#ui/index.ts";
import type { Option } from "#ui/index.ts";
import { addresses, organisationHref, withQuery } from "../../addresses.ts";
import type { Conversation, ConversationQuery } from "../conversation.ts";
import { texts } from "../texts.ts";
import { ConversationTable } from "./conversation-table.tsx";

interface ListProps {
  readonly locale: Locale;
  readonly query: ConversationQuery;
  readonly conversations: readonly Conversation[];
  readonly total: number;
  readonly organisations: readonly Option[];
}

/** The overseer's own log. */
export const ConversationList = ({ locale, query, conversations, total, organisations }: ListProps) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading
        title={t.conversations}
        lead={t.lead}
        actions={<ButtonLink href={`${addresses.conversations}/nieuw`}>{t.record}</ButtonLink>}
      />
      <FilterBar
        action={addresses.conversations}
        results="gesprekken"
        clearHref={query.organisatie === undefined ? undefined : addresses.conversations}
      >
        <SelectField
          name="organisatie"
          label={t.organisation}
          empty={t.allOrganisations}
          optional
          form={emptyForm({ organisatie: query.organisatie })}
          options={organisations}
        />
      </FilterBar>
      <Results id="gesprekken">
        {conversations.length === 0 ? (
          <EmptyState title={t.emptyTitle}>
            <p>{t.emptyText}</p>
          </EmptyState>
        ) : (
          <ConversationTable locale={locale} conversations={conversations} withOrganisation />
        )}
        <Pagination
          total={total}
          page={query.pagina}
          hrefFor={(pagina) => withQuery(addresses.conversations, { organisatie: query.organisatie, pagina })}
        />
      </Results>
    </>
  );
};

/** One conversation with what was agreed. */
export const ConversationPage = ({
  locale,
  conversation,
}: {
  locale: Locale;
  conversation: Conversation;
}) => {
  const t = texts[locale];
  const { shortName, organisation, heldOn, agreements, followUpOn } = conversation;
  return (
    <>
      <PageHeading
        title={conversation.subject}
        eyebrow={organisation}
        actions={
          <ButtonLink
            href={`${addresses.conversations}/${conversation.conversationId}/wijzigen`}
            look="secondary"
          >
            {t.changeButton}
          </ButtonLink>
        }
      />
      <Facts
        items={[
          { label: t.organisation, value: <Link href={organisationHref(shortName)}>{organisation}</Link> },
          { label: t.heldOn, value: formatDate(heldOn, locale) },
          { label: t.agreements, value: <MarkdownView html={renderMarkdown(agreements)} /> },
          { label: t.followUp, value: followUpOn === null ? t.noFollowUp : formatDate(followUpOn, locale) },
        ]}
      />
    </>
  );
};

interface FormProps {
  readonly locale: Locale;
  readonly title: string;
  readonly form: FormState;
  readonly action: string;
  readonly back: string;
  readonly organisations: readonly Option[];
}

/** The form for a new or changed conversation. */
export const ConversationForm = ({ locale, title, form, action, back, organisations }: FormProps) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading title={title} />
      <ErrorSummary form={form} />
      <Form action={action}>
        <SelectField name="organisation" label={t.organisation} form={form} options={organisations} />
        <DateField name="heldOn" label={t.heldOn} form={form} />
        <TextField name="subject" label={t.subject} hint={t.subjectHint} form={form} />
        <TextArea name="agreements" label={t.agreements} form={form} rows={6} />
        <DateField name="followUpOn" label={t.followUpOn} hint={t.followUpHint} form={form} optional />
        <ActionGroup>
          <SubmitButton>{t.save}</SubmitButton>
          <ButtonLink href={back} look="subtle">
            {t.cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};
