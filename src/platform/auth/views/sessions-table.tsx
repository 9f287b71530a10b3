import type { Child } from "hono/jsx";
import { formatMoment } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { Form, StatusBadge, SubmitButton, Table } from "#ui/index.ts";
import { deviceName } from "../device.rules.ts";
import type { SessionSeen } from "../sessions.queries.ts";
import { accountTexts } from "../texts/account.ts";

interface SessionsTableProps {
  readonly locale: Locale;
  readonly sessions: readonly SessionSeen[];
  /** The session in which the reader looks, which is ended by signing out. */
  readonly here: string | null;
  readonly endAddress: (sessionId: string) => string;
  readonly empty?: Child;
}

/** Sessions with a button that ends each. */
export const SessionsTable = ({ locale, sessions, here, endAddress, empty }: SessionsTableProps) => {
  const t = accountTexts[locale];
  const row = (session: SessionSeen) => {
    const device = deviceName(session.userAgent) ?? t.unknownDevice;
    const since = formatMoment(session.createdAt, locale);
    const how = t.methods[session.method];
    return {
      cells: [
        device,
        session.secondFactorAt === null ? how : `${how}, ${t.withSecondStep}`,
        since,
        formatMoment(session.lastSeenAt, locale),
        session.sessionId === here ? (
          <StatusBadge tone="info">{t.here}</StatusBadge>
        ) : (
          <Form action={endAddress(session.sessionId)}>
            <SubmitButton look="secondary" context={t.endContext(device, since)}>
              {t.end}
            </SubmitButton>
          </Form>
        ),
      ],
    };
  };
  return (
    <Table
      caption={t.sessions}
      captionHidden
      stacked
      columns={[
        { header: t.device },
        { header: t.how },
        { header: t.since },
        { header: t.lastSeen },
        { header: t.actions, hiddenHeader: true },
      ]}
      rows={sessions.map(row)}
      empty={empty}
    />
  );
};
