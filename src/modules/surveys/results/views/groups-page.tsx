import type { Locale } from "#platform/locale/index.ts";
import { FigureView, FilterBar, PageHeading, Paragraph, Section, SelectField, Small } from "#ui/index.ts";
import { itemsOf } from "../../questionnaires/questionnaire.ts";
import type { Questionnaire } from "../../questionnaires/questionnaire.ts";
import type { Round } from "../../rounds/round.ts";
import { comparedFigures } from "../group-figures.ts";
import type { Measured, NamedGroup } from "../group-figures.ts";
import { itemName, resultsOf } from "../results.ts";
import type { ResultReader } from "../results.ts";
import type { Cube } from "../kept-cube.ts";
import { directionsOf } from "../standing.rules.ts";
import { texts } from "../texts.ts";
import { ResultTabs } from "./result-tabs.tsx";

interface GroupsPageProps {
  readonly locale: Locale;
  readonly round: Round;
  readonly cube: Cube;
  readonly questionnaire: Questionnaire;
  readonly named: readonly NamedGroup[];
  /** The subject or statement that is looked at, as the address names it. */
  readonly chosen: string;
  /** What groups are compared in; undefined where nothing of it is shown. */
  readonly measured: Measured | undefined;
  readonly reader: ResultReader;
}

const choices = ({ questionnaire, locale }: GroupsPageProps) => {
  const t = texts[locale];
  const counted = directionsOf(questionnaire);
  return [
    ...questionnaire.scales.map(({ id, title }) => ({ value: id, label: title[locale], group: t.subjects })),
    ...itemsOf(questionnaire)
      .filter(({ id, kind }) => kind === "agreement" && counted.has(id))
      .map(({ id, text }) => ({ value: itemName(id), label: text[locale], group: t.statements })),
  ];
};

/** One subject or statement at a time, every group beside the whole organisation. */
export const GroupsPage = (props: GroupsPageProps) => {
  const { locale, round, cube, questionnaire, named, chosen, measured } = props;
  const t = texts[locale];
  const kinds =
    measured === undefined ? [] : comparedFigures(measured, { questionnaire, groups: named, locale });
  return (
    <>
      <PageHeading title={t.groups} lead={t.groupsLead} />
      <ResultTabs {...{ ...props, current: "groups" }} />
      <FilterBar action={`${resultsOf(round.roundId)}/groepen`}>
        <SelectField
          name="schaal"
          label={t.chooseScale}
          form={{ values: { schaal: chosen }, errors: [] }}
          options={choices(props)}
        />
      </FilterBar>
      {kinds.length === 0 && <Paragraph>{t.tooFew(cube.minimum)}</Paragraph>}
      {kinds.map((kind) =>
        kind.figure === undefined ? (
          <Section title={kind.title}>
            <Paragraph>{t.groupsNotShown(kind.hidden)}</Paragraph>
          </Section>
        ) : (
          <FigureView figure={kind.figure} level={2} />
        ),
      )}
      <Small>{t.minimumNote(cube.minimum)}</Small>
    </>
  );
};
