import { z } from "zod";
import {
  download,
  fields,
  formPage,
  found,
  get,
  ordinaryReading,
  page,
  post,
  redirect,
  refuse,
} from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { setOwnLinks } from "../adoption/adoption.commands.ts";
import { applicableOf } from "../adoption/adoption.queries.ts";
import { blockHref, normReference, parseReference } from "../reference.rules.ts";
import { crumbs, loadBlock, loadKept, oneBlock } from "./blocks.routes.tsx";
import { documentForm, normsField, relateForm, serveForm } from "./building-block.ts";
import type { DocumentInput } from "./building-block.ts";
import { addDocument, changeDocument, relateBlocks, removeDocument } from "./building-blocks.commands.ts";
import { relatedTo } from "./building-blocks.queries.ts";
import type { BlockStock } from "./building-blocks.queries.ts";
import { both, texts } from "./texts.ts";
import { ChooseForm } from "./views/choose-form.tsx";
import type { ChoiceGroup } from "./views/choose-form.tsx";
import { DocumentForm } from "./views/document-form.tsx";

const oneDocument = oneBlock.extend({ documentId: fields.id() });

/** The document in the address, if it is one of this block's and this actor keeps the block. */
const loadDocument = async (context: RequestContext<z.output<typeof oneDocument>>) => {
  const { block } = await loadKept(context);
  const document = block.documents.find((one) => one.documentId === context.params.documentId);
  return { block, document: found(document) };
};

/** What the form says of a document, with the id of its file when one was sent along. */
const kept = async (
  { tx, actor, now, services }: RequestContext,
  { file, ...input }: z.output<typeof documentForm>,
): Promise<DocumentInput> =>
  file === null ? input : { ...input, fileId: await services.files.keep(tx, actor, file, { now }) };

const saved = both((t) => t.saved);

const normGroups = ({ stock }: BlockStock, locale: Locale): ChoiceGroup[] =>
  stock.frameworks.flatMap(({ framework }): ChoiceGroup[] => {
    const norms = applicableOf(stock, framework).filter(({ level }) =>
      ["norm", "duty", "subject"].includes(level),
    );
    const options = norms.map((item) => ({
      value: normReference(item.framework, item.code),
      label: `${item.code} ${item.title[locale]}`,
    }));
    const name = normsField(framework.framework);
    return options.length === 0 ? [] : [{ name, label: framework.title[locale], options }];
  });

