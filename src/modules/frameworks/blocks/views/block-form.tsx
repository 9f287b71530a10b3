import { PersonField } from "#modules/organisations/index.ts";
import type { SuggestedPerson } from "#modules/organisations/index.ts";
import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  ErrorSummary,
  Form,
  PageHeading,
  SubmitButton,
  TextArea,
  TextField,
} from "#ui/index.ts";
import { blockHref } from "../../reference.rules.ts";
import type { BuildingBlock } from "../building-block.ts";
import { texts } from "../texts.ts";

interface BlockFormProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly block: BuildingBlock;
  /** Set for the coordinator, who also says who the owner is. */
  readonly people: readonly SuggestedPerson[] | undefined;
}

/** What is said of a block: owner, description, place of publication. */
export const BlockForm = ({ locale, form, block, people }: BlockFormProps) => {
  const t = texts[locale];
  const path = blockHref(block.item);
  return (
    <>
      <PageHeading title={t.changeTitle} lead={`${block.item.code} ${block.item.title[locale]}`} />
      <ErrorSummary form={form} />
      <Form action={`${path}/wijzigen`}>
        {people && (
          <PersonField name="owner" label={t.owner} hint={t.ownerHint} form={form} people={people} optional />
        )}
        <TextArea
          name="description"
          label={t.description}
          hint={t.descriptionHint}
          form={form}
          rows={5}
          optional
        />
        <TextField
          name="publishedPlace"
          label={t.publishedPlace}
          hint={t.publishedPlaceHint}
          form={form}
          width="full"
          optional
        />
        <TextField
          name="publishedLink"
          label={t.publishedLink}
          hint={t.publishedLinkHint}
          form={form}
          type="url"
          width="full"
          optional
        />
        <ActionGroup>
          <SubmitButton>{t.save}</SubmitButton>
          <ButtonLink href={path} look="subtle">
            {t.cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};
