import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ButtonLink,
  Disclosure,
  Link,
  Pagination,
  Paragraph,
  Section,
  Small,
  StatusBadge,
  Table,
} from "#ui/index.ts";
import type { Advice, Contact, PositionQuery } from "../position.ts";
import { texts } from "../texts.ts";

const path = "/stelsel/positie-coordinator";

interface LogProps {
  readonly locale: Locale;
  readonly query: PositionQuery;
  readonly mayWrite: boolean;
}

const address = (query: PositionQuery, change: Partial<PositionQuery>): string => {
  const { datum, gesprekken, adviezen } = { ...query, ...change };
  const search = new URLSearchParams({ gesprekken: String(gesprekken), adviezen: String(adviezen) });
  if (datum !== "") search.set("datum", datum);
  return `${path}?${search.toString()}`;
};

/** Contacts with the authority, the latest first. */
export const ContactList = ({
  locale,
  query,
  mayWrite,
  contacts,
}: LogProps & { contacts: { readonly rows: readonly Contact[]; readonly total: number } }) => {
  const t = texts[locale];
  return (
    <Section
      title={t.contacts}
      actions={
        mayWrite && (
          <ButtonLink href={`${path}/gesprekken/nieuw`} look="secondary">
            {t.newContact}
          </ButtonLink>
        )
      }
    >
      <Table
        caption={t.contacts}
        captionHidden
        stacked
        rowHeader={1}
        columns={[
          { header: t.heldOn, width: "date" },
          { header: t.subject, width: "wide" },
          { header: t.with },
          { header: t.initiative },
        ]}
        rows={contacts.rows.map(({ heldOn, subject, withName, initiative, note }) => ({
          cells: [
            formatDate(heldOn, locale),
            <>
              {subject}
              {note !== null && (
                <>
                  <br />
                  <Small>{note}</Small>
                </>
              )}
            </>,
            withName ?? "–",
            t.initiatives[initiative],
          ],
        }))}
        empty={<Paragraph quiet>{t.noContacts}</Paragraph>}
      />
      <Pagination
        total={contacts.total}
        page={query.gesprekken}
        hrefFor={(gesprekken) => address(query, { gesprekken })}
      />
    </Section>
  );
};

const followedTones = { yes: "good", partly: "info", no: "neutral" } as const;

const Answer = ({ advice, locale, mayWrite }: { advice: Advice; locale: Locale; mayWrite: boolean }) => {
  const t = texts[locale];
  if (advice.answer === null || advice.answeredOn === null)
    return (
      <>
        <StatusBadge tone="attention">{t.waiting}</StatusBadge>
        {mayWrite && (
          <>
            <br />
            <Link href={`${path}/adviezen/${advice.adviceId}/antwoord`} context={advice.subject}>
              {t.answerTitle}
            </Link>
          </>
        )}
      </>
    );
  return (
    <>
      {advice.followed && (
        <StatusBadge tone={followedTones[advice.followed]}>{t.followed[advice.followed]}</StatusBadge>
      )}
      <br />
      {formatDate(advice.answeredOn, locale)}: {advice.answer}
    </>
  );
};

/** Advice that was given with its answer, the latest first. */
export const AdviceList = ({
  locale,
  query,
  mayWrite,
  advice,
}: LogProps & { advice: { readonly rows: readonly Advice[]; readonly total: number } }) => {
  const t = texts[locale];
  return (
    <Section
      title={t.advice}
      actions={
        mayWrite && (
          <ButtonLink href={`${path}/adviezen/nieuw`} look="secondary">
            {t.newAdvice}
          </ButtonLink>
        )
      }
    >
      <Table
        caption={t.advice}
        captionHidden
        stacked
        rowHeader={1}
        columns={[
          { header: t.givenOn, width: "date" },
          { header: t.subject },
          { header: t.to },
          { header: t.kind },
          { header: t.answer, width: "wide" },
        ]}
        rows={advice.rows.map((one) => ({
          cells: [
            formatDate(one.givenOn, locale),
            <Disclosure title={one.subject}>
              <p>{one.advice}</p>
            </Disclosure>,
            one.toName ?? "–",
            one.asked ? t.asked : t.unasked,
            <Answer advice={one} locale={locale} mayWrite={mayWrite} />,
          ],
        }))}
        empty={<Paragraph quiet>{t.noAdvice}</Paragraph>}
      />
      <Pagination
        total={advice.total}
        page={query.adviezen}
        hrefFor={(adviezen) => address(query, { adviezen })}
      />
    </Section>
  );
};
