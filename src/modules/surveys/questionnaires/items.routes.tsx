import { formPage, found, page } from "#platform/http/index.ts";
import type { Route } from "#platform/http/index.ts";
import { nextItemId, withItem } from "./editing.rules.ts";
import { itemForm, whichKind, whichPart } from "./forms.ts";
import { changeable, changing, crumbsTo, frameOf, keepPart, versionPath } from "./part-page.ts";
import { itemFrom, itemValues } from "./parts-form.rules.ts";
import { itemsOf } from "./questionnaire.ts";
import { ConditionLink } from "./views/condition-page.tsx";
import { ItemPage } from "./views/part-pages.tsx";
import { AnswerOrder, Place } from "./views/place.tsx";

const newItem = formPage({
  path: `${versionPath}/blokken/:id/vraag-toevoegen/:kind`,
  ...changing,
  params: whichKind,
  form: itemForm,
  load: async (context) => {
    const kept = await changeable(context);
    return { kept, block: found(kept.content.blocks.find(({ id }) => id === context.params.id)) };
  },
  initial: () => ({ for: "everybody" }),
  view: (context, { kept }, form) => {
    const shown = { ...frameOf(context, "item"), form };
    return page(shown.title, <ItemPage {...shown} kind={context.params.kind} />, crumbsTo(context, kept));
  },
  submit: (context, input, { kept, block }) => {
    const id = nextItemId(kept.content, block);
    const read = itemFrom(input, { id, kind: context.params.kind });
    return keepPart(context, read, (one, item) => withItem(one, item, block.id));
  },
});

const oneItem = formPage({
  path: `${versionPath}/vragen/:id`,
  ...changing,
  params: whichPart,
  form: itemForm,
  load: async (context) => {
    const kept = await changeable(context);
    return { kept, item: found(itemsOf(kept.content).find(({ id }) => id === context.params.id)) };
  },
  initial: ({ item }) => itemValues(item),
  view: (context, { kept, item }, form) => {
    const { locale } = context;
    const shown = { ...frameOf(context, "item", item.id), form };
    const of = { what: "item", id: item.id } as const;
    const body = (
      <>
        <ItemPage {...shown} kind={item.kind} />
        <ConditionLink {...{ locale, item }} one={kept.content} which={kept} />
        {"options" in item && <AnswerOrder {...{ locale, of }} which={kept} options={item.options} />}
        <Place locale={locale} which={kept} kind="item" id={item.id} />
      </>
    );
    return page(shown.title, body, crumbsTo(context, kept));
  },
  submit: (context, input, { item }) =>
    keepPart(context, itemFrom(input, item), (one, part) => withItem(one, part)),
});

/** The items of a questionnaire, of every kind. */
export const itemRoutes: readonly Route[] = [...newItem, ...oneItem];
