import {
  ActionGroup,
  Alert,
  ButtonLink,
  Choice,
  Disclosure,
  Heading,
  PageHeading,
  Paragraph,
  Section,
  Stack,
} from "#ui/index.ts";
import { isReport } from "../addresses.ts";
import type { Situation, SituationGroup, Way } from "../guidance.ts";
import { textIn, textsIn } from "../guide.ts";
import type { Guide } from "../guide.ts";
import { texts } from "../texts.ts";
import { Contacts, GuideLinks, TextView } from "./guide-parts.tsx";

const WayChoice = ({ guide, way }: { guide: Guide; way: Way }) => {
  const text = textIn(guide, way.key);
  const href = way.link && guide.addresses.of(way.link);
  return (
    <Choice title={text.title} inner>
      <TextView text={text} />
      {way.link && isReport(way.link) && href === undefined && (
        <Alert kind="info">
          <p>{texts[guide.locale].notOnline}</p>
        </Alert>
      )}
      <Contacts guide={guide} keys={way.contacts} />
      {way.link && href !== undefined && (
        <ActionGroup>
          <ButtonLink href={href}>{texts[guide.locale].links[way.link]}</ButtonLink>
        </ActionGroup>
      )}
    </Choice>
  );
};

const SituationChoice = ({ guide, situation }: { guide: Guide; situation: Situation }) => {
  const { locale, content } = guide;
  const ways = situation.ways.flatMap((key) => content.ways.find((way) => way.key === key) ?? []);
  return (
    <Choice title={situation.title[locale]} hint={situation.examples[locale]}>
      <Paragraph>
        <strong>{texts[locale].whatDoYouWant}</strong>
      </Paragraph>
      {ways.map((way) => (
        <WayChoice guide={guide} way={way} />
      ))}
    </Choice>
  );
};

const Group = ({ guide, group }: { guide: Guide; group: SituationGroup }) => (
  <Stack>
    <Heading level={3}>{group.title[guide.locale]}</Heading>
    {group.situations.map((situation) => (
      <SituationChoice guide={guide} situation={situation} />
    ))}
  </Stack>
);

/** Help before any form: what to do in danger, what people fear, and a guided choice of which nothing is sent. */
export const HelpPage = ({ guide }: { guide: Guide }) => {
  const t = texts[guide.locale];
  const danger = textIn(guide, "danger");
  const welcome = textIn(guide, "welcome");
  const assurances = textsIn(guide, "assurances");
  return (
    <>
      <Alert kind="warning" title={danger.title}>
        <TextView text={danger} />
      </Alert>
      <PageHeading eyebrow={guide.organisation.name} title={welcome.title} />
      <TextView text={welcome} />
      <GuideLinks guide={guide} here="help" />
      <Section title={t.goodToKnow}>
        <Stack>
          {assurances.map((text) => (
            <Disclosure title={text.title}>
              <TextView text={text} />
            </Disclosure>
          ))}
          <Disclosure title={t.quickExitTitle}>
            <Paragraph>{t.quickExit}</Paragraph>
          </Disclosure>
        </Stack>
      </Section>
      <Section title={t.choice} id="keuze" intro={t.choiceIntro}>
        {guide.content.groups.map((group) => (
          <Group guide={guide} group={group} />
        ))}
      </Section>
    </>
  );
};
