import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { Link, Table } from "#ui/index.ts";
import type { Column } from "#ui/index.ts";
import { addresses, organisationHref } from "../../addresses.ts";
import type { Conversation } from "../conversation.ts";
import { texts } from "../texts.ts";

interface ConversationTableProps {
  readonly locale: Locale;
  readonly conversations: readonly Conversation[];
  /** False on the page of the organisation itself. */
  readonly withOrganisation: boolean;
}

/** Conversations, the latest first: when, with whom, about what, and when to come back. */
export const ConversationTable = ({ locale, conversations, withOrganisation }: ConversationTableProps) => {
  const t = texts[locale];
  const organisation: Column[] = withOrganisation ? [{ header: t.organisation }] : [];
  return (
    <Table
      caption={t.conversations}
      captionHidden
      stacked
      columns={[
        { header: t.subject, width: "wide" },
        ...organisation,
        { header: t.heldOn },
        { header: t.followUp },
      ]}
      rows={conversations.map((one) => ({
        cells: [
          <Link href={`${addresses.conversations}/${one.conversationId}`}>{one.subject}</Link>,
          ...(withOrganisation
            ? [<Link href={organisationHref(one.shortName)}>{one.organisation}</Link>]
            : []),
          formatDate(one.heldOn, locale),
          one.followUpOn === null ? t.noFollowUp : formatDate(one.followUpOn, locale),
        ],
      }))}
    />
  );
};
