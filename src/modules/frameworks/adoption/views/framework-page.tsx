import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Alert,
  ButtonLink,
  Facts,
  Link,
  PageHeading,
  Section,
  Small,
  StatusBadge,
  Table,
} from "#ui/index.ts";
import type { Framework } from "../../framework.ts";
import { normHref, ownFramework } from "../../reference.rules.ts";
import type { AdoptedFramework, ApplicableItem, LeftOut } from "../adoption.ts";
import type { ItemGroup } from "../norm-list.ts";
import { sourceWords } from "../../source-words.ts";
import { texts } from "../texts.ts";
import { ItemName, controlName, partName } from "./item-words.tsx";

interface FrameworkPageProps {
  readonly locale: Locale;
  readonly framework: Framework;
  readonly adopted: AdoptedFramework | undefined;
  readonly groups: readonly ItemGroup[];
  readonly leftOut: readonly (LeftOut & { decidedByName: string | null; item: ApplicableItem })[];
  readonly mayWrite: boolean;
}

const factsOf = ({ framework, adopted, locale }: FrameworkPageProps) => {
  const t = texts[locale];
  const { source } = framework;
  const history = adopted?.history ?? [];
  return [
    {
      label: t.source,
      value: `${sourceWords(source, locale)}, ${source.reference[locale]}`,
    },
    ...history.map((one) => ({
      label: t.version(one.version),
      value: t.adoptedBy(formatDate(one.adoptedOn, locale), one.adoptedBy),
    })),
  ];
};

const headingOf = ({ heading }: ItemGroup, framework: Framework, locale: Locale): string => {
  const t = texts[locale];
  if (heading === null) return t.ungrouped;
  if (heading.kind === "theme")
    return framework.items.find((item) => item.code === heading.key)?.title[locale] ?? heading.key;
  const part = framework.items.find((item) => item.part === heading.key)?.part;
  return part === undefined ? heading.key : t.parts[part];
};

const ItemTable = ({
  items,
  caption,
  locale,
}: {
  items: readonly ApplicableItem[];
  caption: string;
  locale: Locale;
}) => {
  const t = texts[locale];
  return (
    <Table
      caption={caption}
      captionHidden
      stacked
      rowHeader={1}
      columns={[
        { header: t.code, width: "narrow" },
        { header: t.title, width: "wide" },
        { header: t.part },
        { header: t.control },
      ]}
      rows={items.map((item) => ({
        cells: [
          item.code,
          <>
            <ItemName item={item} locale={locale} />
            {item.text && item.text[locale] !== item.title[locale] && (
              <>
                <Small>{item.text[locale]}</Small>
              </>
            )}
          </>,
          partName(item, locale),
          controlName(item, locale),
        ],
      }))}
    />
  );
};

const LeftOutSection = ({ leftOut, locale }: Pick<FrameworkPageProps, "leftOut" | "locale">) => {
  const t = texts[locale];
  return (
    <Section title={t.leftOut} intro={t.leftOutIntro}>
      <Table
        caption={t.leftOut}
        captionHidden
        stacked
        rowHeader={1}
        columns={[
          { header: t.code, width: "narrow" },
          { header: t.title },
          { header: t.reason, width: "wide" },
        ]}
        rows={leftOut.map(({ item, reason, decidedOn, decidedByName }) => ({
          cells: [
            item.code,
            <Link href={normHref(item)}>{item.title[locale]}</Link>,
            <>
              {reason}
              <Small>{t.leftOutBy(formatDate(decidedOn, locale), decidedByName)}</Small>
            </>,
          ],
        }))}
      />
    </Section>
  );
};

const Top = ({ locale, framework, adopted, mayWrite }: FrameworkPageProps) => {
  const t = texts[locale];
  return (
    <PageHeading
      eyebrow={t.kinds[framework.kind]}
      title={framework.title[locale]}
      lead={framework.description[locale]}
      status={<StatusBadge tone={adopted ? "good" : "neutral"}>{adopted ? t.inUse : t.notInUse}</StatusBadge>}
      actions={
        mayWrite && (
          <ActionGroup>
            {adopted && (
              <ButtonLink href={`/stelsel/kaders/eigen/nieuw?kader=${framework.framework}`}>
                {t.addOwn}
              </ButtonLink>
            )}
            <ButtonLink href="/stelsel/kaders" look="secondary">
              {t.frameworks}
            </ButtonLink>
          </ActionGroup>
        )
      }
    />
  );
};

const Groups = ({ locale, framework, groups }: FrameworkPageProps) => {
  const t = texts[locale];
  const [only] = groups;
  if (groups.length === 1 && only?.heading === null)
    return <ItemTable items={only.items} caption={t.list} locale={locale} />;
  return (
    <>
      {groups.map((group) => {
        const heading = headingOf(group, framework, locale);
        return (
          <Section title={heading}>
            <ItemTable items={group.items} caption={heading} locale={locale} />
          </Section>
        );
      })}
    </>
  );
};

/** One framework: what is in it, in which version it is in use, what was left out and what was added. */
export const FrameworkPage = (props: FrameworkPageProps) => {
  const { locale, framework, adopted, leftOut, mayWrite } = props;
  const t = texts[locale];
  return (
    <>
      <Top {...props} />
      {!adopted && <Alert>{t.notAdoptedNote}</Alert>}
      {adopted?.newer && mayWrite && (
        <Alert title={t.newVersion}>
          <Link href={`/stelsel/kaders/${framework.framework}`}>{t.adoptNew(adopted.newer.version)}</Link>
        </Alert>
      )}
      {framework.framework !== ownFramework && <Facts items={factsOf(props)} />}
      <Groups {...props} />
      {leftOut.length > 0 && <LeftOutSection leftOut={leftOut} locale={locale} />}
    </>
  );
};
