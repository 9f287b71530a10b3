import { formatDate, formatNumber } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  EmptyState,
  Link,
  PageHeading,
  Pagination,
  Paragraph,
  Section,
  Small,
  Table,
} from "#ui/index.ts";
import { oathBase, oathStates, ownOathBase } from "../oath.ts";
import type { Oath, OathQuery, OathState, SwearingPerson } from "../oath.ts";
import { UnitAndState } from "../../views/unit-and-state.tsx";
import { importTexts } from "../importing/texts.ts";
import { texts } from "../texts.ts";
import { OathBadge } from "./state-badge.tsx";
import { formOf, TakenOn } from "./taken-on.tsx";

interface OathRegisterProps {
  readonly locale: Locale;
  readonly query: OathQuery;
  readonly units: readonly { readonly unitId: string; readonly name: string }[];
  readonly counts: Readonly<Record<OathState, number>>;
  readonly people: readonly SwearingPerson[];
  readonly total: number;
  readonly hasText: boolean;
  /** The coordinator plans, archives and opens forms; the authority reads. */
  readonly mayChange: boolean;
}

const address = ({ eenheid, stand, pagina }: OathQuery): string => {
  const search = new URLSearchParams({ stand, pagina: String(pagina) });
  if (eenheid !== undefined) search.set("eenheid", eenheid);
  return `${oathBase}?${search.toString()}`;
};

const formCell = (oath: Oath | undefined, { locale, mayChange }: OathRegisterProps) => {
  const t = texts[locale];
  if (oath === undefined) return "";
  if (oath.fileId === null)
    return mayChange ? <Link href={`${oathBase}/${oath.oathId}/bewaren`}>{t.archive}</Link> : t.noSignedForm;
  return mayChange ? (
    <Link href={`${ownOathBase}/${oath.oathId}/formulier`} download>
      {t.download}
    </Link>
  ) : (
    ""
  );
};

const whenCell = ({ standing, last }: SwearingPerson, locale: Locale) =>
  standing.state === "sworn"
    ? last && <TakenOn locale={locale} oath={last} />
    : texts[locale].before(formatDate(standing.dueOn, locale));

/** What was sworn and on which text; before that the text that is asked. */
const textCell = ({ standing, text, last, lastText }: SwearingPerson, locale: Locale): string => {
  if (standing.state !== "sworn" || last === undefined) return text.name;
  const t = texts[locale];
  const on = lastText && `${lastText.name}, ${t.version(lastText.version)}`;
  return `${on ?? importTexts[locale].olderText}; ${formOf(last, locale)}`;
};

const People = (props: OathRegisterProps) => {
  const { locale, query, units, people, total } = props;
  const t = texts[locale];
  const unitName = (unitId: string | null) => units.find((one) => one.unitId === unitId)?.name ?? t.noUnit;
  return (
    <Section title={t.people}>
      <Table
        caption={t.people}
        captionHidden
        stacked
        columns={[
          { header: t.person },
          { header: t.state, width: "narrow" },
          { header: t.date, width: "date" },
          { header: t.textOf, width: "wide" },
          { header: t.signedForm },
        ]}
        rows={people.map((one) => ({
          marked: one.standing.state === "late",
          cells: [
            <>
              {one.person.name}
              <Small>{unitName(one.person.unitId)}</Small>
            </>,
            <OathBadge locale={locale} state={one.standing.state} />,
            whenCell(one, locale),
            textCell(one, locale),
            formCell(one.last, props),
          ],
        }))}
        empty={<Paragraph quiet>{t.nobody}</Paragraph>}
      />
      <Pagination total={total} page={query.pagina} hrefFor={(pagina) => address({ ...query, pagina })} />
    </Section>
  );
};

/** Who has sworn what, when, on which text; and who has not, within the term or after it. */
export const OathRegisterPage = (props: OathRegisterProps) => {
  const { locale, query, units, counts, hasText, mayChange } = props;
  const t = texts[locale];
  const count = (state: OathState) => formatNumber(counts[state], locale);
  return (
    <>
      <PageHeading
        title={t.register}
        lead={t.registerLead}
        actions={
          <ActionGroup>
            {hasText && <ButtonLink href={`${oathBase}/bijeenkomsten`}>{t.ceremonies}</ButtonLink>}
            {mayChange && (
              <ButtonLink href={`${oathBase}/teksten`} look="secondary">
                {t.manageTexts}
              </ButtonLink>
            )}
            {mayChange && (
              <ButtonLink href={`${oathBase}/overnemen`} look="secondary">
                {importTexts[locale].link}
              </ButtonLink>
            )}
          </ActionGroup>
        }
      />
      {hasText ? (
        <>
          <Paragraph>{t.counts(count("sworn"), count("due"), count("late"))}</Paragraph>
          <UnitAndState
            {...{ query, units }}
            action={oathBase}
            clearHref={oathBase}
            words={t}
            stands={(["all", ...oathStates] as const).map((value) => ({ value, label: t.stands[value] }))}
          />
          <People {...props} />
        </>
      ) : (
        <EmptyState
          title={t.noTextTitle}
          action={mayChange && <ButtonLink href={`${oathBase}/teksten/nieuw`}>{t.addText}</ButtonLink>}
        >
          <p>{t.noTextText}</p>
        </EmptyState>
      )}
    </>
  );
};
