import type { Locale } from "#platform/locale/index.ts";
import { FigureView, FilterBar, PageHeading, Paragraph, Section, SelectField, Small } from "#ui/index.ts";
import type { Questionnaire } from "../../questionnaires/questionnaire.ts";
import type { Round } from "../../rounds/round.ts";
import { scaleFigures } from "../group-figures.ts";
import type { NamedGroup } from "../group-figures.ts";
import { resultsOf } from "../results.ts";
import type { ResultReader } from "../results.ts";
import type { Cube, GroupScales } from "../kept-cube.ts";
import { texts } from "../texts.ts";
import { ResultTabs } from "./result-tabs.tsx";

interface GroupsPageProps {
  readonly locale: Locale;
  readonly round: Round;
  readonly cube: Cube;
  readonly questionnaire: Questionnaire;
  readonly all: GroupScales;
  readonly named: readonly NamedGroup[];
  readonly chosen: string | undefined;
  readonly reader: ResultReader;
}

/** One subject at a time, every group beside the whole organisation. */
export const GroupsPage = (props: GroupsPageProps) => {
  const { locale, round, cube, questionnaire, all, named, chosen } = props;
  const t = texts[locale];
  const scale = questionnaire.scales.find(({ id }) => id === chosen) ?? questionnaire.scales[0];
  const kinds = scale === undefined ? [] : scaleFigures(scale, { questionnaire, all, groups: named, locale });
  return (
    <>
      <PageHeading title={t.groups} lead={t.groupsLead} />
      <ResultTabs {...{ ...props, current: "groups" }} />
      <FilterBar action={`${resultsOf(round.roundId)}/groepen`}>
        <SelectField
          name="schaal"
          label={t.chooseScale}
          form={{ values: { schaal: scale?.id ?? "" }, errors: [] }}
          options={questionnaire.scales.map(({ id, title }) => ({ value: id, label: title[locale] }))}
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
