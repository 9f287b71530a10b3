import type { Child } from "hono/jsx";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  Form,
  Link,
  List,
  Paragraph,
  Section,
  Stack,
  SubmitButton,
  Table,
} from "#ui/index.ts";
import { partAt, versionAt } from "../addresses.ts";
import type { PartKind } from "../addresses.ts";
import { conditionOf } from "../codebook.ts";
import { itemKinds } from "../forms.ts";
import type { KeptQuestionnaire } from "../kept.ts";
import { itemsOf, managerQuestion } from "../questionnaire.ts";
import type { Block, Item } from "../questionnaire.ts";
import { texts } from "../texts.ts";

interface PartsProps {
  readonly locale: Locale;
  readonly kept: KeptQuestionnaire;
  readonly mayChange: boolean;
}

/** The words of a part: where it may change, the way to its page. */
const named = ({ kept, mayChange }: PartsProps, kind: PartKind, id: string, words: string): Child =>
  mayChange ? <Link href={partAt(kept, kind, id)}>{words}</Link> : words;

const askedOf = ({ locale, kept }: PartsProps, item: Item): string => {
  const condition = conditionOf(kept.content, item, locale);
  return condition === "" ? texts[locale][item.for] : `${texts[locale][item.for]}, ${condition}`;
};

const Items = ({ block, ...props }: PartsProps & { readonly block: Block }) => {
  const { locale } = props;
  const t = texts[locale];
  return (
    <Table
      caption={block.title[locale]}
      captionHidden
      stacked
      empty={<p>{t.noItems}</p>}
      columns={[{ header: t.question, width: "wide" }, { header: t.kind }, { header: t.condition }]}
      rows={block.items.map((item) => ({
        cells: [named(props, "item", item.id, item.text[locale]), t.kinds[item.kind], askedOf(props, item)],
      }))}
    />
  );
};

const AddItem = ({ locale, kept, block }: PartsProps & { readonly block: Block }) => {
  const t = texts[locale];
  return (
    <ActionGroup>
      <span>{t.addItem}</span>
      {itemKinds.map((kind) => (
        <Link href={`${partAt(kept, "block", block.id)}/vraag-toevoegen/${kind}`}>{t.kinds[kind]}</Link>
      ))}
    </ActionGroup>
  );
};

const OneBlock = ({ block, ...props }: PartsProps & { readonly block: Block }) => {
  const { locale, kept, mayChange } = props;
  const t = texts[locale];
  return (
    <Section
      level={3}
      title={block.title[locale]}
      intro={block.explanation?.[locale]}
      actions={mayChange && <Link href={partAt(kept, "block", block.id)}>{t.changeBlock}</Link>}
    >
      <Items {...{ ...props, block }} />
      {mayChange && <AddItem {...{ ...props, block }} />}
    </Section>
  );
};

/** The blocks with their items, in order. */
export const BlockSections = (props: PartsProps) => {
  const { locale, kept, mayChange } = props;
  const t = texts[locale];
  return (
    <Section title={t.blocks}>
      {kept.content.blocks.map((block) => (
        <OneBlock {...{ ...props, block }} />
      ))}
      {mayChange && (
        <ButtonLink href={`${versionAt(kept)}/blok-toevoegen`} look="secondary">
          {t.addBlock}
        </ButtonLink>
      )}
    </Section>
  );
};

const AddBackground = ({ locale, kept }: PartsProps) => {
  const t = texts[locale];
  const at = versionAt(kept);
  const asksManagers = kept.content.background.some(({ id }) => id === managerQuestion);
  return (
    <Stack>
      {!asksManagers && (
        <Form action={`${at}/leidinggevend-toevoegen`}>
          <SubmitButton look="secondary">{t.addManager}</SubmitButton>
        </Form>
      )}
      <ButtonLink href={`${at}/achtergrond-toevoegen`} look="secondary">
        {t.addBackground}
      </ButtonLink>
    </Stack>
  );
};

/** What is asked about the person, with its classes. */
export const BackgroundSection = (props: PartsProps) => {
  const { locale, kept, mayChange } = props;
  const t = texts[locale];
  return (
    <Section title={t.background} intro={t.backgroundLead}>
      <Table
        caption={t.background}
        captionHidden
        stacked
        empty={<p>{t.noBackground}</p>}
        columns={[{ header: t.question, width: "wide" }, { header: t.answersOf }]}
        rows={kept.content.background.map(({ id, text, options }) => ({
          cells: [
            named(props, "background", id, text[locale]),
            options.map((option) => option.text[locale]).join(" · "),
          ],
        }))}
      />
      {mayChange && <AddBackground {...props} />}
    </Section>
  );
};

/** The scales with the statements that count in them. */
export const ScaleSection = (props: PartsProps) => {
  const { locale, kept, mayChange } = props;
  const t = texts[locale];
  const all = itemsOf(kept.content);
  return (
    <Section title={t.scales} intro={t.scalesLead}>
      {kept.content.scales.length === 0 ? (
        <Paragraph>{t.noScales}</Paragraph>
      ) : (
        <Table
          caption={t.scales}
          captionHidden
          stacked
          columns={[{ header: t.scale }, { header: t.membersOf, width: "wide" }, { header: t.counting }]}
          rows={kept.content.scales.map(({ id, title, items, least }) => ({
            cells: [
              named(props, "scale", id, title[locale]),
              <List
                items={items.map(({ item, reversed }) => {
                  const words = all.find((each) => each.id === item)?.text[locale] ?? item;
                  return reversed ? t.reversedItem(words) : words;
                })}
              />,
              t.leastOf(least, items.length),
            ],
          }))}
        />
      )}
      {mayChange && (
        <ButtonLink href={`${versionAt(kept)}/schaal-toevoegen`} look="secondary">
          {t.addScale}
        </ButtonLink>
      )}
    </Section>
  );
};
