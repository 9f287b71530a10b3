import type { PlainDate } from "#platform/clock/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Alert,
  ButtonLink,
  Form,
  HiddenField,
  List,
  Paragraph,
  SubmitButton,
} from "#ui/index.ts";
import type { Declaration } from "../../declaration.ts";
import { inForce, seenOf, waits } from "../answer.rules.ts";
import type { AnswerStanding, AnsweredRegister, OwnAnswer, SaidWord } from "../answer.ts";
import { confirmingTexts } from "../texts.ts";

interface AnswerBlockProps extends OwnAnswer {
  readonly locale: Locale;
  readonly today: PlainDate;
  readonly register: AnsweredRegister;
  /** What the person declared in this register. */
  readonly declarations: readonly Declaration[];
}

/** Where each register is answered, and where something new is declared in it. */
export const answerPaths = {
  "side-activity": {
    answer: "/mijn-integriteit/nevenwerkzaamheden/antwoord",
    changed: "/mijn-integriteit/nevenwerkzaamheden/veranderd",
    declare: "/mijn-integriteit/nevenwerkzaamheid",
  },
} as const satisfies Record<AnsweredRegister, object>;

const Answered = ({ locale, last, standing }: AnswerBlockProps & { readonly standing: AnswerStanding }) => {
  const t = confirmingTexts[locale];
  if (last === undefined) return null;
  const day = formatDate(last.answeredOn, locale);
  return (
    <Paragraph quiet>
      {last.nothing ? t.nothingOn(day) : t.confirmedOn(day)} {t.again(formatDate(standing.openFrom, locale))}{" "}
      {t.changesBetween}
    </Paragraph>
  );
};

/** What is asked, by what the person has in the register: something in force, something that waits, or nothing. */
const asked = ({ locale, today, register, declarations }: AnswerBlockProps) => {
  const t = confirmingTexts[locale];
  const covered = inForce(declarations, today);
  if (covered.length > 0)
    return {
      covered,
      title: t.askAgain,
      text: t.askAgainText,
      said: "still-right",
      button: t.stillRight,
    } as const;
  if (declarations.some(waits))
    return {
      covered,
      title: t.askWaiting,
      text: t.askWaitingText,
      said: "still-right",
      button: t.thatIsAll,
    } as const;
  const title = t.askFirst[register];
  return { covered, title, text: t.askFirstText[register], said: "nothing", button: t.nothing } as const;
};

const Asked = (props: AnswerBlockProps & { readonly standing: AnswerStanding }) => {
  const { locale, standing, register } = props;
  const t = confirmingTexts[locale];
  const { covered, title, text, said, button } = asked(props);
  const paths = answerPaths[register];
  const isLate = standing.state !== "due";
  const day = formatDate(standing.dueOn, locale);
  const saidWord: SaidWord = said;
  return (
    <Alert kind={isLate ? "warning" : "info"} title={title} level={3}>
      <Paragraph>
        {text} {isLate ? t.tooLate(day) : t.before(day)}
      </Paragraph>
      {covered.length > 0 && <List items={covered.map(({ label }) => label)} />}
      <Form action={paths.answer}>
        <HiddenField name="said" value={saidWord} />
        <HiddenField name="seen" value={seenOf(covered)} />
        <ActionGroup>
          <SubmitButton>{button}</SubmitButton>
          <ButtonLink href={covered.length > 0 ? paths.changed : paths.declare} look="secondary">
            {covered.length > 0 ? t.changed : t.declare[register]}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </Alert>
  );
};

/** The yearly answer to a register: what is asked now, or what was said and when it is asked again. */
export const AnswerBlock = (props: AnswerBlockProps) => {
  const { standing } = props;
  if (standing === undefined) return null;
  return standing.state === "done" ? (
    <Answered {...props} standing={standing} />
  ) : (
    <Asked {...props} standing={standing} />
  );
};
