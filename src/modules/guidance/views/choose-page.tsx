import type { Locale } from "#platform/locale/index.ts";
import {
  Card,
  CardGrid,
  EmptyState,
  FilterBar,
  Link,
  PageHeading,
  Pagination,
  Paragraph,
  Results,
  TextField,
} from "#ui/index.ts";
import { guideBase } from "../addresses.ts";
import type { OpenGuide } from "../guidance.ts";
import { texts } from "../texts.ts";

interface ChoosePageProps {
  readonly locale: Locale;
  readonly words: string;
  readonly page: number;
  readonly organisations: readonly OpenGuide[];
  readonly total: number;
  /** Where somebody who reported comes back; undefined where nobody can report online. */
  readonly dossier: string | undefined;
}

const address = (words: string, page: number): string =>
  `${guideBase}?${new URLSearchParams({ ...(words !== "" && { zoek: words }), pagina: String(page) })}`;

const Empty = ({ locale, words }: { locale: Locale; words: string }) => {
  const t = texts[locale];
  const [title, text] = words === "" ? [t.noneYet, t.noneYetText] : [t.foundNone, t.foundNoneText];
  return (
    <EmptyState title={title}>
      <p>{text}</p>
    </EmptyState>
  );
};

/** Which organisation it is about, where the guides of several are open. */
export const ChoosePage = (props: ChoosePageProps) => {
  const { locale, words, page, organisations, total, dossier } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.chooseTitle} lead={t.chooseLead} />
      {dossier !== undefined && (
        <Paragraph>
          <Link href={dossier}>{t.dossier}</Link>
        </Paragraph>
      )}
      <FilterBar action={guideBase} results="organisaties" clearHref={words === "" ? undefined : guideBase}>
        <TextField
          name="zoek"
          type="search"
          label={t.search}
          form={{ values: { zoek: words }, errors: [] }}
          optional
        />
      </FilterBar>
      <Results id="organisaties">
        {organisations.length === 0 && <Empty locale={locale} words={words} />}
        <CardGrid>
          {organisations.map(({ shortName, name }) => (
            <Card title={name} level={2} href={`${guideBase}/${shortName}`} />
          ))}
        </CardGrid>
        <Pagination total={total} page={page} hrefFor={(n) => address(words, n)} />
      </Results>
    </>
  );
};
