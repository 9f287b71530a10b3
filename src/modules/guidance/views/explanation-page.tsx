import { Card, CardGrid, List, Link, PageHeading, Section, Timeline } from "#ui/index.ts";
import { textsIn } from "../guide.ts";
import type { Guide } from "../guide.ts";
import { texts } from "../texts.ts";
import { Contacts, GuideLinks, TextView } from "./guide-parts.tsx";

/** What happens to a report, how the law protects, and what each way of reporting does and does not promise. */
export const ExplanationPage = ({ guide }: { guide: Guide }) => {
  const t = texts[guide.locale];
  const explanation = textsIn(guide, "explanation");
  const parts = [
    { id: "stappen", title: t.steps },
    { id: "keuze", title: t.openness },
    ...explanation.map(({ key, title }) => ({ id: key, title })),
  ];
  return (
    <>
      <PageHeading eyebrow={guide.organisation.name} title={t.explanationTitle} lead={t.explanationLead} />
      <GuideLinks guide={guide} here="explanation" />
      <Section title={t.onThisPage}>
        <List
          items={parts.map(({ id, title }) => (
            <Link href={`#${id}`}>{title}</Link>
          ))}
        />
      </Section>
      <Section title={t.steps} id="stappen">
        <Timeline
          entries={textsIn(guide, "steps").map((step) => ({
            date: step.when ?? "",
            title: step.title,
            text: <TextView text={step} />,
          }))}
        />
      </Section>
      <Section title={t.openness} id="keuze" intro={t.opennessIntro}>
        <CardGrid>
          {textsIn(guide, "openness").map((way) => (
            <Card title={way.title}>
              <TextView text={way} />
            </Card>
          ))}
        </CardGrid>
      </Section>
      {explanation.map((text) => (
        <Section title={text.title} id={text.key}>
          <TextView text={text} />
          {text.key === "rules" && <Contacts guide={guide} keys={["coordinator"]} />}
        </Section>
      ))}
    </>
  );
};
