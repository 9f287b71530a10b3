import { Pagination, Section } from "#ui/index.ts";
import type { AnswerState } from "../../confirming/answer.ts";
import { complianceTexts } from "../texts.ts";
import { addressOf } from "./address.ts";
import type { CompliancePageProps } from "./compliance-page.tsx";
import { PeopleTable } from "./people-table.tsx";

/** The names behind the chosen number. */
export const PeopleBehind = (props: CompliancePageProps & { readonly state: AnswerState }) => {
  const { locale, query, place, overview, state } = props;
  const t = complianceTexts[locale];
  const title = t.peopleTitle(t.states[state], place.name);
  return (
    <Section title={title} id="mensen">
      <PeopleTable {...props} caption={title} />
      <Pagination
        total={overview.total[state]}
        page={query.pagina}
        hrefFor={(pagina) => addressOf({ ...query, pagina })}
      />
    </Section>
  );
};
