import { formPage, found, page } from "#platform/http/index.ts";
import type { Route } from "#platform/http/index.ts";
import { freeId, idOf, withBlock } from "./editing.rules.ts";
import { blockForm, titleForm, whichPart, whichVersion } from "./forms.ts";
import {
  aroundOf,
  changeable,
  changing,
  crumbsTo,
  frameOf,
  keep,
  keepPart,
  versionPath,
} from "./part-page.ts";
import { blockFrom, blockValues } from "./parts-form.rules.ts";
import { texts } from "./texts.ts";
import { BlockPage, TitlePage } from "./views/part-pages.tsx";
import { Place } from "./views/place.tsx";

const titlePages = formPage({
  path: `${versionPath}/titel`,
  ...changing,
  params: whichVersion,
  form: titleForm,
  load: changeable,
  initial: ({ content: { title, introduction } }) => ({
    titleNl: title.nl,
    titleEn: title.en,
    introductionNl: introduction.nl,
    introductionEn: introduction.en,
  }),
  view: (context, kept, form) => {
    const title = texts[context.locale].changeTitle;
    const shown = { ...aroundOf(context), title, form };
    return page(title, <TitlePage {...shown} />, crumbsTo(context, kept));
  },
  submit: (context, { titleNl, titleEn, introductionNl, introductionEn }) =>
    keep(context, (one) => ({
      ...one,
      title: { nl: titleNl, en: titleEn },
      introduction: { nl: introductionNl, en: introductionEn },
    })),
});

const newBlock = formPage({
  path: `${versionPath}/blok-toevoegen`,
  ...changing,
  params: whichVersion,
  form: blockForm,
  load: changeable,
  view: (context, kept, form) => {
    const shown = { ...frameOf(context, "block"), form };
    return page(shown.title, <BlockPage {...shown} />, crumbsTo(context, kept));
  },
  submit: (context, input, { content }) => {
    const taken = content.blocks.map(({ id }) => id);
    const id = freeId(idOf(input.titleEn), taken);
    return keepPart(context, blockFrom(input, { id, items: [] }), withBlock);
  },
});

const oneBlock = formPage({
  path: `${versionPath}/blokken/:id`,
  ...changing,
  params: whichPart,
  form: blockForm,
  load: async (context) => {
    const kept = await changeable(context);
    return { kept, block: found(kept.content.blocks.find(({ id }) => id === context.params.id)) };
  },
  initial: ({ block }) => blockValues(block),
  view: (context, { kept, block }, form) => {
    const shown = { ...frameOf(context, "block", block.id), form };
    const body = (
      <>
        <BlockPage {...shown} />
        <Place locale={context.locale} which={kept} kind="block" id={block.id} />
      </>
    );
    return page(shown.title, body, crumbsTo(context, kept));
  },
  submit: (context, input, { block }) => keepPart(context, blockFrom(input, block), withBlock),
});

/** Title and introduction of a questionnaire, and its blocks. */
export const blockRoutes: readonly Route[] = [...titlePages, ...newBlock, ...oneBlock];