/** What hangs on a block: documents, related blocks, and the norms it serves by the organisation's own reading. */
export const blockPartRoutes: readonly Route[] = [
  ...formPage({
    path: "/stelsel/bouwstenen/:framework/:code/documenten/nieuw",
    permission: "signed-in",
    audit: "building-block.document-added",
    params: oneBlock,
    form: documentForm,
    files: true,
    load: loadKept,
    view: ({ locale }, { block }, form) =>
      page(
        texts[locale].addDocument,
        <DocumentForm {...{ locale, form, block }} document={undefined} />,
        crumbs(locale, block),
      ),
    submit: async (context, input, { block }) => {
      const decision = await addDocument(context, block, await kept(context, input));
      if (!decision.ok) return refuse(decision.field, decision.reason);
      return redirect(blockHref(block.item), saved);
    },
  }),
  ...formPage({
    path: "/stelsel/bouwstenen/:framework/:code/documenten/:documentId",
    permission: "signed-in",
    audit: "building-block.document-changed",
    params: oneDocument,
    form: documentForm,
    files: true,
    load: loadDocument,
    initial: ({ document: { title, link, version, adoptedOn, validUntil } }) => ({
      title,
      link,
      version,
      adoptedOn,
      validUntil,
    }),
    view: ({ locale }, { block, document }, form) =>
      page(
        texts[locale].changeDocument,
        <DocumentForm {...{ locale, form, block, document }} />,
        crumbs(locale, block),
      ),
    submit: async (context, input, { block, document }) => {
      const decision = await changeDocument(context, document, await kept(context, input));
      if (!decision.ok) return refuse(decision.field, decision.reason);
      return redirect(blockHref(block.item), saved);
    },
  }),
  get({
    path: "/stelsel/bouwstenen/:framework/:code/documenten/:documentId/downloaden",
    permission: "signed-in",
    audit: ordinaryReading,
    params: oneDocument,
    answer: async (context) => {
      const { block } = await loadBlock(context);
      const document = block.documents.find((one) => one.documentId === context.params.documentId);
      const { fileName, type, body } = await context.services.files.open(
        context.tx,
        found(found(document).fileId),
      );
      return download({ fileName, type, body });
    },
  }),
  post({
    path: "/stelsel/bouwstenen/:framework/:code/documenten/:documentId/weghalen",
    permission: "signed-in",
    audit: "building-block.document-removed",
    params: oneDocument,
    form: z.object({}),
    submit: async (context) => {
      const { block, document } = await loadDocument(context);
      await removeDocument(context, document);
      return redirect(
        blockHref(block.item),
        both((t) => t.documentRemoved),
      );
    },
  }),
  ...formPage({
    path: "/stelsel/bouwstenen/:framework/:code/verwant",
    permission: ["coordinator"],
    audit: "building-block.related",
    params: oneBlock,
    form: relateForm,
    load: async (context) => {
      const loaded = await loadBlock(context);
      return { ...loaded, related: await relatedTo(context.tx, loaded.block.item) };
    },
    initial: ({ related }) => ({ related }),
    view: ({ locale }, { block, blocks }, form) => {
      const t = texts[locale];
      const path = blockHref(block.item);
      const options = blocks
        .filter(({ reference }) => reference !== block.reference)
        .map(({ reference, item }) => ({ value: reference, label: `${item.code} ${item.title[locale]}` }));
      return page(
        t.relate,
        <ChooseForm
          {...{ locale, form }}
          title={t.relate}
          about={`${block.item.code} ${block.item.title[locale]}`}
          lead={t.relateLead}
          groups={[{ name: "related", label: t.related, options }]}
          action={`${path}/verwant`}
          back={path}
        />,
        crumbs(locale, block),
      );
    },
    submit: async (context, { related }, { block, blocks }) => {
      const known = related.filter((reference) => blocks.some((other) => other.reference === reference));
      await relateBlocks(context, block, known);
      return redirect(blockHref(block.item), saved);
    },
  }),
  ...formPage({
    path: "/stelsel/bouwstenen/:framework/:code/normen",
    permission: ["coordinator"],
    audit: "building-block.norms-chosen",
    params: oneBlock,
    form: serveForm,
    load: loadBlock,
    initial: ({ links, block }) => {
      const own = links.filter(
        ({ framework, code }) => framework === block.item.framework && code === block.item.code,
      );
      return Object.fromEntries(
        [...Map.groupBy(own, ({ toFramework }) => normsField(toFramework))].map(([name, ends]) => [
          name,
          ends.map(({ toFramework, toCode }) => normReference(toFramework, toCode)),
        ]),
      );
    },
    view: ({ locale }, loaded, form) => {
      const t = texts[locale];
      const { block } = loaded;
      const path = blockHref(block.item);
      return page(
        t.serveTitle,
        <ChooseForm
          {...{ locale, form }}
          title={t.serveTitle}
          about={`${block.item.code} ${block.item.title[locale]}`}
          lead={t.serveLead}
          groups={normGroups(loaded, locale)}
          action={`${path}/normen`}
          back={path}
        />,
        crumbs(locale, block),
      );
    },
    submit: async (context, norms, loaded) => {
      const known = normGroups(loaded, context.locale).flatMap(({ options }) => options);
      const ends = norms
        .filter((norm) => known.some(({ value }) => value === norm))
        .flatMap((norm) => parseReference(norm) ?? []);
      await setOwnLinks(context, loaded.block.item, ends);
      return redirect(blockHref(loaded.block.item), saved);
    },
  }),
];
