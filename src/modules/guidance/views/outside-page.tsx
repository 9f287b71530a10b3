import { Card, CardGrid, Link, List, PageHeading, Section } from "#ui/index.ts";
import type { Authority } from "../guidance.ts";
import { telephoneHref } from "../guidance.rules.ts";
import { textIn } from "../guide.ts";
import type { Guide } from "../guide.ts";
import { texts } from "../texts.ts";
import { Contacts, GuideLinks, TextView } from "./guide-parts.tsx";

const AuthorityCard = ({ guide, authority }: { guide: Guide; authority: Authority }) => {
  const { locale } = guide;
  const t = texts[locale];
  const { abbreviation, name, about, telephone, link } = authority;
  const host = new URL(link).host.replace(/^www\./, "");
  return (
    <Card eyebrow={abbreviation} title={name[locale]}>
      <p>{about[locale]}</p>
      <List
        items={[
          ...(telephone === undefined
            ? []
            : [<Link href={telephoneHref(telephone) ?? ""}>{t.call(telephone)}</Link>]),
          <Link href={link}>{t.website(host)}</Link>,
        ]}
      />
    </Card>
  );
};

/** Where wrongdoing can be reported outside the organisation: advice first, then all nine authorities of the law. */
export const OutsidePage = ({ guide }: { guide: Guide }) => {
  const t = texts[guide.locale];
  const choice = textIn(guide, "outside-choice");
  const others = textIn(guide, "outside-others");
  return (
    <>
      <PageHeading eyebrow={guide.organisation.name} title={choice.title} />
      <TextView text={choice} />
      <GuideLinks guide={guide} here="outside" />
      <Section title={t.adviceFirst}>
        <Contacts guide={guide} keys={["house-advice"]} />
      </Section>
      <Section title={t.authorities}>
        <CardGrid>
          {guide.content.authorities.map((authority) => (
            <AuthorityCard guide={guide} authority={authority} />
          ))}
        </CardGrid>
      </Section>
      <Section title={others.title}>
        <TextView text={others} />
      </Section>
    </>
  );
};
