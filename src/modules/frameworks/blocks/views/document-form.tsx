import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  DateField,
  ErrorSummary,
  FileField,
  Form,
  PageHeading,
  SubmitButton,
  TextField,
} from "#ui/index.ts";
import { blockHref } from "../../reference.rules.ts";
import type { BlockDocument, BuildingBlock } from "../building-block.ts";
import { texts } from "../texts.ts";

interface DocumentFormProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly block: BuildingBlock;
  /** The document that is changed; undefined for a new one. */
  readonly document: BlockDocument | undefined;
}

/** A document of a block: new, changed, or taken away. */
export const DocumentForm = ({ locale, form, block, document }: DocumentFormProps) => {
  const t = texts[locale];
  const path = blockHref(block.item);
  const action = `${path}/documenten/${document ? document.documentId : "nieuw"}`;
  return (
    <>
      <PageHeading
        title={document ? t.changeDocument : t.addDocument}
        lead={`${block.item.code} ${block.item.title[locale]}`}
      />
      <ErrorSummary form={form} />
      <Form action={action} files>
        <TextField name="title" label={t.documentTitle} form={form} width="full" />
        <TextField
          name="link"
          label={t.documentLink}
          hint={t.documentLinkHint}
          form={form}
          type="url"
          width="full"
          optional
        />
        <FileField
          name="file"
          label={t.file}
          hint={document?.fileId ? t.fileReplaceHint : undefined}
          types={t.fileTypes}
          form={form}
          optional
        />
        <TextField name="version" label={t.version} form={form} width="short" optional />
        <DateField name="adoptedOn" label={t.adoptedOn} form={form} optional />
        <DateField name="validUntil" label={t.validUntil} hint={t.validUntilHint} form={form} optional />
        <ActionGroup>
          <SubmitButton>{t.save}</SubmitButton>
          {document && (
            <SubmitButton look="danger" formAction={`${action}/weghalen`}>
              {t.removeDocument}
            </SubmitButton>
          )}
          <ButtonLink href={path} look="subtle">
            {t.cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};
